"""Words that no writer of a language puts side by side: what a jumbled sentence is full of.

Only grammar words, which are few and everywhere. A pair that may stand in any good sentence ("a
um", "ce qui", "der von") is left out, however rare.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

# A full stop, or what else ends a clause for good.
END = "."

# A language, words of it, and those that cannot follow any of them.
# ruff: noqa: E501
_RULES = """
de: einem eines | aber ist sind war waren hat haben wird werden
de: von für | von für bei und aber ist sind war waren hat .
de: bei | von für bei oder aber ist sind war waren hat
de: im zum zur vom beim | von für bei und oder aber ist sind war waren hat im zum zur vom .
de: und aber | und oder aber .
de: oder | und oder
de: dem den des | und oder aber des .
en: the a an | the a an of in at to for from with and or but is are was were be been has had have could that which who whom where if because than into onto between against they we he she it i you his her their our my your its this these those
en: the an | .
en: their our my its every | the a an of in on at to for from by with and or is are was were be been has had would could that which they we he she it his her their our my its this these
en: of from into | of from into and or but is are was were be been has had have will would
en: and or but | and or but .
en: of from into during by with at | he she they we
en: our their my your its every as than if because whose although unless | .
en: will would could should can must might | than him them us is are was were has had been he's she's
en: been be | he she they we I
en: than unless whose | and or but .
en: very | of in the a an and is are was were to .
en: , | . ,
en: he she they we | the a an of from by with his her their our its he she they we
en: is are was were will would could | is are was were has had will would could
en: be been | is are was were had will would
es: un una | el la los las un una unos unas al es son fue fueron están ha han él ella ellos
es: el los las | el la los las un una y o pero en a con para por al es son fue fueron están ha han él ella ellos .
es: en con para sobre entre desde | de del en y o pero es son fue fueron está están ha han .
es: de | de del y o pero es son fue fueron está están ha han .
es: y o e pero | y o e pero .
es: su sus | el la los las un una de del en y o que es son fue con para por su sus .
fr: du au aux | le la les un une du aux de et ou mais dans par sur avec est sont était étaient ont qui que il ils .
fr: le les | le la les une du aux et mais dans par qui que il ils
fr: un une | le la les un une du aux mais il ils
fr: dans par avec | dans pour sur avec et ou mais est sont était étaient ont il ils
fr: et ou mais | et ou mais .
fr: sa ses | le la les une du de des et ou que qui par sur avec sont .
fr: leurs | le la les un une de du des et ou que qui par sur avec .
fr: son | le la les un une du
it: un uno una | il lo i gli un del della dei delle al alla nel nella è sono ha hanno era
it: il lo i gli del della dei delle degli al alla ai alle dal dalla nel nella | il lo i gli un e ma o di a in con per del della dei delle al alla nel nella è sono ha hanno era .
it: di in con per su tra fra | di in con del della dei e ma o è sono ha hanno era .
it: e o ma | e o ma .
pt: um uma | o os as um uma mas na nas nos pela pelo são foi foram está estão ele ela eles elas
pt: o | o os as um uma mas ou para com na nas nos pela pelo ele ela eles elas .
pt: de em com | da do das dos na nas nos para com mas ou são foi foram está estão .
pt: para | da do das dos em na para ao e mas ou são foi foram está estão .
pt: e ou mas | e ou mas
pt: seu sua seus suas | o a os as um uma de da do em na no que são foi com para
"""


@cache
def impossible_after(language: str) -> Mapping[str, frozenset[str]]:
    """For words of `language` those that cannot follow them, END among them; {} if unknown."""
    found: dict[str, set[str]] = {}
    for rule in _RULES.strip().splitlines():
        code, _, pairs = rule.partition(": ")
        words, _, followers = pairs.partition(" | ")
        for word in words.split() if code == language else ():
            found.setdefault(word, set()).update(followers.split())
    return {word: frozenset(after) for word, after in found.items()}

"""Grammar words of some languages, by meaning: articles, prepositions, pronouns, auxiliaries, small numbers.

They are a third of all words and look alike in no two languages, and they decide where a mark
starts and ends. A row is a meaning, a column a language, a cell all its forms. Languages without a
column go by other evidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from dragoman.mt.alignment.tokens import folded

_COLUMNS = ("en", "fr", "de", "es", "pt", "it", "nl")
# ruff: noqa: E501
_ROWS = """
a an|un une des|ein eine einen einem einer eines|un una unos unas|um uma uns umas|un una uno|een
about around|sur environ|über etwa|sobre acerca|sobre cerca|su circa|over ongeveer
after|après|nach nachdem|después tras|após depois|dopo|na nadat
against|contre|gegen|contra|contra|contro|tegen
all every each|tout tous toute toutes chaque|alle aller allen jeder jede jedes|todo toda todos todas cada|todo toda todos todas cada|tutto tutta tutti tutte ogni|alle elke ieder
also too|aussi également|auch ebenfalls|también|também|anche|ook
and &|et|und sowie|y e|e|e ed|en
as like|comme en que|als wie|como|como|come|als zoals
at|à au aux en chez|bei beim an am in im|en a|em a no na|a al in presso|bij op aan in
be been|être été|sein gewesen worden werden|ser sido estar estado|ser sido estar estado|essere stato stata stati|zijn geweest worden
because since|parce car puisque|weil da denn|porque|porque pois|perché poiché|omdat want
before|avant|vor bevor|antes|antes|prima|voor voordat
between among|entre parmi|zwischen unter|entre|entre|tra fra|tussen onder
both|deux|beide beiden sowohl|ambos ambas|ambos ambas|entrambi entrambe|beide
but|mais|aber sondern doch|pero sino|mas|ma però|maar
by|par de d|von durch vom bei|por|por pelo pela pelos pelas|da dal dalla dai dalle dall|door
can could may might|peut peuvent pourrait pouvait pu|kann können könnte konnten darf dürfen|puede pueden podría podía|pode podem poderia podia|può possono potrebbe poteva|kan kunnen mag mogen kon
during|pendant durant lors|während|durante|durante|durante|tijdens
eight|huit|acht|ocho|oito|otto|acht
five|cinq|fünf|cinco|cinco|cinque|vijf
for|pour de|für|para por|para por|per|voor
four|quatre|vier|cuatro|quatro|quattro|vier
from|de du des d depuis|aus von vom ab|de del desde|de do da dos das desde|da dal dalla dai dalle|van uit vanaf
has have had having|a ont avait avaient ai avons|hat haben hatte hatten habe|ha han había habían tiene tienen|tem têm tinha há|ha hanno aveva avevano|heeft hebben had hadden
he him she her|il elle lui|er sie ihn ihm ihr|él ella le|ele ela lhe|lui lei egli|hij zij hem haar ze
his her|son sa ses|sein seine seinen seinem ihr ihre ihren|su sus|seu sua dele dela|suo sua suoi sue|zijn haar
how|comment|wie|cómo|como|come|hoe
i me|je j moi me|ich mich mir|yo me|eu me|io mi|ik mij me
if whether|si s|wenn ob falls|si|se|se|als indien of
in into within inside|dans en au aux|in im ins innerhalb|en dentro|em no na nos nas dentro|in nel nella nei nelle nello negli nell dentro|in binnen
is are am being|est sont suis|ist sind sei bin|es son está están|é são está estão|è sono sta|is zijn
it they them|il elle ils elles cela leur|es sie er ihnen|ello ellos ellas lo la les|ele ela eles elas|esso essa loro lo|het ze zij hen
its their|son sa ses leur leurs|sein seine seiner seinen ihr ihre ihrer ihren ihrem|su sus|seu sua seus suas|suo sua suoi sue loro|zijn haar hun
many much|nombreux nombreuses beaucoup|viele vielen viel|muchos muchas mucho|muitos muitas muito|molti molte molto|veel vele
more|plus davantage|mehr|más|mais|più|meer
most|plupart plus|meisten meist|mayoría más|maioria mais|maggior più|meeste
must should ought|doit doivent devrait devraient|muss müssen soll sollen sollte sollten|debe deben debería deberían|deve devem deveria deveriam|deve devono dovrebbe dovrebbero|moet moeten
my|mon ma mes|mein meine meinen meinem|mi mis|meu minha meus minhas|mio mia miei mie|mijn
nine|neuf|neun|nueve|nove|nove|negen
not n't no never|ne pas n non jamais aucun aucune|nicht kein keine keinen keiner nie|no ni nunca ningún|não nem nunca nenhum|non né mai nessun|niet geen nooit
of 's|de du des d|von vom der des|de del|de do da dos das|di del della dei delle dello degli dell d|van
on upon onto|sur à au|auf an am über|en sobre|em sobre no na|su sul sulla sui sulle sull|op
one|un une|ein eine eins|uno un una|um uma|uno un una|een één
only just|seulement uniquement que|nur lediglich|solo sólo|só somente apenas|solo soltanto|alleen slechts
or|ou|oder|o u|ou|o od|of
other others another|autre autres|andere anderen anderer|otro otra otros otras|outro outra outros outras|altro altra altri altre|andere ander
our|notre nos|unser unsere unserer unseren|nuestro nuestra nuestros nuestras|nosso nossa nossos nossas|nostro nostra nostri nostre|onze ons
over above more|sur plus|über mehr|sobre más|sobre mais|sopra oltre più|over boven meer
own|propre propres|eigene eigenen eigener|propio propia propios|próprio própria próprios|proprio propria propri|eigen
seven|sept|sieben|siete|sete|sette|zeven
six|six|sechs|seis|seis|sei|zes
so thus therefore|donc ainsi alors|so also daher deshalb|así entonces|assim então portanto|così quindi|dus zo
some any|certains certaines quelques des|einige manche|algunos algunas algún|alguns algumas algum|alcuni alcune qualche|enkele sommige
such|tel telle tels telles|solche solcher solchen|tal tales|tal tais|tale tali|dergelijke zulke
ten|dix|zehn|diez|dez|dieci|tien
than|que de|als|que de|que do|che di|dan
that|que qu cela ce|dass das jene|que eso|que isso|che quello|dat
there|y là|da dort es|hay allí ahí|há lá ali|ci vi là|er daar
the|le la les l|der die das den dem des|el la los las lo|o a os as|il lo la i gli le l|de het
this these|ce cette cet ces ceci|dieser diese dieses diesen diesem|este esta estos estas esto|este esta estes estas isto|questo questa questi queste|deze dit
those that|ces ceux celles celui celle|jene jener die|esos esas aquellos ese esa|esses essas aqueles aquelas esse essa|quelli quelle quei|die
three|trois|drei|tres|três|tre|drie
through|à par|durch|mediante través|através|attraverso|door
to|à au aux vers pour de d|zu zum zur nach um an|a al para hacia|a ao à aos às para|a al alla ai alle allo agli all per|naar te om aan tot
two|deux|zwei|dos|dois duas|due|twee
under below|sous|unter|bajo|sob abaixo|sotto|onder
until till|jusque jusqu|bis|hasta|até|fino|tot
was were|était étaient fut furent a ont été|war waren wurde wurden|era eran fue fueron|era eram foi foram|era erano fu stato stata|was waren werd werden
we us|nous on|wir uns|nosotros nos|nós nos|noi ci|wij we ons
what|que quoi quel quelle ce|was|qué que|que o|cosa che|wat
when|quand lorsque lorsqu|wenn als wann|cuando|quando|quando|wanneer toen
where|où|wo|donde dónde|onde|dove|waar
which who whom whose that|qui que dont lequel laquelle lesquels|der die das dem den deren dessen welche welcher welches|que quien quienes cuyo cual|que quem cujo cuja qual|che cui quale chi|die dat wie welke
will shall would|va vont|wird werden würde würden|va|vai vão|verrà|zal zullen zou zouden
without|sans|ohne|sin|sem|senza|zonder
with|avec|mit|con|com|con|met
you|vous tu te toi|sie ihr du dich euch|usted ustedes tú|você vocês tu|voi lei tu|u jij je jullie
"""


@cache
def meanings(language: str) -> Mapping[str, frozenset[int]]:
    """The grammar words of `language` (folded) and the rows in which each stands; {} if unknown."""
    if language not in _COLUMNS:
        return {}
    column = _COLUMNS.index(language)
    found: dict[str, set[int]] = {}
    for number, row in enumerate(_ROWS.strip().splitlines()):
        for word in row.split("|")[column].split():
            found.setdefault(folded(word), set()).add(number)
    return {word: frozenset(rows) for word, rows in found.items()}


@cache
def meaning_table(language: str) -> tuple[Mapping[str, int], NDArray[np.float32]]:
    """The same as numbers: the row of each word, and rows with 1 at each of a word's meanings.

    Row 0 is that of all other words and has none.
    """
    known = meanings(language)
    rows = np.zeros((1 + len(known), len(_ROWS.strip().splitlines())), np.float32)
    for row, found in enumerate(known.values(), start=1):
        rows[row, list(found)] = 1.0
    rows.flags.writeable = False
    return {word: row for row, word in enumerate(known, start=1)}, rows

"""Whether a word may be made of known ones: by a prefix, by an ending, of two of them.

Word lists have the forms that people use; what a language may make of a word is more than any list
has: *suinicultores*, *socavarán*, *reachemineront*. The tables are the productive endings of each
language, verbs in all persons and tenses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dragoman.fidelity.common_words import is_rare_word

# What is left has to be a word by itself.
_SHORTEST_STEM, _SHORTEST_PART = 3, 4
# What is longer is no word of news, and taking it apart takes its time.
_LONGEST = 40
_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Forms:
    """How a language makes words.

    An ending may stand on a stem that any of `stems` makes a word of (`socav` + `ar`). `joined`:
    two words may stand as one.
    """

    endings: frozenset[str]
    stems: Sequence[str]
    joined: bool = False


def _listed(*words: str) -> frozenset[str]:
    return frozenset(one for each in words for one in each.split())


# The prefixes of Greek and Latin are everybody's.
_PREFIXES = _listed(
    "anti auto bio co contra counter cyber ciber de des dés dis eco éco electro extra ex geo géo",
    "hidro hydro hiper hyper inter intra in im macro mega méga meta micro mini mis mono multi nano",
    "neo néo non out over pan photo foto poli poly post pós pre pré pro pseudo psycho psico re",
    "ré r self semi sobre socio sub super supra sur tele télé thermo termo trans ultra under un up",
    "vice",
)
_ENGLISH = _listed(
    "s es ed ing er ers or ors ly ness less ful ish like y ism isms ist ists ity ian ians",
    "able ably ability ise ize ised ized ises izes ising izing isation ization ification ate",
    "al ally ic ics ship hood dom wise ward wards man men woman women proof free",
)
_SPANISH_ADDED = "me te se nos os lo la los las le les"
_SPANISH = _listed(
    "s es o a os as e ado ada ados adas ido ida idos idas ando iendo yendo ar er ir é aste ó",
    "amos asteis aron í iste ió imos isteis ieron aba abas ábamos abais aban ía ías íamos",
    "íais ían aré arás ará aremos aréis arán eré erás erá eremos eréis erán iré irás irá",
    "iremos iréis irán aría arías aríamos arían ería erías eríamos erían iría irías iríamos",
    "irían emos éis áis en an ara aras áramos aran ase ases ásemos asen iera ieras iéramos",
    "ieran iese iesen ad ed id mente ción ciones miento mientos dor dora dores doras ismo",
    "ismos ista istas izar izado izada able ables ible ibles ense enses eño eña eños eñas ano",
    "ana anos anas ito ita itos itas ísimo ísima ísimos ísimas idad idades ico ica icos icas",
    "oso osa osos osas aje ajes ero era eros eras",
) | {
    f"{form}{added}{more}"
    for form in ("ar", "er", "ir", "ándo", "iéndo", "ár", "ér", "ír", "a", "e", "á", "é")
    for added in _SPANISH_ADDED.split()
    for more in ("", "lo", "la", "los", "las")
}
_PORTUGUESE = _listed(
    "s es o a os as e ado ada ados adas ido ida idos idas ando endo indo ar er ir ei aste ou",
    "ámos amos astes aram i este eu emos estes eram iu imos iram ava avas ávamos avam ia ias",
    "íamos iam arei arás ará aremos areis arão erei erás erá eremos erão irei irás irá iremos",
    "irão aria arias aríamos ariam eria erias eríamos eriam iria irias iríamos iriam em en",
    "ara aras áramos asse asses ássemos assem esse esses êssemos essem isse isses íssemos",
    "issem armos ermos irmos arem erem irem ares eres ires mente ção ções mento mentos dor",
    "dora dores doras ismo ismos ista istas izar izado izada izados izadas ável áveis ível",
    "íveis ense enses ano ana anos anas inho inha inhos inhas íssimo íssima íssimos íssimas",
    "idade idades ico ica icos icas oso osa osos osas agem agens eiro eira eiros eiras ante",
    "antes ente entes inte intes",
)
_FRENCH = _listed(
    "s e es é ée és ées er ir re ant ants ante antes ent ons ez ai as a âmes âtes èrent is it",
    "îmes irent us ut urent ais ait ions iez aient erai eras era erons erez eront erais erait",
    "erions eriez eraient irai iras ira irons irez iront irais irait irions iriez iraient rai",
    "ras ra rons rez ront rais rait rions riez raient asse asses ât assent isse isses ît",
    "issent issant issante ment ement amment emment tion tions ation ations ements age ages",
    "eur eurs euse euses trice trices isme ismes iste istes iser isé isée isés isées able",
    "ables ible ibles ité ités ien ienne iens iennes ois oise oises aise aises ique iques eux",
    "el elle els elles ette ettes",
)
FORMS: Mapping[str, Forms] = {
    "en": Forms(_ENGLISH, ("", "e", "y"), joined=True),
    "es": Forms(_SPANISH, ("", "e", "o", "a", "ar", "er", "ir", "ado")),
    "fr": Forms(_FRENCH, ("", "e", "er", "ir", "re", "é")),
    "pt": Forms(_PORTUGUESE, ("", "e", "o", "a", "ar", "er", "ir", "ado")),
}


@lru_cache(maxsize=_KEPT)
def may_be_word(word: str, language: str) -> bool:
    """Whether `word`, in small letters, is known or made of known ones.

    True where nobody knows, or where it has no end; of languages that are not in `FORMS` only
    known words are.
    """
    if len(word) > _LONGEST:
        return True
    known = is_rare_word(word, language)
    forms = FORMS.get(language)
    if known is not False or forms is None:
        return known is not False
    return any(_is_form(bare, language, forms) for bare in _without_prefix(word)) or (
        forms.joined
        and any(
            is_rare_word(word[:at], language) and is_rare_word(word[at:], language)
            for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
        )
    )


def _without_prefix(word: str) -> Iterator[str]:
    """As it is, and what follows each prefix; with one of the letters that Romance ones double."""
    yield word
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            rest = word[len(prefix) :]
            yield rest
            if rest[:2] in ("ss", "rr"):
                yield rest[1:]


def _is_form(word: str, language: str, forms: Forms) -> bool:
    if is_rare_word(word, language):
        return True
    ends = (at for at in range(_SHORTEST_STEM, len(word)) if word[at:] in forms.endings)
    return any(
        is_rare_word(stem + rest, language)
        for end in ends
        for stem in _stems(word[:end])
        for rest in forms.stems
    )


def _stems(stem: str) -> Iterator[str]:
    """As it is, without the letter that an ending doubles, and with y and c as they were before."""
    yield stem
    if len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2]:
        yield stem[:-1]
    if stem.endswith("i"):
        yield f"{stem[:-1]}y"
    for changed, before in (("qu", "c"), ("gu", "g"), ("c", "z"), ("ç", "c"), ("g", "gu")):
        if stem.endswith(changed):
            yield stem.removesuffix(changed) + before

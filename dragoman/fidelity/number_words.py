"""Numbers in words, by language: small numbers, ordinals, scales, and what stands around figures.

Words are only ever evidence that a figure of the other side is there; a word alone is never asked
for, since "one" and "second" are seldom numbers. A language without a row is read by its figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from babel import Locale


@dataclass(frozen=True, slots=True)
class NumberWords:
    """One language's words for numbers, all in small letters.

    `values`: words that add up, below 1,000. `scales`: words that multiply what stands before
    them, of two words where the second alone would mean something else (mil milhões). `joiners`
    may stand between parts of one number. `short`: scales only right after figures (5bn), where a
    value is true for what may also be a unit (5m). `decades` stand before a decade (anos 90).
    """

    values: dict[str, float]
    scales: dict[str, float]
    joiners: frozenset[str] = frozenset()
    short: dict[str, bool] | None = None
    decades: frozenset[str] = frozenset()


def _listed(words: str, start: int = 0, step: int = 1) -> dict[str, float]:
    """Counts through `words`; forms of one number stand with a slash between them."""
    return {
        form: float(start + index * step)
        for index, forms in enumerate(words.split())
        for form in forms.split("/")
    }


def _german() -> dict[str, float]:
    units = _listed(
        "null ein/eins/eine/einem/einen/einer zwei drei vier fünf sechs sieben acht neun"
    )
    teens = _listed(
        "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 10
    )
    tens = _listed("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10)
    small = {**units, **teens, **tens}
    for unit, value in units.items():
        small.update({f"{unit}und{ten}": value + ten_value for ten, ten_value in tens.items()})
        small[f"{unit}hundert"] = value * 100
    for word, value in list(small.items()):
        small[f"{word}tausend"] = value * 1000
    ordinals = _listed(
        "erste/ersten/erster/erstes zweite/zweiten/zweiter/zweites dritte/dritten/dritter/drittes"
        " vierte/vierten/vierter fünfte/fünften/fünfter sechste/sechsten/sechster"
        " siebte/siebten/siebter achte/achten/achter neunte/neunten/neunter"
        " zehnte/zehnten/zehnter elfte/elften/elfter zwölfte/zwölften/zwölfter",
        1,
    )
    more = {"drittel": 3, "viertel": 4, "dutzend": 12, "mittag": 12, "doppelt": 2, "beide": 2,
            "beiden": 2, "halb": 0.5, "hälfte": 0.5, "halbe": 0.5}  # fmt: skip
    return {**small, **ordinals, **more}


def _italian() -> dict[str, float]:
    units = _listed("zero uno/un/una/un' due tre quattro cinque sei sette otto nove")
    teens = _listed(
        "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
        10,
    )
    tens = _listed("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 20, 10)
    small = {**units, **teens, **tens}
    for ten, ten_value in tens.items():
        for unit, value in units.items():
            stem = ten[:-1] if unit[0] in "uo" else ten
            small[stem + unit.replace("tre", "tré")] = ten_value + value
            small[stem + unit] = ten_value + value
    for unit, value in units.items():
        small[f"{unit}cento"] = value * 100
        small[f"{unit}mila"] = value * 1000
    ordinals = _listed(
        "primo/prima/primi/prime secondo/seconda terzo/terza/terzi quarto/quarta/quarti"
        " quinto/quinta sesto/sesta settimo/settima ottavo/ottava nono/nona decimo/decima",
        1,
    )
    return {**small, **ordinals, "mezzo": 0.5, "metà": 0.5, "dozzina": 12, "mezzogiorno": 12}


_ENGLISH = {
    **_listed(
        "zero/nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen"
    ),
    **_listed("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    **_listed("twenties thirties forties fifties sixties seventies eighties nineties", 20, 10),
    **_listed(
        "first second third/thirds fourth/quarter/quarters fifth/fifths sixth seventh eighth ninth"
        " tenth/tenths eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth"
        " eighteenth nineteenth twentieth",
        1,
    ),
    "once": 1,
    "twice": 2,
    "double": 2,
    "both": 2,
    "pair": 2,
    "couple": 2,
    "triple": 3,
    "dozen": 12,
    "noon": 12,
    "midday": 12,
    "half": 0.5,
    "thirtieth": 30,
    "fiftieth": 50,
}

_FRENCH = {
    **_listed(
        "zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze"
        " quinze seize"
    ),
    **_listed("vingt/vingts trente quarante cinquante soixante", 20, 10),
    "quatre vingt": 80,
    "quatre vingts": 80,
    "septante": 70,
    "huitante": 80,
    "nonante": 90,
    **_listed(
        "premier/première/premiers/premières deuxième/second/seconde troisième/tiers"
        " quatrième/quart/quarts cinquième sixième septième huitième neuvième dixième onzième"
        " douzième treizième quatorzième quinzième seizième",
        1,
    ),
    "vingtième": 20,
    "douzaine": 12,
    "midi": 12,
    "demi": 0.5,
    "moitié": 0.5,
    "double": 2,
    "dizaine": 10,
    "quinzaine": 15,
    "vingtaine": 20,
    "cinquantaine": 50,
    "centaine": 100,
}

_PORTUGUESE = {
    **_listed(
        "zero um/uma dois/duas três quatro cinco seis/meia sete oito nove dez onze doze treze"
        " quatorze/catorze quinze dezesseis/dezasseis dezessete/dezassete dezoito"
        " dezenove/dezanove"
    ),
    **_listed("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, 10),
    "cem": 100,
    "cento": 100,
    **_listed(
        "duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas"
        " seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas",
        200,
        100,
    ),
    **_listed(
        "primeiro/primeira/primeiros/primeiras segundo/segunda terceiro/terceira/terço/terços"
        " quarto/quarta/quartos quinto/quinta/quintos sexto/sexta sétimo/sétima oitavo/oitava"
        " nono/nona décimo/décima",
        1,
    ),
    "vigésimo": 20,
    "vigésima": 20,
    "trigésimo": 30,
    "trigésima": 30,
    "quadragésimo": 40,
    "quinquagésimo": 50,
    "dúzia": 12,
    "dúzias": 12,
    "dezena": 10,
    "dezenas": 10,
    "metade": 0.5,
    "meio": 0.5,
    "dobro": 2,
    "duplo": 2,
    "dupla": 2,
    "ambos": 2,
    "ambas": 2,
    "par": 2,
    "triplo": 3,
    "centena": 100,
    "meio dia": 12,
}

_SPANISH = {
    **_listed(
        "cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce"
        " quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna"
        " veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho"
        " veintinueve"
    ),
    **_listed("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
    "cien": 100,
    "ciento": 100,
    **_listed(
        "doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas"
        " quinientos/quinientas seiscientos/seiscientas setecientos/setecientas"
        " ochocientos/ochocientas novecientos/novecientas",
        200,
        100,
    ),
    **_listed(
        "primer/primero/primera/primeros/primeras segundo/segunda tercer/tercero/tercera/tercios"
        " cuarto/cuarta/cuartos quinto/quinta sexto/sexta séptimo/séptima octavo/octava"
        " noveno/novena décimo/décima undécimo duodécimo",
        1,
    ),
    "docena": 12,
    "decena": 10,
    "mitad": 0.5,
    "medio": 0.5,
    "media": 0.5,
    "mediodía": 12,
    "doble": 2,
    "ambos": 2,
    "ambas": 2,
    "par": 2,
    "centenar": 100,
    "vigésimo": 20,
}

WORDS: dict[str, NumberWords] = {
    "de": NumberWords(
        _german(),
        {"billion": 1e12, "billionen": 1e12, "hundert": 100, "milliarde": 1e9, "milliarden": 1e9,
         "million": 1e6, "millionen": 1e6, "mio": 1e6, "mrd": 1e9, "tausend": 1e3},
        frozenset({"und"}),
        decades=frozenset({"jahre", "jahren"}),
    ),
    "en": NumberWords(
        _ENGLISH,
        {"billion": 1e9, "billions": 1e9, "hundred": 100, "million": 1e6, "millions": 1e6,
         "thousand": 1e3, "trillion": 1e12},
        frozenset({"and"}),
        {"b": True, "bn": False, "k": True, "m": True, "mn": False, "tn": False, "trn": False},
    ),
    "es": NumberWords(
        _SPANISH,
        {"billones": 1e12, "billón": 1e12, "mil": 1e3, "mil millones": 1e9, "millones": 1e6,
         "millón": 1e6},
        frozenset({"y"}),
        decades=frozenset({"años", "década"}),
    ),
    "fr": NumberWords(
        _FRENCH,
        {"billions": 1e12, "cent": 100, "cents": 100, "mille": 1e3, "milliard": 1e9,
         "milliards": 1e9, "million": 1e6, "millions": 1e6},
        frozenset({"et"}),
        decades=frozenset({"années"}),
    ),
    "it": NumberWords(
        _italian(),
        {"cento": 100, "mila": 1e3, "mille": 1e3, "miliardi": 1e9, "miliardo": 1e9,
         "milione": 1e6, "milioni": 1e6},
        decades=frozenset({"anni"}),
    ),
    "pt": NumberWords(
        _PORTUGUESE,
        {"bilhão": 1e9, "bilhões": 1e9, "bilião": 1e12, "biliões": 1e12, "mil": 1e3,
         "mil milhões": 1e9, "milhão": 1e6, "milhões": 1e6, "trilhão": 1e12, "trilhões": 1e12},
        frozenset({"e"}),
        {"bi": False, "mi": False, "tri": False},
        frozenset({"anos", "década"}),
    ),
}  # fmt: skip

SHORT_SCALES = {
    "b": 1e9, "bi": 1e9, "bn": 1e9, "k": 1e3, "m": 1e6, "mi": 1e6, "mn": 1e6, "tn": 1e12,
    "tri": 1e12, "trn": 1e12,
}  # fmt: skip


@cache
def months(language: str) -> dict[str, float]:
    """The months' names and their short forms in `language`, from CLDR, with their numbers."""
    locale = Locale.parse(language)
    named: dict[str, float] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                named[name.lower().rstrip(".")] = float(number)
    return named

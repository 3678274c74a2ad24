"""Articles before a term: gender and number that they show, what its first letter does to them."""

from __future__ import annotations

import re

# Articles by language, then by gender and number.
_ARTICLES = {
    "ca": {"fp": "les", "fs": "la una", "mp": "els", "ms": "el un"},
    "de": {"fs": "eine", "ms": "der ein", "ns": "das"},
    "en": {"": "a an the"},
    "es": {"fp": "las", "fs": "la una", "mp": "los", "ms": "el un"},
    "fr": {"fs": "la une", "ms": "le un", "p": "les"},
    "gl": {"fp": "as", "fs": "a unha", "mp": "os", "ms": "o un"},
    "it": {"fp": "le", "fs": "la una", "mp": "i gli", "ms": "il lo un uno"},
    "nl": {"c": "de", "ns": "het"},
    "pt": {"fp": "as", "fs": "a uma", "mp": "os", "ms": "o um"},
}
# What the first word of a term ends in; -a is feminine, but not in problema, sistema, cinema.
_ENDINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "es": {
        "f": ("a", "as", "ciones", "ción", "dad", "dades", "siones", "sión"),
        "m": ("ista", "istas", "lema", "lemas", "nema", "nemas", "o", "os", "tema", "temas"),
    },
    "gl": {"f": ("a", "as", "ción", "dade"), "m": ("ista", "lema", "o", "os", "tema")},
    "it": {"f": ("a", "zione", "sione", "tà"), "m": ("ista", "lema", "o", "tema")},
    "pt": {
        "f": ("a", "as", "dade", "dades", "são", "sões", "ção", "ções"),
        "m": ("ista", "istas", "lema", "lemas", "nema", "nemas", "o", "os", "tema", "temas"),
    },
}
# Masculine → feminine articles, and prepositions with one in them, by language.
_FEMININE = {
    "es": {"al": "a la", "del": "de la", "el": "la", "los": "las", "un": "una", "unos": "unas"},
    "pt": {
        "ao": "à", "aos": "às", "do": "da", "dos": "das", "no": "na", "nos": "nas", "num": "numa",
        "o": "a", "os": "as", "pelo": "pela", "pelos": "pelas", "um": "uma",
    },
}  # fmt: skip
# Words that lose their vowel before another one, by language.
_ELIDED = {"ca": "de el la", "fr": "de je la le ne que se", "it": "della la lo nella una"}
_VOWELS = "aeiouyhàâéèêîïôû"


def agreement_of(phrase: str, language: str) -> str:
    """What the article at the start of `phrase` shows: `fs` feminine singular … ; "" if none."""
    first = phrase.split(" ", 1)[0].lower()
    kinds = _ARTICLES.get(language, {})
    return next((kind for kind, words in kinds.items() if first in words.split()), "")


def gender_by_ending(term: str, language: str) -> str:
    """`f` or `m` where the term's first word ends like one of them, else ""."""
    first = term.split(" ", 1)[0]
    # A name tells nothing by its ending: Daesh, Etna, Chicago.
    if first[:1].isupper() and " " not in term:
        return ""
    endings = _ENDINGS.get(language, {})
    genders = [
        (len(ending), gender)
        for gender, all_of_it in endings.items()
        for ending in all_of_it
        if first.lower().endswith(ending)
    ]
    return max(genders)[1] if genders else ""


def without_article(phrase: str, language: str) -> str:
    """`phrase` without the article that it may begin with."""
    first, _, rest = phrase.partition(" ")
    articles = " ".join(_ARTICLES.get(language, {}).values()).split()
    return rest if rest and first.lower() in articles else phrase


def fits_elision(before: str, term: str, language: str) -> bool:
    """True if `term` may stand after `before` as it is: l'Ukraine, la Russie."""
    elided = _ELIDED.get(language)
    if elided is None:
        return True
    vowel = term[:1].lower() in _VOWELS
    if before.endswith(("'", "’")):
        return vowel
    return not (vowel and before.rstrip().rpartition(" ")[2].lower() in elided.split())


def with_feminine_article(text: str, term: str, language: str) -> str:
    """`text` with the article before `term` made feminine: o Suprema Corte → a Suprema Corte."""
    articles = _FEMININE.get(language, {})

    def feminine(match: re.Match[str]) -> str:
        article = articles.get(match[1].lower(), match[1])
        return article[:1].upper() + article[1:] if match[1][:1].isupper() else article

    return re.sub(rf"(?<!\w)(\w+)(?= {re.escape(term)}(?!\w))", feminine, text)


def with_a_or_an(text: str, term: str) -> str:
    """English `text` with the article before `term` that its first letter asks for."""
    article = r"\1n" if term[:1].lower() in "aeiou" else r"\1"
    return re.sub(rf"\b([Aa])n?(?= {re.escape(term)}(?!\w))", article, text)

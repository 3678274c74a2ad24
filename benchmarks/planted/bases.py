"""The good pairs that errors are planted in, by target language."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.fidelity.sets import Case, human_from_demetr, ntrex, references
from benchmarks.planted.planting import planted
from dragoman.fidelity import Pair

# All are human translations. NTREX and the references were made from English; Italian and Polish
# stand in DEMETR alone, some fifty sentences each. The sets have no pair in Turkish.
_COLUMNS = {
    "ar": "arb", "de": "deu", "es": "spa", "fr": "fra", "pt": "por", "ru": "rus", "zh": "zho-CN",
}  # fmt: skip
_REFERENCES = {
    "ar": ("en-ar",), "de": ("en-de",), "en": ("de-en", "es-en", "fr-en", "pt-en", "ru-en"),
    "es": ("en-es",), "fr": ("en-fr",), "pt": ("en-pt",), "ru": ("en-ru",), "zh": (),
}  # fmt: skip
_FROM_DEMETR = ("it", "pl")
LANGUAGES = tuple(sorted({*_COLUMNS, *_REFERENCES, *_FROM_DEMETR}))


def bases(language: str) -> tuple[Pair, ...]:
    """Good pairs into `language`."""
    pairs = ntrex(_COLUMNS[language]) if language in _COLUMNS else ()
    for direction in _REFERENCES.get(language, ()):
        pairs += references(direction)
    return pairs + (human_from_demetr(language) if language in _FROM_DEMETR else ())


def planted_in(language: str, each: int) -> Iterator[Case]:
    """Up to `each` cases of each kind with translations into `language`.

    Cases of one kind share the source language only where the set does: into English they come
    from five languages, so a stranger of another source language is still English.
    """
    return planted(bases(language), each, language)

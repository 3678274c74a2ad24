"""What a sentence holds back: which words of it hedge, and which tell whose word it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.fidelity.finding import Spans
from dragoman.fidelity.modality_words import MODALITY_WORDS
from dragoman.fidelity.phrases import expression, plain

_KINDS = ("alleged", "possible", "said")


@dataclass(frozen=True, slots=True)
class Modality:
    """Where the words of each kind of `ModalityWords` stand; the plain ones are in both."""

    plainly_alleged: Spans
    alleged: Spans
    plainly_possible: Spans
    possible: Spans
    plainly_said: Spans
    said: Spans


def modality(text: str, language: str) -> Modality | None:
    """The hedges of `text`; None if nothing is known of the language's."""
    if language not in MODALITY_WORDS:
        return None
    lowered, patterns = plain(text), _patterns(language)
    found: dict[str, Spans] = {}
    for kind in _KINDS:
        found[kind] = tuple(match.span() for match in patterns[kind].finditer(lowered))
        plainly = f"plainly_{kind}"
        # The plain words are among all of the kind.
        found[plainly] = found[kind] and tuple(
            match.span() for match in patterns[plainly].finditer(lowered)
        )
    claims = found["plainly_alleged"]
    for kind in ("possible", "said"):
        # "Reportedly" is no more speakers than the one that it stands for.
        found[kind] = tuple(span for span in found[kind] if span not in claims)
    return Modality(**found)


def says_plainly(text: str, language: str) -> bool:
    """Whether `text` has any of the plain words: without them nothing can be missed."""
    return language in MODALITY_WORDS and _plain(language).search(plain(text)) is not None


@cache
def _plain(language: str) -> re.Pattern[str]:
    words = MODALITY_WORDS[language]
    listed = f"{words.plainly_alleged} {words.plainly_possible} {words.plainly_said}"
    return re.compile(expression(listed, spaced=words.spaced))


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    words = MODALITY_WORDS[language]
    listed = {
        "plainly_alleged": words.plainly_alleged,
        "alleged": f"{words.plainly_alleged} {words.alleged}",
        "plainly_possible": words.plainly_possible,
        "possible": f"{words.plainly_possible} {words.possible}",
        "plainly_said": words.plainly_said,
        "said": f"{words.plainly_said} {words.said}",
    }
    return {
        kind: re.compile(expression(each, spaced=words.spaced)) for kind, each in listed.items()
    }

"""What a model's files are, by the names that Firefox gives them.

`model.enpt.intgemm.alphas.bin`, `vocab.enpt.spm`, `srcvocab.enzh.spm`, `lex.50.50.enpt.s2t.bin`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.languages.table import LANGUAGES

WEIGHTS, SHORTLIST = "model", "lex"
VOCABULARY, SOURCE_VOCABULARY, TARGET_VOCABULARY = "vocab", "srcvocab", "trgvocab"

_KIND = re.compile(r"(model|vocab|srcvocab|trgvocab|lex)\.[\w.-]{1,100}\.(?:bin|spm)", re.ASCII)
_PAIR = re.compile(
    r"[a-z]+\.(?:\d+\.\d+\.)?(?P<source>[a-z]{2,3}?)[_-]?(?P<target>[a-z]{2})\..+", re.ASCII
)
# Chinese models are named with their script; Dragoman's table has one Chinese, in simplified.
_TAGS = {"zh-hans": "zh"}


def kind_of(name: str) -> str:
    """Which of a model's files `name` is (`model`, `vocab`, …); empty if it is none."""
    found = _KIND.fullmatch(name)
    return found.group(1) if found else ""


def pair_of(name: str) -> tuple[str, str] | None:
    """Source and target by a file's name, None where it does not tell."""
    found = _PAIR.fullmatch(name)
    return (found["source"], found["target"]) if found else None


def is_complete(kinds: Iterable[str]) -> bool:
    """Weights and one vocabulary, or one each for source and target; the shortlist may be missing.

    >>> is_complete(["model", "vocab"]), is_complete(["model", "srcvocab"])
    (True, False)
    """
    there = set(kinds)
    two = {SOURCE_VOCABULARY, TARGET_VOCABULARY}
    return WEIGHTS in there and (VOCABULARY in there or two <= there)


def language_code(tag: str) -> str:
    """A record's language as Dragoman's table has it; unchanged where it has none such."""
    code = _TAGS.get(tag.strip().lower(), tag.strip())
    return code.lower() if code.lower() in LANGUAGES else code

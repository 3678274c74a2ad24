"""What a revision says that the one before did not, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from dragoman.articles.canonical import is_lasting, plain
from dragoman.text.document import Document
from dragoman.text.segments import segment_document

# Two sentences are one that was changed if they share half of their words in order (difflib's
# ratio), else one went and one came: what is left is then more than what is new.
_SAME_SENTENCE = 0.5
# Pairs compared between two equal sentences; a text that was rewritten whole is not matched up.
_MOST_PAIRS = 2_500


class ChangeKind(StrEnum):
    """How a sentence differs from the revision before."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence: `before` is empty where it was added, `after` where it was removed."""

    kind: ChangeKind
    before: str
    after: str


def changes(before: Document, after: Document, language: str) -> tuple[Change, ...]:
    """The sentences that differ, in page order."""
    old, new = _sentences(before, language), _sentences(after, language)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found: list[Change] = []
    for operation, i1, i2, j1, j2 in matcher.get_opcodes():
        if operation != "equal":
            found += _between(old[i1:i2], new[j1:j2])
    return tuple(found)


def _sentences(document: Document, language: str) -> list[str]:
    return [
        plain(segment.text)
        for segment in segment_document(document, language)
        if segment.block < 0 or is_lasting(document.blocks[segment.block])
    ]


def _between(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """Sentences in the place of others: each new one with the old one most like it, in order."""
    found: list[Change] = []
    if len(old) * len(new) > _MOST_PAIRS:
        found = [Change(ChangeKind.REMOVED, gone, "") for gone in old]
        return found + [Change(ChangeKind.ADDED, "", come) for come in new]
    at = 0
    for sentence in new:
        match = next((i for i in range(at, len(old)) if _like(old[i], sentence)), None)
        if match is None:
            found.append(Change(ChangeKind.ADDED, "", sentence))
            continue
        found += [Change(ChangeKind.REMOVED, gone, "") for gone in old[at:match]]
        found.append(Change(ChangeKind.CHANGED, old[match], sentence))
        at = match + 1
    return found + [Change(ChangeKind.REMOVED, gone, "") for gone in old[at:]]


def _like(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, _words(one), _words(other), autojunk=False)
    return matcher.quick_ratio() >= _SAME_SENTENCE and matcher.ratio() >= _SAME_SENTENCE


def _words(sentence: str) -> list[str]:
    """Words; letters where the script writes no spaces."""
    words = sentence.split()
    return words if len(words) > 2 else list(sentence)

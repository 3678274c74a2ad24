"""Whether what a service gave for a sentence can be a translation of it at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.mt.engines.chatter import is_refusal, is_talk

# Between human translations of 1,050 news sentences in eight languages (all 72 directions), none
# was longer than 2.45 times its source and 30 letters more; a sign of Chinese, Japanese or Korean
# counts as three letters. Twice that slack still tells a lecture, or one word for a paragraph.
LONGEST_RATIO = 3.0
LENGTH_SLACK = 60
_DENSE = re.compile(r"[\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_LETTERS_A_SIGN = 3
# Fewer words may rightly be the same in two languages: names, loans, titles.
_ECHO_WORDS = 4
# Languages in which whole sentences are alike, sorted; their echoes are left to `fidelity`.
_ALIKE = (
    frozenset({"bs", "hr", "sr"}),
    frozenset({"cs", "sk"}),
    frozenset({"da", "nb", "nn", "no"}),
    frozenset({"gl", "pt"}),
    frozenset({"id", "ms"}),
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# JSON can say one half of a pair, which no text can hold.
_HALF = re.compile(r"[\ud800-\udfff]")
_FENCE = re.compile(r"```|~~~")
_NUMBERED = re.compile(r"\s*[\[(]?\d{1,3}[\]).:]\s")


def first_fault(
    sources: Sequence[str], answers: Sequence[str], source: str, target: str
) -> tuple[int, str] | None:
    """The first answer that is no translation, as (index, what is wrong); None where all may be."""
    for index, (text, answer) in enumerate(zip(sources, answers, strict=True)):
        if problem := fault(text, answer, source, target):
            return index, problem
    seen: dict[str, str] = {}
    for index, (text, answer) in enumerate(zip(sources, answers, strict=True)):
        before = seen.setdefault(_bare(answer), _bare(text))
        if before != _bare(text) and len(_WORD.findall(answer)) >= _ECHO_WORDS:
            return index, "the same answer as for another text"
    return None


def fault(text: str, answer: str, source: str, target: str) -> str:
    """What is wrong with `answer` as a translation of `text`, in words; empty for nothing."""
    if not text.strip():
        return ""
    checks = (
        (not answer.strip(), "an empty answer"),
        (bool(_HALF.search(answer)), "half a character"),
        ("\n" in answer.strip() and "\n" not in text, "more than one line"),
        (bool(_FENCE.search(answer)) and not _FENCE.search(text), "a code fence"),
        (is_talk(answer) and not is_talk(text), "commentary instead of a translation"),
        (is_refusal(answer, target) and not is_refusal(text, target), "a refusal"),
        (
            bool(_NUMBERED.match(answer)) and not text.strip()[:2].strip("[(")[:1].isdigit(),
            "a number before the answer",
        ),
        (_is_echo(text, answer, source, target), "the source text again"),
        (_length(answer) > LONGEST_RATIO * _length(text) + LENGTH_SLACK, "far too long"),
        (_length(text) > LONGEST_RATIO * _length(answer) + LENGTH_SLACK, "far too short"),
    )
    return next((words for failed, words in checks if failed), "")


def _is_echo(text: str, answer: str, source: str, target: str) -> bool:
    """The same text again, where it has words enough that are not all names."""
    if _bare(text) != _bare(answer) or any({source, target} <= group for group in _ALIKE):
        return False
    words = _WORD.findall(text)
    # A capital begins a name, and whatever opens the sentence; scripts without case have none.
    plain = sum(word[0].lower() == word[0] for word in words)
    return len(words) >= _ECHO_WORDS and 2 * plain >= len(words)


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _length(text: str) -> int:
    return len(text) + (_LETTERS_A_SIGN - 1) * len(_DENSE.findall(text))

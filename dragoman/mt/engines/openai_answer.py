"""Reads a chat completion strictly: exactly the texts asked for, or what is wrong with it."""

from __future__ import annotations

import json
import re
from typing import Any

from dragoman.mt.engines.openai_prompt import Form

_LINE = re.compile(r"\[(\d{1,3})\] ?(.*)")
# What a reasoning model thought, where its server leaves that in front of the answer.
_THOUGHT = re.compile(r"\s*<think>.*?</think>", re.DOTALL)


class Unusable(Exception):  # noqa: N818 - never leaves the engine: it asks for another try
    """The answer cannot be read as translations; `cut`: it stopped at the limit of its length;
    `read`: its form was right, its texts are not."""

    def __init__(self, problem: str, *, cut: bool = False, read: bool = False) -> None:
        super().__init__(problem)
        self.cut = cut
        self.read = read


def texts_of(completion: Any, count: int, form: Form) -> list[str]:
    """The `count` texts of a completion in the form that was asked for. Raises `Unusable`."""
    content = _THOUGHT.sub("", _content(completion), count=1).strip()
    if form is Form.LINES:
        return _of_lines(content, count)
    return _of_object(content, count)


def _content(completion: Any) -> str:
    try:
        choice = completion["choices"][0]
        message = choice["message"]
        content, why = message.get("content"), choice.get("finish_reason")
        refusal = message.get("refusal")
    except (AttributeError, IndexError, KeyError, TypeError):
        raise Unusable("no message in the answer") from None
    if why == "length":
        raise Unusable("a cut answer", cut=True)
    if why == "content_filter":
        raise Unusable("withheld by the service's content filter")
    if refusal:
        raise Unusable("a refusal")
    if not isinstance(content, str) or not content.strip():
        raise Unusable("an empty answer")
    return content


def _of_object(content: str, count: int) -> list[str]:
    try:
        pairs = json.loads(content, object_pairs_hook=list)
    except (ValueError, RecursionError):
        raise Unusable("not the JSON object alone") from None
    if not isinstance(pairs, list) or not all(isinstance(pair, tuple) for pair in pairs):
        raise Unusable("not a JSON object")
    wanted = [str(number) for number in range(1, count + 1)]
    if sorted(key for key, _ in pairs) != sorted(wanted):
        raise Unusable(f"{len(pairs)} numbers where 1 to {count} were asked for")
    texts = dict(pairs)
    if not all(isinstance(texts[number], str) for number in wanted):
        raise Unusable("a value that is no text")
    return [texts[number] for number in wanted]


def _of_lines(content: str, count: int) -> list[str]:
    found = [_LINE.fullmatch(line.strip()) for line in content.splitlines() if line.strip()]
    matches = [match for match in found if match]
    if len(matches) != len(found):
        raise Unusable("a line without a number")
    if [int(match[1]) for match in matches] != list(range(1, count + 1)):
        raise Unusable(f"{len(matches)} lines where {count} were asked for")
    return [match[2] for match in matches]

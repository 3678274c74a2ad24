"""What one OpenAI-compatible server takes in a request; learnt from what it refuses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dragoman.mt.engine import Batch
from dragoman.mt.engines.openai_prompt import Form, about_tokens, messages, response_format

# How greedily the model samples, and from which seed: the first is the likeliest answer, the second
# is for one that was no good.
SAMPLINGS = ((0.0, 1), (0.4, 2))
# An answer takes up to as many tokens as its text by `about_tokens`, twice over, and its frame.
_ANSWER_RATIO = 2
_FRAME_TOKENS = 64
_TOO_LONG = re.compile(
    r"context[ _](?:length|size|window)|prompt is too long|too many tokens|exceeds? .*\btokens",
    re.IGNORECASE,
)
_ABOUT_FORM = re.compile(r"response_format|json_object|grammar|schema|guided", re.IGNORECASE)


def is_too_long(words: str) -> bool:
    """Whether an error says that the request is more than the model reads."""
    return bool(_TOO_LONG.search(words))


class Dialect:
    """How this server is spoken to: the form of answer, and the fields that it knows."""

    def __init__(self, forms: Sequence[Form], context_tokens: int, thinking_tokens: int) -> None:
        self._forms = list(forms)
        self._context_tokens = context_tokens
        self._thinking_tokens = thinking_tokens
        self._limit_field = "max_tokens"
        self._left_out: set[str] = set()
        self._proven = False

    @property
    def form(self) -> Form:
        return self._forms[0]

    @property
    def last_form(self) -> Form:
        """The one that asks least of the server."""
        return self._forms[-1]

    def fits(self, batch: Batch) -> bool:
        """Whether the texts and their translations fit into the model's context, as a guess."""
        return self._prompt_tokens(batch) + self._answer_tokens(batch) <= self._context_tokens

    def request(self, model: str, batch: Batch, form: Form, sampling: tuple[float, int]) -> Any:
        """The body of a chat completion."""
        limit = min(
            self._answer_tokens(batch),
            max(self._context_tokens - self._prompt_tokens(batch), _FRAME_TOKENS),
        )
        fields = {
            "model": model,
            "messages": messages(batch, form, self._context_tokens),
            "temperature": sampling[0],
            "seed": sampling[1],
            self._limit_field: limit + self._thinking_tokens,
            "response_format": response_format(form, len(batch.texts)),
        }
        return {
            name: value
            for name, value in fields.items()
            if value is not None and name not in self._left_out
        }

    def works(self) -> None:
        """The server took a request as it is."""
        self._proven = True

    def learn(self, words: str) -> bool:
        """Take something out of the next request, by what the server refused; False: nothing."""
        lowered = words.lower()
        for field in ("temperature", "seed"):
            if re.search(rf"\b{field}\b", lowered) and field not in self._left_out:
                self._left_out.add(field)
                return True
        if self._limit_field in lowered and self._limit_field not in self._left_out:
            if self._limit_field == "max_tokens" and "max_completion_tokens" in lowered:
                self._limit_field = "max_completion_tokens"
            else:
                self._left_out.add(self._limit_field)
            return True
        # A server that refuses without a word is most likely to stumble over the form.
        if len(self._forms) > 1 and (_ABOUT_FORM.search(words) or not self._proven):
            del self._forms[0]
            return True
        return False

    def _answer_tokens(self, batch: Batch) -> int:
        return _FRAME_TOKENS + _ANSWER_RATIO * sum(map(about_tokens, batch.texts))

    def _prompt_tokens(self, batch: Batch) -> int:
        asked = messages(batch, self.form, self._context_tokens)
        return sum(about_tokens(message["content"]) for message in asked)

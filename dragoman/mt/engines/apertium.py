"""Apertium, rules and dictionaries, as the installed command (Debian: apertium, apertium-eng-spa).

The command is GPL and is called, not linked; nothing of it comes with Dragoman.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from dragoman.mt.apertium_modes import ApertiumModel
from dragoman.mt.command import run_bounded
from dragoman.mt.engine import Batch, Model
from dragoman.mt.errors import BadAnswer, EngineFailed, UnknownPair

_SHOWN = 60
# A translation is a few times as long as its text at most; a broken mode may write for ever.
_MOST_BYTES_PER_CHARACTER = 40
_MOST_BYTES_AT_LEAST = 10_000
# The first ends a text for Apertium (-z), the second its library takes for the end of the input.
_NOT_READ = re.compile("[\0\uffff]")


class ApertiumEngine:
    """Translates by rules, .1 s a text whatever its length: each text is a run of its own.

    In one run Apertium remembers the texts before (variables of its transfer rules are not reset):
    of 300 news sentences 71 came out otherwise in another order from Portuguese into Spanish, 48
    from English. A translation must not depend on its neighbours, so none has any.

    Words that it does not know stay as they are; what its rules could not inflect stays in its
    dictionary form, both without Apertium's marks (`*`, `#`, `@`).
    """

    name = "apertium"
    at_once = 1
    reads_context = False

    def __init__(
        self,
        models: tuple[ApertiumModel, ...],
        *,
        program: str = "apertium",
        data_dir: Path = Path("/usr/share/apertium"),
        timeout_seconds: float = 30.0,
    ) -> None:
        self._models = {(model.source, model.target): model for model in models}
        self._program = program
        self._data_dir = data_dir
        self._timeout_seconds = timeout_seconds

    def pairs(self) -> Mapping[tuple[str, str], Model]:
        return self._models

    def translate(self, batch: Batch) -> list[str]:
        """See `Engine.translate`. Any thread may call it."""
        if not batch.texts:
            return []
        try:
            model = self._models[batch.source, batch.target]
        except KeyError:
            raise UnknownPair(
                f"{self.name} has no mode for {batch.source}-{batch.target}"
            ) from None
        return [self._one(text, model) for text in batch.texts]

    def _one(self, text: str, model: ApertiumModel) -> str:
        if not any(character.isalnum() for character in text):
            return text
        answer = run_bounded(
            # -u: no mark before unknown words.
            [self._program, "-d", str(self._data_dir), "-u", model.name],
            _encoded(text, model),
            environment={"LANG": "C.UTF-8"},
            timeout_seconds=self._timeout_seconds,
            most_bytes=max(_MOST_BYTES_AT_LEAST, len(text) * _MOST_BYTES_PER_CHARACTER),
        )
        # A program in the middle of the pipeline may fail while the last one does not.
        if answer.status or answer.problems:
            problem = answer.problems.decode("utf-8", "replace").strip().splitlines()
            raise EngineFailed(
                f"{self.name} {model.name} broke down on {text[:_SHOWN]!r}:"
                f" {problem[0] if problem else f'exit status {answer.status}'};"
                f" if other texts fail too: apt-get install --reinstall {model.package}"
            )
        translation = answer.output.decode("utf-8", "replace").strip()
        if not translation:
            raise BadAnswer(f"{self.name} {model.name} left nothing of {text[:_SHOWN]!r}")
        return _spaced_like(text, translation)


def _encoded(text: str, model: ApertiumModel) -> bytes:
    try:
        return _NOT_READ.sub(" ", text).encode()
    except UnicodeEncodeError as error:
        raise EngineFailed(
            f"apertium {model.name} cannot be given {text[:_SHOWN]!r}: {error}"
        ) from error


def _spaced_like(text: str, translation: str) -> str:
    """`translation` without the gaps that left-out words leave (pronouns), edges as in `text`."""
    if "  " not in text:
        translation = re.sub(" {2,}", " ", translation)
    lead = text[: len(text) - len(text.lstrip())]
    trail = text[len(text.rstrip()) :]
    return f"{lead}{translation}{trail}"

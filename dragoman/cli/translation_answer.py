"""What `dragoman translate` answers: the text, and which sentences want a look."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from dragoman.cli import output
from dragoman.mt.glossary import Term
from dragoman.mt.routes import Route
from dragoman.mt.translator import SegmentTranslation, engine_names

_TOLD = 20


@dataclass(frozen=True, slots=True)
class Answer:
    """The translated output; `failed` are numbers (from 1) of sentences that failed a check.

    `repaired`: by number the way of the repair ladder that made the sentence, its first translation
    having failed. `unmet`: by number the glossary's terms that a sentence should have and has not.
    `way`: what led from language to language.
    """

    output: str
    sentences: int
    failed: list[int]
    unmet: dict[int, tuple[Term, ...]] = field(default_factory=dict)
    way: Route | None = None
    repaired: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, output: str, done: Sequence[SegmentTranslation], failed: list[int]) -> Answer:
        """The answer for translated sentences of which those `failed`."""
        return cls(
            output,
            len(done),
            failed,
            unmet={one.number: one.unmet for one in done if one.unmet},
            repaired={
                one.number: one.mended_by
                for one in done
                if one.mended_by and one.number not in failed
            },
        )

    @property
    def draft(self) -> bool:
        """Whether a person has to read it before it is published."""
        return self.way is not None and self.way.draft

    def to_json(self) -> dict[str, Any]:
        """The answer for programs."""
        return {
            "output": self.output,
            "sentences": self.sentences,
            "failed": self.failed,
            "repaired": [{"sentence": number, "by": way} for number, way in self.repaired.items()],
            "draft": self.draft,
            "unmet": [
                {"sentence": number, "source": term.source, "target": term.target}
                for number, terms in self.unmet.items()
                for term in terms
            ],
        }

    def say(self) -> None:
        """The text on standard output, what is wrong with it on standard error."""
        sys.stdout.write(self.output)
        if self.way is not None and self.way.draft:
            output.problems.print(
                f"{' → '.join(self.way.languages)} by {engine_names(self.way)}, through a pivot: "
                "a draft, not to be published unread"
            )
        if self.failed:
            output.problems.print(
                f"{len(self.failed)} of {self.sentences} sentences failed their checks: "
                f"{_some(self.failed)}"
            )
        if self.unmet:
            terms = dict.fromkeys(
                f"{term.source} → {term.target}" for terms in self.unmet.values() for term in terms
            )
            output.problems.print(
                f"{len(self.unmet)} of {self.sentences} sentences lack terms of the glossary: "
                f"{_some(self.unmet)} ({_some(terms)})",
                markup=False,
            )


def _some(things: Iterable[object]) -> str:
    told = list(map(str, things))
    return ", ".join(told[:_TOLD]) + (", …" if len(told) > _TOLD else "")

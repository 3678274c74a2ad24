"""Models and engines of these tests' own: they answer by a rule and remember what was asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from dragoman.common.hashing import of_text
from dragoman.mt.engine import Batch, Model, Quality


@dataclass(frozen=True, slots=True)
class MadeUpModel(Model):
    """A model without files."""

    @property
    def hash(self) -> str:
        return of_text(self.engine, self.name, self.pair)


def model(
    pair: str, *, engine: str = "firefox", quality: Quality = Quality.FAIR, name: str = ""
) -> Model:
    """The model of a pair such as `en-pt`."""
    source, target = pair.split("-")
    return MadeUpModel(source, target, name or pair, engine, quality)


@dataclass
class MadeUpEngine:
    """Translates each text by `answer(text)`; `asked` are the batches that it was given."""

    answer: Callable[[str], str]
    models: Iterable[Model]
    name: str = "madeup"
    at_once: int = 10
    reads_context: bool = False
    asked: list[Batch] = field(default_factory=list)

    def pairs(self) -> Mapping[tuple[str, str], Model]:
        return {(one.source, one.target): one for one in self.models}

    def translate(self, batch: Batch) -> list[str]:
        self.asked.append(batch)
        return [self.answer(text) for text in batch.texts]

"""What an engine is to the rest of Dragoman: models that lead from language to language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Protocol

from dragoman.mt.vocabulary import EVERYTHING, Vocabulary


class Quality(IntEnum):
    """How good a model's translations are to read; routes prefer the higher.

    ROUGH: understandable, not fit to print once it has gone through a pivot. FAIR: Firefox's tiny
    models, small language models. GOOD: Firefox's base models, OPUS-MT. BEST: large models.
    """

    ROUGH = 1
    FAIR = 2
    GOOD = 3
    BEST = 4


@dataclass(frozen=True, slots=True)
class Model:
    """What turns one language into another: weights, a folder of rules, a remote model.

    `engine` is the name of the engine that runs it. An engine with files of its own derives from
    this class and says more.
    """

    source: str
    target: str
    name: str
    engine: str
    quality: Quality

    @property
    def pair(self) -> str:
        """`en-pt`."""
        return f"{self.source}-{self.target}"

    @property
    def hash(self) -> str:
        """The SHA-256 that names it in provenance: over the weights where they are at hand, else
        over all that is known to decide what it answers."""
        raise NotImplementedError(type(self).__name__)

    @property
    def vocabulary(self) -> Vocabulary:
        """What it can read; everything unless it says otherwise."""
        return EVERYTHING

    @property
    def pieces(self) -> Path | None:
        """The SentencePiece vocabulary that it reads its source with, where it is at hand."""
        return None

    @property
    def shortlist(self) -> Path | None:
        """A file of word candidates (Marian's lexical shortlist), which also helps to align."""
        return None


@dataclass(frozen=True, slots=True)
class Context:
    """What an engine that reads more than a sentence is told about the document.

    `before` are the sentences before the first of the batch, in the source language, newest last.
    `terms` are glossary entries: source term → target term.
    """

    title: str = ""
    before: tuple[str, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """Texts (one sentence each, of one document, in order) to be put into another language."""

    texts: tuple[str, ...]
    source: str
    target: str
    context: Context = Context()


class Engine(Protocol):
    """A machine-translation program.

    An engine only translates. What a model cannot read or would damage, long sentences, marks and
    retries are its callers' business. It belongs to the thread that made it.
    """

    @property
    def name(self) -> str:
        """The word for it in provenance: `firefox`."""

    @property
    def at_once(self) -> int:
        """How many texts it likes to be given in one batch."""

    @property
    def reads_context(self) -> bool:
        """Whether it makes use of `Batch.context`."""

    def pairs(self) -> Mapping[tuple[str, str], Model]:
        """The directions it has, as (source, target) language codes, and the model of each."""

    def translate(self, batch: Batch) -> list[str]:
        """One translation for each text of `batch`, in order; an empty text stays empty.

        Raises `UnknownPair`, `EngineFailed`, `ModelBroken` or another `MtError`, whose type says
        whether the same batch may succeed later.
        """

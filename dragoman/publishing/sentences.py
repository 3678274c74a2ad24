"""A revision and its translation as one list of sentences in both languages."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from dragoman.articles.models import Revision
from dragoman.text import serialise
from dragoman.text.document import BlockKind, Document, Part, Run
from dragoman.text.segments import segment_document
from dragoman.translations.models import Translation
from dragoman.translations.segments import Origin
from dragoman.translations.selectors import segments_of

# Shorter first lines are datelines and labels ("Lisbon, Monday"), not a standfirst.
_LEAD_CHARACTERS = 40


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: the source's words and the edition's; `kind` of its block in the body.

    `by_person`: a person wrote the edition's words. `repairs` and `mended_by` are the segment's.
    """

    number: int
    part: Part
    block: int
    original: tuple[Run, ...]
    shown: tuple[Run, ...]
    kept_original: bool
    kind: BlockKind | None
    by_person: bool = False
    repairs: tuple[str, ...] = ()
    mended_by: str = ""

    @property
    def original_text(self) -> str:
        return "".join(run.text for run in self.original)

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.shown)


def sentences_of(revision: Revision, translation: Translation | None) -> tuple[Sentence, ...]:
    """All sentences in page order; without a translation both sides are the source's words.

    Those about pictures are left out: none is shown yet.
    A translation brings its own sentences, so that one made by an earlier splitter stays aligned.
    """
    document = serialise.document_from_data(revision.document)
    if translation is None:
        return tuple(
            Sentence(
                number=s.number,
                part=s.part,
                block=s.block,
                original=s.runs,
                shown=s.runs,
                kept_original=False,
                kind=_kind(document, s.block),
            )
            for s in segment_document(document, revision.language)
            if s.part is not Part.ALT
        )
    return tuple(
        Sentence(
            number=s.number,
            part=s.part,
            block=s.block,
            original=s.source,
            shown=s.target,
            kept_original=s.origin is Origin.KEPT,
            kind=_kind(document, s.block),
            by_person=s.origin is Origin.PERSON,
            repairs=s.repairs,
            mended_by=s.mended_by if s.repaired else "",
        )
        for s in segments_of(translation)
        if s.part is not Part.ALT
    )


def _kind(document: Document, block: int) -> BlockKind | None:
    return document.blocks[block].kind if block >= 0 else None


@dataclass(frozen=True, slots=True)
class Line:
    """A headline or standfirst as the edition shows it, and the language it stands in."""

    text: str
    language: str


def headline_of(sentences: tuple[Sentence, ...], edition: str, original: str) -> Line:
    """The headline; in the original language if its translation failed."""
    return _line([s for s in sentences if s.part is Part.HEADLINE], edition, original)


def standfirst_of(sentences: tuple[Sentence, ...], edition: str, original: str) -> Line:
    """The standfirst; where there is none, the body's first sentence of some length."""
    standfirst = [s for s in sentences if s.part is Part.STANDFIRST]
    if not standfirst:
        paragraphs = (s for s in sentences if s.kind is BlockKind.PARAGRAPH)
        long = (s for s in paragraphs if len(s.text) > _LEAD_CHARACTERS)
        standfirst = list(itertools.islice(long, 1))
    return _line(standfirst, edition, original)


def _line(sentences: list[Sentence], edition: str, original: str) -> Line:
    kept = any(sentence.kept_original for sentence in sentences)
    return Line(" ".join(s.text for s in sentences), original if kept else edition)

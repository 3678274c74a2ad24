"""Cuts a document into segments (sentences) and puts translated segments back into place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from dragoman.text.document import BlockKind, Document, Image, Part, Run, Segment
from dragoman.text.sentences import Span, sentence_spans, trimmed


class _Line(NamedTuple):
    """One line of a document's text, and where it stands."""

    part: Part
    block: int
    runs: tuple[Run, ...]
    whole: bool
    verbatim: bool


def segment_document(document: Document, language: str) -> tuple[Segment, ...]:
    """Every sentence of `document`, in page order, numbered from 1; pictures' words come last.

    The headline is one segment however it is punctuated, a code block too. White space between
    sentences belongs to none of them; `reassemble` keeps it.
    """
    segments: list[Segment] = []
    for line in _lines(document):
        text = "".join(run.text for run in line.runs)
        for span in trimmed(text) if line.whole else sentence_spans(text, language):
            runs = cut_runs(line.runs, span)
            segments.append(
                Segment(
                    number=len(segments) + 1,
                    part=line.part,
                    block=line.block,
                    start=span.start,
                    end=span.end,
                    runs=runs,
                    translatable=not line.verbatim and _has_letter(text[span.start : span.end]),
                    kind=document.blocks[line.block].kind if line.block >= 0 else None,
                )
            )
    return tuple(segments)


def split_sentences(text: str, language: str) -> tuple[str, ...]:
    """The sentences of `text` without the white space around them; none of them is empty."""
    return tuple(text[start:end] for start, end in sentence_spans(text, language))


def cut_runs(runs: Sequence[Run], span: Span) -> tuple[Run, ...]:
    """The part of `runs` between two offsets of their joined text; empty runs are left out."""
    kept: list[Run] = []
    position = 0
    for run in runs:
        start = max(span.start - position, 0)
        end = min(span.end - position, len(run.text))
        if start < end:
            kept.append(Run(run.text[start:end], run.marks))
        position += len(run.text)
    return tuple(kept)


def reassemble(
    document: Document, segments: Sequence[Segment], translated: Mapping[int, tuple[Run, ...]]
) -> Document:
    """`document` with the runs of `translated` (by segment number) in place of its sentences.

    A segment that is not in `translated` stays as it was, and so does everything between
    segments. `segments` are those that `segment_document` cut from this very document.
    """
    headline = _rebuilt((Run(document.headline),), _of(segments, Part.HEADLINE, -1), translated)
    standfirst = _rebuilt(
        (Run(document.standfirst),), _of(segments, Part.STANDFIRST, -1), translated
    )
    blocks = tuple(
        replace(
            block,
            runs=_rebuilt(block.runs, _of(segments, Part.BODY, index), translated),
            image=_with_alt(block.image, _of(segments, Part.ALT, index), translated),
        )
        for index, block in enumerate(document.blocks)
    )
    return Document(_plain(headline), _plain(standfirst), blocks)


def _lines(document: Document) -> Iterator[_Line]:
    yield _Line(Part.HEADLINE, -1, (Run(document.headline),), whole=True, verbatim=False)
    yield _Line(Part.STANDFIRST, -1, (Run(document.standfirst),), whole=False, verbatim=False)
    for index, block in enumerate(document.blocks):
        code = block.kind is BlockKind.CODE
        yield _Line(Part.BODY, index, block.runs, whole=code, verbatim=code)
    for index, block in enumerate(document.blocks):
        if block.image is not None and block.image.alt:
            yield _Line(Part.ALT, index, (Run(block.image.alt),), whole=False, verbatim=False)


def _has_letter(text: str) -> bool:
    return any(character.isalpha() for character in text)


def _with_alt(
    image: Image | None, segments: Sequence[Segment], translated: Mapping[int, tuple[Run, ...]]
) -> Image | None:
    if image is None or not segments:
        return image
    return replace(image, alt=_plain(_rebuilt((Run(image.alt),), segments, translated)))


def _of(segments: Sequence[Segment], part: Part, block: int) -> list[Segment]:
    return [segment for segment in segments if segment.part is part and segment.block == block]


def _rebuilt(
    runs: Sequence[Run], segments: Sequence[Segment], translated: Mapping[int, tuple[Run, ...]]
) -> tuple[Run, ...]:
    if not segments:
        return tuple(runs)
    rebuilt: list[Run] = []
    position = 0
    for segment in segments:
        rebuilt.extend(cut_runs(runs, Span(position, segment.start)))
        rebuilt.extend(translated.get(segment.number, segment.runs))
        position = segment.end
    rebuilt.extend(cut_runs(runs, Span(position, sum(len(run.text) for run in runs))))
    return tuple(rebuilt)


def _plain(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)

"""`dragoman translate`: text, lines, HTML or JSON in, the same out; needs no newsroom."""

from __future__ import annotations

import json
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import Progress

from dragoman.cli import output
from dragoman.cli.newsroom import fail
from dragoman.cli.output import AsJson
from dragoman.cli.retranslating import refuse_alone, refuse_other_input, translate_again
from dragoman.cli.translation_answer import Answer
from dragoman.cli.translation_input import BadInput, Format, read_input
from dragoman.common import configuration
from dragoman.common.configuration import Configuration
from dragoman.common.errors import DragomanError
from dragoman.extraction.export import in_other_words
from dragoman.fetching.api import JsonApi
from dragoman.fidelity import Context
from dragoman.fidelity.judging import judge
from dragoman.languages.table import find
from dragoman.mt.defaults import make_engines
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.errors import UnknownPair
from dragoman.mt.glossary import Glossary
from dragoman.mt.glossary_file import FOLDER, load_glossaries, load_glossary
from dragoman.mt.headlines import Casing
from dragoman.mt.journey import Manuscript
from dragoman.mt.names import Pair, same_names
from dragoman.mt.route_reasons import way_out
from dragoman.mt.routes import Route, best_routes
from dragoman.mt.translator import SegmentTranslation, SegmentTranslator
from dragoman.mt.typography.runs import typeset_runs
from dragoman.pipeline.evidence import Evidence, of_document
from dragoman.text.document import Block, BlockKind, Document, Part, Run, Segment
from dragoman.text.html_page import read_page
from dragoman.text.segments import reassemble, segment_document
from dragoman.text.serialise import document_from_data, document_to_data

# Below this many sentences a second process costs more (its start: about a second) than it saves.
SENTENCES_FOR_PROCESSES = 400
_CHUNK = 50


@dataclass(frozen=True, slots=True)
class Job:
    """A route for a worker process: picklable, found again there."""

    source: str
    target: str
    settings: Configuration
    glossary: Path | None = None


@dataclass(frozen=True, slots=True)
class _Tools:
    """What a process translates with: the ways, the best first, and what it judges by."""

    engines: EngineSet
    ways: tuple[Route, ...]
    glossary: Glossary
    evidence: Evidence

    def badness(self, context: Context) -> Callable[[str, str], int]:
        """How bad a translation is, in a document of which the checks are told `context`."""
        way = self.ways[0]
        return judge(way.source, way.target, self.evidence.examine, context)


_state: dict[str, _Tools] = {}


def _prepare(job: Job) -> None:
    """Make the process' own engines: they belong to the thread that made them."""
    engines = make_engines(job.settings, _http())
    ways = engines.routes(job.source, job.target)
    if not ways:
        pairs = ", ".join(sorted({model.pair for model in engines.models()}))
        raise UnknownPair(
            f"no models lead from {job.source} to {job.target}; there are: {pairs}."
            f" {way_out(job.source, job.target, engines.models())}"
        )
    best = best_routes(ways)
    evidence = Evidence(engines, job.source, job.target, ways=best[1:])
    glossary = (
        load_glossary(job.glossary, job.source, job.target)
        if job.glossary
        else load_glossaries(job.settings.folder / FOLDER, job.source, job.target)
    )
    _state["tools"] = _Tools(engines, best, glossary, evidence)


@cache
def _http() -> JsonApi:
    """The process' connections to engines on servers."""
    return JsonApi()


def _translate_chunk(
    segments: Sequence[Segment], casing: Casing, context: Context
) -> list[SegmentTranslation]:
    tools = _state["tools"]
    way, *others = tools.ways
    manuscript = Manuscript(casing, glossary=tools.glossary)
    translator = SegmentTranslator(tools.engines, judge=tools.badness(context))
    return translator.translate(segments, way, others=others, manuscript=manuscript)


def _translations(
    segments: Sequence[Segment], casing: Casing, job: Job
) -> Iterator[SegmentTranslation]:
    """All translations in order; over all cores where it pays."""
    chunks = [segments[start : start + _CHUNK] for start in range(0, len(segments), _CHUNK)]
    context = of_document(segments)
    _prepare(job)
    with Progress(console=output.problems, transient=True) as progress:
        task = progress.add_task("translating", total=len(segments))
        if len(segments) < SENTENCES_FOR_PROCESSES or (os.cpu_count() or 1) == 1:
            for chunk in chunks:
                yield from _translate_chunk(chunk, casing, context)
                progress.advance(task, len(chunk))
            return
        with ProcessPoolExecutor(
            mp_context=multiprocessing.get_context("spawn"), initializer=_prepare, initargs=(job,)
        ) as pool:
            of_each = ([one] * len(chunks) for one in (casing, context))
            for done in pool.map(_translate_chunk, chunks, *of_each):
                yield from done
                progress.advance(task, len(done))


def translate(
    source: Annotated[str, typer.Option("--from", metavar="L", help="Language of the input.")] = "",
    target: Annotated[
        str, typer.Option("--to", metavar="L", help="Language of the output, or of the edition.")
    ] = "",
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="Standard input without it.")
    ] = None,
    *,
    form: Annotated[
        Format,
        typer.Option("--format", help="text; lines: one sentence a line; html; json."),
    ] = Format.TEXT,
    glossary: Annotated[
        Path | None,
        typer.Option(
            "--glossary", metavar="TSV", help="Terms; else those of the newsroom's glossaries/."
        ),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="The newsroom's own stories, by today's models.")
    ] = False,
    of_source: Annotated[
        str, typer.Option("--source", metavar="NAME", help="With --again: stories of one source.")
    ] = "",
    article: Annotated[
        str, typer.Option(metavar="URL", help="With --again: one story, by its address.")
    ] = "",
    model: Annotated[
        str, typer.Option(metavar="HASH", help="With --again: what this model has made.")
    ] = "",
    since: Annotated[
        datetime | None, typer.Option(help="With --again: translated then or later.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="With --again: say how many, queue none.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Translate a text on this machine and check it; what failed is said on standard error.

    With --again: translate stories of this newsroom anew.
    """
    if again:
        refuse_other_input({"--from": source, "FILE": file})
        translate_again(
            language=target,
            source=of_source,
            address=article,
            model=model,
            since=since,
            only_count=dry_run,
            as_json=as_json,
        )
        return
    refuse_alone(
        {
            "--source": of_source,
            "--article": article,
            "--model": model,
            "--since": since,
            "--dry-run": dry_run,
        }
    )
    if not source or not target:
        raise typer.BadParameter("say the languages: --from L --to L (or --again)")
    try:
        room = configuration.load()
        job = Job(find(source).code, find(target).code, room, glossary)
        text = read_input(file, form)
        answer = replace(_FORMATS[form](text, job), way=_state["tools"].ways[0])
    except (DragomanError, OSError) as error:
        raise fail(error, as_json=as_json) from error
    if as_json:
        output.print_json({"from": job.source, "to": job.target} | answer.to_json())
        return
    answer.say()


def _lines(text: str, job: Job) -> Answer:
    """One sentence a line: lines stay lines, empty ones stay empty."""
    lines = text.split("\n")
    trailing = lines[-1] == "" and len(lines) > 1
    if lines[-1] == "":
        lines.pop()
    segments = [
        Segment(
            number=number,
            part=Part.BODY,
            block=number - 1,
            start=0,
            end=len(line),
            runs=(Run(line.strip()),),
            translatable=any(character.isalpha() for character in line),
        )
        for number, line in enumerate(lines, 1)
    ]
    done = list(_translations(segments, Casing.of(lines), job))
    out = "\n".join(" ".join(translation.text.split()) for translation in done)
    out += "\n" if trailing else ""
    return Answer.of(out, done, _failed(segments, done))


def _document(document: Document, job: Job) -> tuple[Document, Answer]:
    segments = segment_document(document, job.source)
    done = list(_translations(segments, Casing.of([document.text]), job))
    pairs = [Pair(s.number, s.text, t.text) for s, t in zip(segments, done, strict=True)]
    names = same_names(pairs, _state["tools"].glossary)
    runs = {
        one.number: typeset_runs(
            names.mended(one.number, one.runs),
            job.target,
            source=segment.text,
            source_language=job.source,
        )
        for segment, one in zip(segments, done, strict=True)
        if segment.translatable
    }
    translated = reassemble(document, segments, runs)
    return translated, Answer.of("", done, _failed(segments, done))


def _failed(segments: Sequence[Segment], done: Sequence[SegmentTranslation]) -> list[int]:
    badness = _state["tools"].badness(of_document(segments))
    return [
        segment.number
        for segment, translation in zip(segments, done, strict=True)
        if segment.translatable and (translation.failure or badness(segment.text, translation.text))
    ]


def _text(text: str, job: Job) -> Answer:
    lines = text.split("\n")
    blocks = tuple(Block(BlockKind.PARAGRAPH, (Run(line),)) for line in lines)
    translated, answer = _document(Document("", "", blocks), job)
    return replace(answer, output="\n".join(block.text for block in translated.blocks))


def _html(text: str, job: Job) -> Answer:
    """A page or a fragment of one: all that is no word of it comes back as it came."""
    page = read_page(text, find(job.source))
    translated, answer = _document(page.document, job)
    return replace(answer, output=page.rebuilt(translated, find(job.target)))


def _json(text: str, job: Job) -> Answer:
    """A list of sentences, a document, or an object with a `document` as `extract` writes it."""
    try:
        value: Any = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise BadInput(f"not JSON: {error}") from error
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        inner = _lines("\n".join(" ".join(entry.split()) for entry in value), job)
        sentences = inner.output.split("\n") if value else []
        return replace(inner, output=_dumped(sentences))
    if not isinstance(value, dict):
        raise BadInput("expected a list of sentences or an object with a `document`")
    translated, answer = _document(document_from_data(value.get("document", value)), job)
    is_line = "document" in value
    whole = (
        in_other_words(value, translated, job.target) if is_line else document_to_data(translated)
    )
    return replace(answer, output=_dumped(whole))


def _dumped(value: Any) -> str:
    """`value` as JSON; with escapes where it has half of a surrogate pair, which is no UTF-8."""
    written = json.dumps(value, ensure_ascii=False)
    if any("\ud800" <= sign <= "\udfff" for sign in written):
        written = json.dumps(value)
    return written + "\n"


_FORMATS = {Format.TEXT: _text, Format.LINES: _lines, Format.HTML: _html, Format.JSON: _json}

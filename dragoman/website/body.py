"""A story's blocks → the parts of a page: paragraphs, lists, quotations, tables; and the notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from dragoman.common.urls import is_web
from dragoman.languages.table import LANGUAGES
from dragoman.publishing.checks_in_words import reason
from dragoman.publishing.views import BlockView, SentenceView
from dragoman.text.document import BlockKind, Image
from dragoman.website.inline import runs_to_html, runs_to_text
from dragoman.website.reader import direction_of
from dragoman.website.repairs_in_words import way_in_words

# Scripts that put no space between two sentences.
_UNSPACED_SCRIPTS = frozenset({"Hans", "Hant", "Jpan"})
# Kinds of which several blocks with one `group` make one element of the page.
GROUPED = frozenset({BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CELL})
_FIRST_HEADING, _LAST_HEADING = 2, 4
_FIGURES_ONLY = re.compile(r"[\d\s.,:%+−–-]*\d[\d\s.,:%+−–-]*")


@dataclass(frozen=True, slots=True)
class Note:
    """The note to a marked sentence: its own number, the sentence's, why it is marked.

    `kept`: it stands in the original; else the translation stands and `original` is what it was
    made from, `language` that of the original. `tried`: the other ways that were tried, in words.
    """

    number: int
    sentence: int
    reasons: tuple[str, ...]
    kept: bool
    original: SafeString
    language: str
    tried: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentences of one block as HTML, with the notes that belong to them."""

    html: SafeString
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item and the lists that hang below it."""

    passage: Passage
    ordered: bool
    children: tuple[ListItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `scope`: `col` or `row` of a header; `figures`: in a column of numbers."""

    passage: Passage
    scope: str
    figures: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One element of the body; `kind` is a `BlockKind`, and says which of the fields are filled.

    `level` 2–4 of a heading. `number` counts the tables, which need a name each.
    """

    kind: str
    passages: tuple[Passage, ...] = ()
    level: int = 0
    items: tuple[ListItem, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    image: Image | None = None
    number: int = 0

    @property
    def passage(self) -> Passage:
        """The one passage of a part that has one."""
        return self.passages[0]

    @property
    def head(self) -> tuple[tuple[Cell, ...], ...]:
        """The table's first row, if it is nothing but headers."""
        return self.rows[:1] if all(cell.scope == "col" for cell in self.rows[0]) else ()

    @property
    def rest(self) -> tuple[tuple[Cell, ...], ...]:
        """The table's other rows."""
        return self.rows[len(self.head) :]

    @property
    def notes(self) -> tuple[Note, ...]:
        """All notes of the part, in the order of the page."""
        return tuple(note for passage in self.passages for note in passage.notes)


class BodyWriter:
    """Writes one story's passages; counts its notes from the headline to the last block."""

    def __init__(self, language: str, original_language: str) -> None:
        self._language, self._original_language = language, original_language
        script = LANGUAGES[language].script if language in LANGUAGES else ""
        self._space = "" if script in _UNSPACED_SCRIPTS else " "
        self._notes = 0
        self._tables = 0

    def passage(self, sentences: Iterable[SentenceView], language: str = "") -> Passage:
        """Sentences in a row, those in doubt marked and numbered.

        `language`: what they were written in, where that is not the story's own.
        """
        original = language or self._original_language
        pieces: list[SafeString] = []
        notes: list[Note] = []
        for sentence in sentences:
            html = runs_to_html(sentence.translation)
            if sentence.kept_original or sentence.doubtful:
                notes.append(self._note(sentence, original))
                html = _marked(html, notes[-1])
            elif original != self._original_language == self._language:
                html = format_html(
                    '<span lang="{}" dir="{}">{}</span>', original, direction_of(original), html
                )
            if pieces and not pieces[-1][-1:].isspace():
                pieces.append(SafeString(self._space))
            pieces.append(html)
        return Passage(format_html_join("", "{}", ((piece,) for piece in pieces)), tuple(notes))

    def parts(self, blocks: Sequence[BlockView]) -> tuple[Part, ...]:
        """The whole body."""
        levels = _heading_levels(blocks)
        parts: list[Part] = []
        heading = _FIRST_HEADING - 1
        for kind, run in _runs_of_blocks(blocks):
            if kind is BlockKind.HEADING:
                heading = min(levels[run[0].level], heading + 1)
            parts.append(self._part(kind, run, heading))
        return tuple(parts)

    def _part(self, kind: BlockKind, run: tuple[BlockView, ...], heading: int) -> Part:
        passages = tuple(self.passage(block.sentences, block.original_language) for block in run)
        match kind:
            case BlockKind.HEADING:
                return Part(kind, passages, level=heading)
            case BlockKind.ITEM:
                return Part(kind, passages, items=_nested(list(zip(run, passages, strict=True))))
            case BlockKind.CELL:
                self._tables += 1
                return Part(kind, passages, rows=_rows(run, passages), number=self._tables)
            case BlockKind.FIGURE:
                image = run[0].image
                shown = image if image and is_web(image.src) else None
                return Part(kind, passages, image=shown)
            case _:
                return Part(kind, passages)

    def _note(self, sentence: SentenceView, language: str) -> Note:
        self._notes += 1
        return Note(
            self._notes,
            sentence.number,
            reasons_of(sentence),
            sentence.kept_original,
            runs_to_html(sentence.original),
            language,
            tuple(map(way_in_words, sentence.repairs)),
        )


def _marked(html: SafeString, note: Note) -> SafeString:
    """A sentence that stands in the original with a tint, a doubtful translation without one."""
    label = gettext("%(number)s, note on the marked sentence") % {"number": note.number}
    own = format_html(' lang="{}" dir="{}"', note.language, direction_of(note.language))
    return format_html(
        '<mark class="{1}" id="s{0}"{2} aria-describedby="f{0}">{3}</mark>'
        '<sup><a href="#f{0}" aria-label="{4}">{5}</a></sup>',
        note.sentence,
        "flag" if note.kept else "flag stands",
        own if note.kept else "",
        html,
        label,
        note.number,
    )


def reasons_of(sentence: SentenceView) -> tuple[str, ...]:
    """Why a sentence is in doubt, a sentence for each check that found more than a remark."""
    found = [finding.check for finding in sentence.findings if finding.severity != "note"]
    return tuple(dict.fromkeys(map(reason, found)))


def _runs_of_blocks(
    blocks: Sequence[BlockView],
) -> Iterator[tuple[BlockKind, tuple[BlockView, ...]]]:
    def key(pair: tuple[int, BlockView]) -> tuple[BlockKind, int, int]:
        index, block = pair
        if block.kind in GROUPED:
            return block.kind, block.group, -1
        return block.kind, block.group, index

    for (kind, _, _), group in groupby(enumerate(blocks), key=key):
        yield kind, tuple(block for _, block in group)


def _heading_levels(blocks: Sequence[BlockView]) -> dict[int, int]:
    """The source's levels, whichever it uses, as 2, 3 and 4."""
    used = sorted({block.level for block in blocks if block.kind is BlockKind.HEADING})
    return {level: min(_FIRST_HEADING + rank, _LAST_HEADING) for rank, level in enumerate(used)}


def _nested(flat: Sequence[tuple[BlockView, Passage]]) -> tuple[ListItem, ...]:
    items: list[ListItem] = []
    position = 0
    while position < len(flat):
        block, passage = flat[position]
        end = position + 1
        while end < len(flat) and flat[end][0].level > block.level:
            end += 1
        items.append(ListItem(passage, block.ordered, _nested(flat[position + 1 : end])))
        position = end
    return tuple(items)


def _rows(run: Sequence[BlockView], passages: Sequence[Passage]) -> tuple[tuple[Cell, ...], ...]:
    cells = {
        (block.row, block.column): (block, passage)
        for block, passage in zip(run, passages, strict=True)
    }
    in_figures = _columns_of_figures(run)
    width = max(column for _, column in cells) + 1
    return tuple(
        tuple(_cell(cells.get((row, column)), column in in_figures) for column in range(width))
        for row in sorted({row for row, _ in cells})
    )


def _cell(found: tuple[BlockView, Passage] | None, figures: bool) -> Cell:
    if found is None:
        return Cell(Passage(SafeString("")), "", figures)
    block, passage = found
    scope = ("col" if block.row == 0 else "row") if block.header else ""
    return Cell(passage, scope, figures)


def _columns_of_figures(run: Sequence[BlockView]) -> set[int]:
    """The columns whose cells, headers apart, are all numbers: they are set to the end."""
    columns: dict[int, bool] = {}
    for block in run:
        if not block.header:
            text = "".join(runs_to_text(sentence.translation) for sentence in block.sentences)
            number = bool(_FIGURES_ONLY.fullmatch(text.strip()))
            columns[block.column] = columns.get(block.column, True) and number
    return {column for column, numbers in columns.items() if numbers}

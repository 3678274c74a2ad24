"""Whole HTML pages: every line of words, and the page with other words in the same places.

Only words and the values of attributes that are words are replaced in the page's source; doctype,
scripts, styles, comments and unknown elements stay as they are, character for character.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from dragoman.languages.table import Language
from dragoman.text.document import Block, BlockKind, Document, Run
from dragoman.text.html_attributes import Change, language_changes, worded_attributes
from dragoman.text.html_inline import Line, read_line
from dragoman.text.html_lines import lines_of
from dragoman.text.html_places import INLINE, Places
from dragoman.text.html_tokens import Attribute, Token, TokenKind, tokens


@dataclass(frozen=True, slots=True)
class Words:
    """One block of a page's document, and where it stands: a line, or the value of an attribute."""

    block: Block
    place: Line | Attribute


@dataclass(frozen=True, slots=True)
class Page:
    """A page's source and what of it is words.

    `tags` are the opening tags whose language changes with the words.
    """

    source: str
    language: Language
    words: tuple[Words, ...]
    tags: tuple[Token, ...]

    @property
    def document(self) -> Document:
        """The words to translate, a block each; headline and standfirst are empty."""
        return Document("", blocks=tuple(each.block for each in self.words))

    def rebuilt(self, document: Document, target: Language) -> str:
        """The page with the words of `document` (its own `document`, translated) in `target`."""
        changes: list[Change] = []
        lines: list[tuple[Line, tuple[Run, ...]]] = []
        for each, block in zip(self.words, document.blocks, strict=True):
            if isinstance(each.place, Line):
                lines.append((each.place, block.runs))
            else:
                changes.append(((each.place.start, each.place.end), f'"{escape(block.text)}"'))
        for tag in self.tags:
            changes += language_changes(tag, self.language, target)
        tagged = _Changed(self.source, changes)
        written: list[Change] = [
            ((line.start, line.end), line.rebuilt(runs, tagged.cut)) for line, runs in lines
        ]
        edges = [0, *(edge for bounds, _ in written for edge in bounds), len(self.source)]
        between = [tagged.cut(edges[index], edges[index + 1]) for index in range(0, len(edges), 2)]
        texts = [text for _, text in written]
        return between[0] + "".join(
            text + rest for text, rest in zip(texts, between[1:], strict=True)
        )


class _Changed:
    """A source with changes, to be cut where no change stands."""

    def __init__(self, source: str, changes: Sequence[Change]) -> None:
        self._source = source
        self._changes = sorted(changes)
        self._starts = [start for (start, _), _ in self._changes]

    def cut(self, start: int, end: int) -> str:
        pieces = []
        index = bisect_left(self._starts, start)
        while index < len(self._starts) and self._starts[index] < end:
            (change_start, change_end), text = self._changes[index]
            pieces += [self._source[start:change_start], text]
            start = change_end
            index += 1
        return "".join([*pieces, self._source[start:end]])


def read_page(source: str, language: Language) -> Page:
    """The words of a page or a fragment of one; `language` is what it is written in.

    What says `translate="no"`, carries the class `notranslate` or stands in another language than
    `language` is left out. Never fails; linear in the length of `source`.
    """
    reader = _Reader(source, language)
    words = tuple(reader.words())
    return Page(source, language, words, tuple(reader.tags))


class _Reader:
    """Walks the tokens once."""

    def __init__(self, source: str, language: Language) -> None:
        self.tags: list[Token] = []
        self._source = source
        self._places = Places(language.code)
        self._row: list[Token] = []

    def words(self) -> Iterator[Words]:
        for token in tokens(self._source):
            stays = self._stays_in_line(token)
            if not stays:
                yield from self._lines()
            place = self._places.step(token)
            if stays:
                self._row.append(replace(token, kept=place.kept))
            if token.kind is TokenKind.OPEN and place.is_ours:
                self.tags.append(token)
                for attribute in worded_attributes(token):
                    yield Words(Block(BlockKind.CELL, (Run(attribute.value),)), attribute)
            elif token.kind is TokenKind.RAW and token.name == "title" and place.is_ours:
                self._row.append(Token(TokenKind.TEXT, token.start, token.end))
                yield from self._lines()
        yield from self._lines()

    def _stays_in_line(self, token: Token) -> bool:
        if self._places.here.closed or token.kind is TokenKind.RAW:
            return False
        return token.kind in (TokenKind.TEXT, TokenKind.REST) or token.name in INLINE

    def _lines(self) -> Iterator[Words]:
        row, self._row = self._row, []
        kind = self._places.here.kind
        for line_tokens in lines_of(self._source, row):
            line = read_line(self._source, line_tokens)
            ours = any(
                token.kind is TokenKind.TEXT
                and not token.kept
                and any(map(str.isalpha, self._source[token.start : token.end]))
                for token in line_tokens
            )
            if ours:
                yield Words(Block(kind, line.runs), line)

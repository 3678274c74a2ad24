"""Tokens between two block tags as lines whose inline tags are well nested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.text.html_inline import MAX_DEPTH, VOID
from dragoman.text.html_tokens import Token, TokenKind

_SPACE = " \t\n\f\r"


def lines_of(source: str, row: Sequence[Token]) -> Iterator[list[Token]]:
    """The lines in `row`, without white space and comments at their edges; none of them is empty.

    A tag whose partner stands elsewhere ends a line; where tags overlap, every tag does.
    """
    cuts = _cuts(row)
    line: list[Token] = []
    for index, token in enumerate([*row, None]):
        if token is not None and index not in cuts:
            line.append(token)
            continue
        if trimmed := _trimmed(source, _folded(source, line)):
            yield trimmed
        line = []


def _cuts(row: Sequence[Token]) -> set[int]:
    opened: list[int] = []
    cuts: set[int] = set()
    for index, token in enumerate(row):
        if token.kind is TokenKind.OPEN and token.name not in VOID:
            opened.append(index)
            if len(opened) > MAX_DEPTH:
                return _all_tags(row)
        elif token.kind is TokenKind.CLOSE:
            if not opened:
                cuts.add(index)
            elif row[opened.pop()].name != token.name:
                return _all_tags(row)
    return cuts | set(opened)


def _folded(source: str, line: Sequence[Token]) -> list[Token]:
    """`line` with each element that holds no words as one token."""
    folded: list[Token] = []
    # Where each open element begins in `folded`, and whether words came since.
    opened: list[tuple[int, bool]] = []
    for token in line:
        folded.append(token)
        if token.kind is TokenKind.OPEN and token.name not in VOID:
            opened.append((len(folded) - 1, False))
        elif token.kind is TokenKind.TEXT and source[token.start : token.end].strip(_SPACE):
            opened = [(start, True) for start, _ in opened]
        elif token.kind is TokenKind.CLOSE:
            start, worded = opened.pop()
            if not worded:
                folded[start:] = [Token(TokenKind.REST, folded[start].start, token.end)]
    return folded


def _all_tags(row: Sequence[Token]) -> set[int]:
    tags = (TokenKind.OPEN, TokenKind.CLOSE)
    return {index for index, token in enumerate(row) if token.kind in tags}


def _trimmed(source: str, line: Sequence[Token]) -> list[Token]:
    first, last = 0, len(line)
    while first < last and _is_edge(source, line[first]):
        first += 1
    while first < last and _is_edge(source, line[last - 1]):
        last -= 1
    kept = list(line[first:last])
    if kept and kept[0].kind is TokenKind.TEXT:
        text = source[kept[0].start : kept[0].end]
        kept[0] = replace(kept[0], start=kept[0].end - len(text.lstrip(_SPACE)))
    if kept and kept[-1].kind is TokenKind.TEXT:
        text = source[kept[-1].start : kept[-1].end]
        kept[-1] = replace(kept[-1], end=kept[-1].start + len(text.rstrip(_SPACE)))
    return kept


def _is_edge(source: str, token: Token) -> bool:
    if token.kind is TokenKind.TEXT:
        return not source[token.start : token.end].strip(_SPACE)
    return token.kind is TokenKind.REST or token.name in VOID

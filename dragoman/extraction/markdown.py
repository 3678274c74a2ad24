"""A document as Markdown (CommonMark, tables as in GFM)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from dragoman.text.document import Block, BlockKind, Document, Mark, MarkKind, Run

# Characters that would mean something anywhere in a line.
_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
# Marks of lists, headings and quotes mean something at the beginning of a line only.
_LINE_START = re.compile(r"^(\s*)(?:([#+-])(?=\s)|(\d+)([.)])(?=\s)|(=+|-{3,})$)")
_AROUND = {
    MarkKind.EMPHASIS: ("*", "*"),
    MarkKind.SPAN: ("", ""),
    MarkKind.STRONG: ("**", "**"),
    MarkKind.SUB: ("<sub>", "</sub>"),
    MarkKind.SUP: ("<sup>", "</sup>"),
}


def to_markdown(document: Document) -> str:
    """Headline as the first heading, standfirst as an emphasised line, then the blocks; one empty
    line between them, none at the end."""
    parts = []
    if document.headline:
        parts.append(f"# {_text(document.headline)}")
    if document.standfirst:
        parts.append(f"*{_text(document.standfirst)}*")
    parts.extend(_parts(document.blocks))
    return "\n\n".join(parts)


def _parts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for (kind, group), members in groupby(blocks, key=lambda block: (block.kind, block.group)):
        together = list(members)
        if kind is BlockKind.ITEM:
            yield _list(together)
        elif kind is BlockKind.CELL:
            yield _table(together)
        elif kind is BlockKind.QUOTE and group:
            yield "\n>\n".join(f"> {_inline(block.runs)}" for block in together)
        else:
            yield from (_single(block) for block in together)


def _single(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return f"{'#' * min(max(block.level, 2), 6)} {_inline(block.runs)}"
    if block.kind is BlockKind.QUOTE:
        return f"> {_inline(block.runs)}"
    if block.kind is BlockKind.CODE:
        fence = "`" * max(3, _longest_backticks(block.text) + 1)
        return f"{fence}\n{block.text}\n{fence}"
    if block.kind is BlockKind.FIGURE:
        return _figure(block)
    return _inline(block.runs)


def _figure(block: Block) -> str:
    image = block.image
    caption = _inline(block.runs)
    if image is None:
        return caption
    picture = f"![{_escaped(image.alt)}]({_address(image.src)})"
    credit = f"({_escaped(image.credit)})" if image.credit else ""
    under = " ".join(part for part in (caption, credit) if part)
    return f"{picture}\n{under}" if under else picture


def _list(items: list[Block]) -> str:
    """Each level is numbered on its own and indented by four, enough under any marker."""
    lines, numbers = [], dict[int, int]()
    for item in items:
        for deeper in [level for level in numbers if level > item.level]:
            del numbers[deeper]
        numbers[item.level] = numbers.get(item.level, 0) + 1
        marker = f"{numbers[item.level]}." if item.ordered else "-"
        indent = "    " * (max(item.level, 1) - 1)
        lines.append(f"{indent}{marker} {_inline(item.runs)}")
    return "\n".join(lines)


def _table(cells: list[Block]) -> str:
    """A table always has a head in GFM: without one in the source its cells are empty."""
    width = max(cell.column for cell in cells) + 1
    rows = [
        {cell.column: _inline(cell.runs) for cell in row}
        for _, row in groupby(cells, key=lambda cell: cell.row)
    ]
    if not any(cell.header for cell in cells if cell.row == cells[0].row):
        rows.insert(0, {})
    lines = ["| " + " | ".join(row.get(n, "") for n in range(width)) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * width)
    return "\n".join(lines)


def _inline(runs: tuple[Run, ...]) -> str:
    return _line_start("".join(_nested(list(runs), 0)))


def _nested(runs: list[Run], depth: int) -> Iterator[str]:
    """Runs under the same mark at this depth share one pair of delimiters."""
    for mark, members in groupby(
        runs, key=lambda run: run.marks[depth] if len(run.marks) > depth else None
    ):
        together = list(members)
        if mark is None:
            yield from (_escaped(run.text) for run in together)
        elif mark.kind is MarkKind.CODE:
            yield _code("".join(run.text for run in together))
        else:
            yield _marked(mark, "".join(_nested(together, depth + 1)))


def _marked(mark: Mark, inner: str) -> str:
    if mark.kind is MarkKind.LINK:
        return f"[{inner}]({_address(mark.href)})"
    before, after = _AROUND[mark.kind]
    return f"{before}{inner}{after}"


def _code(text: str) -> str:
    ticks = "`" * (_longest_backticks(text) + 1)
    padding = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{padding}{text}{padding}{ticks}"


def _longest_backticks(text: str) -> int:
    return max((len(match) for match in re.findall(r"`+", text)), default=0)


def _text(text: str) -> str:
    return _line_start(_escaped(text))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _line_start(line: str) -> str:
    match = _LINE_START.match(line)
    if match is None:
        return line
    mark = match.start(4) if match[4] else match.end(1)
    return f"{line[:mark]}\\{line[mark:]}"


def _address(url: str) -> str:
    """An address that ends where it should: no spaces, brackets or angle brackets in it."""
    return url.translate({32: "%20", 40: "%28", 41: "%29", 60: "%3C", 62: "%3E"})

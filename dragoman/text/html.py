"""Documents and runs as safe HTML, and HTML fragments as documents.

What is written holds only what is named here: block elements, `a` with `href` and `rel`, and five
inline elements. No attribute, script, style or picture of a source ever passes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from itertools import groupby

from dragoman.common.urls import is_web
from dragoman.text.document import Block, BlockKind, Document, Mark, MarkKind, Run
from dragoman.text.html_reader import html_to_document, html_to_runs

__all__ = ["document_to_html", "html_to_document", "html_to_runs", "runs_to_html"]

_TAGS = {
    MarkKind.CODE: "code",
    MarkKind.EMPHASIS: "em",
    MarkKind.SPAN: "span",
    MarkKind.STRONG: "strong",
    MarkKind.SUB: "sub",
    MarkKind.SUP: "sup",
}


def runs_to_html(runs: Sequence[Run]) -> str:
    """`runs` as inline HTML, properly nested; a mark over neighbouring runs is one element.

    A link that is not an absolute http or https address is left out, its words stay.
    """
    kept = [(run.text, _writable(run.marks)) for run in runs if run.text]
    written: list[str] = []
    stack: list[Mark] = []
    for index, (text, marks) in enumerate(kept):
        keep = 0
        while keep < len(stack) and stack[keep] in marks:
            keep += 1
        written += [_closing(mark) for mark in reversed(stack[keep:])]
        del stack[keep:]
        opened = [mark for mark in marks if mark not in stack]
        # Links go outside, where no other mark can cut them in two; then what lasts longest.
        opened.sort(key=lambda mark: (mark.kind is not MarkKind.LINK, -_lasts(mark, kept[index:])))
        if any(mark.kind is MarkKind.LINK for mark in opened):
            written += [_closing(mark) for mark in reversed(stack)]
            opened, stack = [*opened[:1], *stack, *opened[1:]], []
        written += [_opening(mark) for mark in opened]
        stack += opened
        written.append(escape(text, quote=False))
    written += [_closing(mark) for mark in reversed(stack)]
    return "".join(written)


def document_to_html(document: Document) -> str:
    """`document` as HTML, one block a line; a figure is its caption, without the picture."""
    lines = [f"<h1>{escape(document.headline, quote=False)}</h1>"] if document.headline else []
    if document.standfirst:
        lines.append(f"<p>{escape(document.standfirst, quote=False)}</p>")
    for (kind, _), blocks in groupby(document.blocks, key=lambda block: (block.kind, block.group)):
        lines += _WRITERS[kind](list(blocks))
    return "\n".join(lines)


def _writable(marks: Iterable[Mark]) -> list[Mark]:
    """Each mark once, links only to the web and only one: HTML has no link in a link."""
    kept: list[Mark] = []
    for mark in dict.fromkeys(marks):
        if mark.kind is MarkKind.LINK and (
            not is_web(mark.href) or any(other.kind is MarkKind.LINK for other in kept)
        ):
            continue
        kept.append(mark)
    return kept


def _lasts(mark: Mark, runs: Sequence[tuple[str, list[Mark]]]) -> int:
    length = 0
    for text, marks in runs:
        if mark not in marks:
            break
        length += len(text)
    return length


def _opening(mark: Mark) -> str:
    if mark.kind is MarkKind.LINK:
        return f'<a href="{escape(mark.href)}" rel="nofollow noopener">'
    return f"<{_TAGS[mark.kind]}>"


def _closing(mark: Mark) -> str:
    return "</a>" if mark.kind is MarkKind.LINK else f"</{_TAGS[mark.kind]}>"


def _paragraphs(blocks: Sequence[Block]) -> list[str]:
    return [f"<p>{runs_to_html(block.runs)}</p>" for block in blocks]


def _headings(blocks: Sequence[Block]) -> list[str]:
    levels = [min(max(block.level, 2), 6) for block in blocks]
    return [
        f"<h{level}>{runs_to_html(block.runs)}</h{level}>"
        for level, block in zip(levels, blocks, strict=True)
    ]


def _quotation(blocks: Sequence[Block]) -> list[str]:
    return ["<blockquote>", *_paragraphs(blocks), "</blockquote>"]


def _figures(blocks: Sequence[Block]) -> list[str]:
    return [
        f"<figure><figcaption>{runs_to_html(block.runs)}</figcaption></figure>"
        for block in blocks
        if block.runs
    ]


def _code(blocks: Sequence[Block]) -> list[str]:
    return [f"<pre><code>{escape(block.text, quote=False)}</code></pre>" for block in blocks]


def _list(items: Sequence[Block]) -> list[str]:
    lines: list[str] = []
    open_lists: list[str] = []
    for item in items:
        level = max(item.level, 1)
        while len(open_lists) > level:
            lines.append(f"</li></{open_lists.pop()}>")
        if len(open_lists) == level:
            lines.append("</li>")
        while len(open_lists) < level:
            open_lists.append("ol" if item.ordered else "ul")
            # A level that was skipped still needs an item to stand in.
            lines.append(f"<{open_lists[-1]}>" + ("<li>" if len(open_lists) < level else ""))
        lines.append(f"<li>{runs_to_html(item.runs)}")
    lines += [f"</li></{name}>" for name in reversed(open_lists)]
    return lines


def _table(cells: Sequence[Block]) -> list[str]:
    lines = ["<table>"]
    for _, row in groupby(cells, key=lambda cell: cell.row):
        lines.append(f"<tr>{''.join(map(_cell, row))}</tr>")
    return [*lines, "</table>"]


def _cell(cell: Block) -> str:
    tag = "th" if cell.header else "td"
    return f"<{tag}>{runs_to_html(cell.runs)}</{tag}>"


_WRITERS: dict[BlockKind, Callable[[Sequence[Block]], list[str]]] = {
    BlockKind.CELL: _table,
    BlockKind.CODE: _code,
    BlockKind.FIGURE: _figures,
    BlockKind.HEADING: _headings,
    BlockKind.ITEM: _list,
    BlockKind.PARAGRAPH: _paragraphs,
    BlockKind.QUOTE: _quotation,
}

"""Runs of text → safe HTML."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from dragoman.common.urls import is_web
from dragoman.text.document import Mark, MarkKind, Run


def runs_to_html(runs: Sequence[Run], depth: int = 0) -> SafeString:
    """The runs with their marks, outermost first; neighbours under one mark share its element.

    A link that is not http or https loses its address and stays as text.
    """
    pieces = []
    for mark, group in groupby(runs, key=lambda run: _mark_at(run, depth)):
        together = tuple(group)
        if mark is None:
            pieces.append(format_html("{}", "".join(run.text for run in together)))
        else:
            pieces.append(_element(mark, runs_to_html(together, depth + 1)))
    return format_html_join("", "{}", ((piece,) for piece in pieces))


def runs_to_text(runs: Sequence[Run]) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)


def _mark_at(run: Run, depth: int) -> Mark | None:
    return run.marks[depth] if depth < len(run.marks) else None


def _element(mark: Mark, inner: SafeString) -> SafeString:
    if mark.kind is not MarkKind.LINK:
        return format_html("<{0}>{1}</{0}>", mark.kind.value, inner)
    if not is_web(mark.href):
        return inner
    return format_html('<a href="{}" rel="nofollow noopener">{}</a>', mark.href, inner)

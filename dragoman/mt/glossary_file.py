"""Glossaries as tab-separated files: `source`, `target`, `case`, `note`, `plural`.

A newsroom keeps them in its folder `glossaries`: `en-pt.tsv` for one direction, `pt.tsv` for what
an edition calls a thing whatever the source language (names, mostly). Where both have a term, the
direction's own counts.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.mt.errors import MtError
from dragoman.mt.glossary import Case, Glossary, Term

FOLDER = "glossaries"
COLUMNS = ("source", "target", "case", "note", "plural")
_NEEDED = 2
_PROBLEMS_TOLD = 10
_COMMENT = "#"


class GlossaryBroken(MtError):  # noqa: N818 - reads as what it says
    """A glossary file says something that cannot be used; the message names file and lines."""

    code = "glossary"


def load_glossary(path: Path, source: str, target: str) -> Glossary:
    """The glossary in one file, for one direction. Raises `GlossaryBroken`."""
    return Glossary(source, target, read_terms(path))


def load_glossaries(folder: Path, source: str, target: str) -> Glossary:
    """What the files in `folder` say for a direction; empty if there are none."""
    terms: dict[tuple[str, Case], Term] = {}
    for name in (f"{target}.tsv", f"{source}-{target}.tsv"):
        if (folder / name).is_file():
            terms |= {(term.source, term.case): term for term in read_terms(folder / name)}
    return Glossary(source, target, terms.values())


def read_terms(path: Path) -> tuple[Term, ...]:
    """The terms in the file at `path`; raises `GlossaryBroken` naming every bad line."""
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise GlossaryBroken(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise GlossaryBroken(
            f"{path} is not UTF-8 (byte {error.start}); save it as such"
        ) from error
    try:
        return parse_terms(text)
    except GlossaryBroken as error:
        raise GlossaryBroken(f"{path}: {error}") from error


def parse_terms(text: str) -> tuple[Term, ...]:
    """The terms of a file's text; raises `GlossaryBroken`.

    The first line that is neither empty nor a comment (#) names the columns. Fields may be quoted
    as spreadsheets do.
    """
    rows = _rows(text)
    number, header = next(rows, (1, []))
    names = [name.strip().lower() for name in header]
    if tuple(names[:_NEEDED]) != COLUMNS[:_NEEDED] or not set(names) <= set(COLUMNS):
        wanted = ", ".join(COLUMNS)
        raise GlossaryBroken(
            f"line {number}: the first line must name the columns, divided by tabs: {wanted}"
            " (the last three may be left out)"
        )
    terms: dict[tuple[str, Case], Term] = {}
    problems: list[str] = []
    for number, fields in rows:
        try:
            term = _term(names, fields)
        except ValueError as error:
            problems.append(f"line {number}: {error}")
            continue
        before = terms.setdefault((term.source, term.case), term)
        if before.target != term.target:
            told = f"{term.source!r} is {before.target!r} in an earlier line; delete one of them"
            problems.append(f"line {number}: {told}")
    if problems:
        more = len(problems) - _PROBLEMS_TOLD
        tail = [f"and {more} more"] if more > 0 else []
        raise GlossaryBroken("; ".join(problems[:_PROBLEMS_TOLD] + tail))
    return tuple(terms.values())


def format_terms(terms: Iterable[Term]) -> str:
    """The terms as the text of a file that `parse_terms` reads, in their order."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(
        (term.source, term.target, term.case.value, term.note, term.plural) for term in terms
    )
    return out.getvalue()


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that say something, with the number of the line on which each begins."""
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith(_COMMENT):
            # Line by line, so that a stray quotation mark spoils one line and not the rest.
            yield number, next(csv.reader([line], delimiter="\t"))


def _term(names: list[str], fields: list[str]) -> Term:
    """The term of a row; raises ValueError saying what to write."""
    if len(fields) > len(names):
        raise ValueError(f"{len(fields)} fields, but the first line names {len(names)} columns")
    values = dict(zip(names, (" ".join(field.split()) for field in fields), strict=False))
    source, target = values.get("source", ""), values.get("target", "")
    if not source or not target:
        raise ValueError("a term needs source and target, divided by a tab")
    if not any(sign.isalpha() for sign in source):
        raise ValueError(f"{source!r} has no letter")
    case = values.get("case", "") or Case.ANY.value
    if case not in tuple(Case):
        raise ValueError(f"case is {case!r}; write exact or any")
    return Term(source, target, Case(case), values.get("note", ""), values.get("plural", ""))

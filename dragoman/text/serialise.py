"""Documents and runs as plain data for JSON columns, files and hashes; and back.

A run without marks is its text, one with marks `[text, [mark, …]]`; a mark is its kind, a link
`["link", href]`; one with a key `[kind, href, key]`. Fields at their default are left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from dragoman.text.document import Block, BlockKind, Document, Image, Mark, MarkKind, Run
from dragoman.text.errors import BadDocumentData

T = TypeVar("T")

# Raised whenever the form changes, so that stored revisions are never read as something else.
VERSION = 1

_DEFAULTS: dict[str, Any] = {
    field.name: field.default
    for field in fields(Block)
    if field.name not in ("kind", "runs", "image")
}


def document_to_data(document: Document) -> dict[str, Any]:
    """`document` as lists, dicts, strings and numbers that JSON keeps as they are."""
    data: dict[str, Any] = {"version": VERSION, "headline": document.headline}
    if document.standfirst:
        data["standfirst"] = document.standfirst
    data["blocks"] = [_block_to_data(block) for block in document.blocks]
    return data


def document_from_data(data: Mapping[str, Any]) -> Document:
    """The document that `document_to_data` was given; raises `BadDocumentData`."""
    try:
        if _of(dict, data, "document")["version"] != VERSION:
            raise BadDocumentData(f"a document of version {data['version']!r}, not {VERSION}")
        blocks = tuple(_block_from_data(block) for block in _of(list, data["blocks"], "blocks"))
        headline = _of(str, data["headline"], "headline")
        return Document(headline, _of(str, data.get("standfirst", ""), "standfirst"), blocks)
    except KeyError as error:
        raise BadDocumentData(f"not a document: it has no {error}") from error
    except (TypeError, ValueError) as error:
        raise BadDocumentData(f"not a document: {error}") from error


def runs_to_data(runs: Sequence[Run]) -> list[Any]:
    """`runs` as a list with one entry a run."""
    return [
        [run.text, [_mark_to_data(mark) for mark in run.marks]] if run.marks else run.text
        for run in runs
    ]


def runs_from_data(data: Sequence[Any]) -> tuple[Run, ...]:
    """The runs that `runs_to_data` was given; raises `BadDocumentData`."""
    try:
        return tuple(_run_from_data(entry) for entry in _of(list, data, "runs"))
    except (TypeError, ValueError) as error:
        raise BadDocumentData(f"not runs: {error}") from error


def _run_from_data(entry: Any) -> Run:
    if isinstance(entry, str):
        return Run(entry)
    text, marks = entry
    return Run(_of(str, text, "text"), tuple(_mark_from_data(mark) for mark in marks))


def _mark_to_data(mark: Mark) -> str | list[str]:
    if mark.key:
        return [mark.kind.value, mark.href, mark.key]
    return [mark.kind.value, mark.href] if mark.href else mark.kind.value


def _mark_from_data(entry: Any) -> Mark:
    if isinstance(entry, str):
        return Mark(MarkKind(entry))
    kind, href, *key = entry
    return Mark(MarkKind(kind), _of(str, href, "href"), *(_of(str, one, "key") for one in key))


def _block_to_data(block: Block) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": block.kind.value, "runs": runs_to_data(block.runs)}
    for name, default in _DEFAULTS.items():
        value = getattr(block, name)
        if value != default:
            data[name] = value
    if block.image is not None:
        data["image"] = [block.image.src, block.image.alt, block.image.credit]
    return data


def _block_from_data(data: Mapping[str, Any]) -> Block:
    image = _of(dict, data, "block").get("image")
    return Block(
        kind=BlockKind(data["kind"]),
        runs=runs_from_data(data["runs"]),
        image=Image(*(_of(str, one, "image") for one in image)) if image is not None else None,
        **{
            name: _of(type(old), data[name], name)
            for name, old in _DEFAULTS.items()
            if name in data
        },
    )


def _of(kind: type[T], value: Any, name: str) -> T:
    """`value`, which is `name` in the data, if it is a `kind`; raises `TypeError`."""
    if not isinstance(value, kind):
        raise TypeError(f"{name} is no {kind.__name__}: {value!r:.60}")
    return value

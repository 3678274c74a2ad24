"""The stories as they are written in their files, and what each says at a given moment."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import resources
from importlib.resources.abc import Traversable

from dragoman.samplewire.errors import SampleStoryError

_FENCE = "+++\n"


@dataclass(frozen=True, slots=True)
class Correction:
    """What the publisher changes later: (old, new) pieces of HTML, and its note to the reader."""

    replacements: tuple[tuple[str, str], ...]
    note: str


@dataclass(frozen=True, slots=True)
class Story:
    """One story file. `body` and the correction are HTML; `age`: how long before the wire's start.

    `publisher` is a `Profile.key`, `image` the name of a drawing without `.svg`. `forbidden`: the
    publisher's robots.txt asks machines to leave the page alone, though its feed lists it.
    """

    name: str
    publisher: str
    path: str
    headline: str
    standfirst: str
    authors: tuple[str, ...]
    section: str
    age: timedelta
    image: str
    image_alt: str
    tags: tuple[str, ...]
    body: str
    forbidden: bool = False
    correction: Correction | None = None

    def corrected_body(self) -> str:
        """The body after its correction, with the note at the end; unchanged without one."""
        if self.correction is None:
            return self.body
        body = self.body
        for old, new in self.correction.replacements:
            if body.count(old) != 1:
                raise SampleStoryError(f"{self.name}: {old!r} must stand in the body exactly once")
            body = body.replace(old, new)
        return f"{body}\n{self.correction.note}"


@dataclass(frozen=True, slots=True)
class Told:
    """A story as its publisher tells it at one moment. `body`: HTML; addresses absolute."""

    story: Story
    url: str
    image_url: str
    body: str
    published: datetime
    modified: datetime

    @property
    def is_corrected(self) -> bool:
        return self.modified > self.published


def _correction(row: dict[str, object]) -> Correction:
    pairs = row["replace"]
    assert isinstance(pairs, list)
    return Correction(tuple((pair["old"], pair["new"]) for pair in pairs), str(row["note"]))


def parsed(name: str, text: str) -> Story:
    """The story in `text`: TOML between two `+++` lines, then an HTML fragment.

    Raises SampleStoryError naming the file when either part is missing or wrong.
    """
    try:
        empty, front, body = text.split(_FENCE, 2)
        if empty or not body.strip():
            raise SampleStoryError(f"{name}: facts between +++ lines and a body are needed")
        facts = tomllib.loads(front)
        correction = facts.pop("correction", None)
        return Story(
            name=name,
            age=timedelta(minutes=facts.pop("age_minutes")),
            authors=tuple(facts.pop("authors")),
            tags=tuple(facts.pop("tags")),
            body=body.strip(),
            correction=_correction(correction) if correction else None,
            **facts,
        )
    except (ValueError, KeyError, TypeError) as error:
        raise SampleStoryError(f"{name}: {error}") from error


def _files() -> list[Traversable]:
    folder = resources.files(f"{__package__}.stories")
    return sorted((f for f in folder.iterdir() if f.name.endswith(".html")), key=lambda f: f.name)


def stories() -> tuple[Story, ...]:
    """Every story that comes with the product, the newest first."""
    found = [parsed(f.name.removesuffix(".html"), f.read_text(encoding="utf-8")) for f in _files()]
    return tuple(sorted(found, key=lambda story: story.age))

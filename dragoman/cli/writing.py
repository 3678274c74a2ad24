"""Writing a new newsroom: `dragoman.toml` and the data directory."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from dragoman.common.configuration import FILE_NAME
from dragoman.common.errors import DragomanError
from dragoman.languages.table import LANGUAGES, find

_TEMPLATE = """\
# A Dragoman newsroom. Every setting can also be given as DRAGOMAN_… in the environment.

# Where the embedded database, logs and models live.
data_dir = "data"

# The address that readers use, such as "https://news.example.org" (empty: the one they asked for),
# and where a publisher can reach you: told to every host that is asked. Please set contact_url
# before you read other people's feeds.
site_url = ""
contact_url = ""

# Where the site listens.
host = "127.0.0.1"
port = 8000

# Politeness: minutes between the first polls of a feed (then by how often it changes, between
# poll_min_minutes and poll_max_minutes, and never sooner than its publisher asks); seconds between
# two requests to a host (its own Crawl-delay counts when it is longer).
poll_minutes = {poll_minutes}
fetch_min_gap_seconds = {gap}

# Processes that extract and translate; 0 means one for each core.
processes = 0
"""

_EDITION = """
[[editions]]
language = "{code}"
# name = "…"        # without it: the usual name in the edition's language
timezone = "UTC"
# How strictly its translations are judged: strict, balanced or permissive (docs/fidelity.md).
fidelity = "balanced"
"""


class CannotWrite(DragomanError):  # noqa: N818 - reads as what it says
    """The newsroom cannot be made there."""

    code = "cannot_write"


def default_language() -> str:
    """The language of the operator's environment, English where it has none of the table."""
    code = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    base = code.split(".")[0].split("_")[0].lower()
    return base if base in LANGUAGES else "en"


def write_newsroom(
    folder: Path,
    languages: Sequence[str],
    *,
    poll_minutes: float = 15.0,
    fetch_min_gap_seconds: float = 1.0,
) -> Path:
    """Make `folder` (it may exist) a newsroom; returns the path of its `dragoman.toml`."""
    codes = [find(language).code for language in languages]
    path = folder / FILE_NAME
    if path.exists():
        raise CannotWrite(f"{path} exists already; edit it, or choose another folder")
    text = _TEMPLATE.format(poll_minutes=poll_minutes, gap=fetch_min_gap_seconds)
    text += "".join(_EDITION.format(code=code) for code in dict.fromkeys(codes))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "data").mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CannotWrite(f"cannot write {path}: {error.strerror}") from error
    return path

"""What a site reserves of text and data mining (W3C TDM Reservation Protocol, report of 2024).

The site's file `/.well-known/tdmrep.json` is a list of rules by path; a `tdm-reservation` header of
the page outranks it, and a <meta> of that name outranks both (the report's "Processing priority").
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self
from urllib.parse import unquote_to_bytes, urlsplit

from dragoman.fetching.client import Fetcher
from dragoman.fetching.site_file import could_not_say, fetch_site_file, site_file_url

# A file of rules is a few lines; what is past these bounds is not read.
MAX_BYTES = 100 * 1024
MAX_RULES = 1000
_LONGEST_PATTERN = 2000

# RFC 3986 2.3: the only escapes that mean the same as the character itself.
_UNRESERVED = re.compile(rb"[A-Za-z0-9._~-]")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_OUTSIDE_ASCII = re.compile(r"[^\x21-\x7e]+")


@dataclass(frozen=True, slots=True)
class Reservation:
    """A site's or page's word: `reserved`, and where its policy is to be read (or empty)."""

    reserved: bool
    policy: str = ""


@dataclass(frozen=True, slots=True)
class TdmRules:
    """The rules of one authority, to be kept as two columns.

    `status` is that of the answer, 0 where there was none; `text` is the file (empty unless 2xx).
    """

    status: int
    text: str = ""

    @classmethod
    def parse(cls, status: int, body: bytes) -> Self:
        """The rules of an answer. A file past `MAX_BYTES` is taken for none: half of it is no JSON.

        What is not a list of rules (a page that says "not found" with a 200) is not kept.
        """
        if not 200 <= status < 300 or len(body) > MAX_BYTES:
            return cls(status)
        text = body.decode("utf-8-sig", "replace").replace("\0", "")
        return cls(status, text if _entries(text) else "")

    @property
    def retryable(self) -> bool:
        """The server could not say: nothing is reserved for now, and it is asked again soon."""
        return could_not_say(self.status)

    def reserved(self, url: str) -> Reservation | None:
        """What the first rule that matches the path of `url` says; None where none does."""
        if not self.text:
            return None
        parts = urlsplit(url)
        path = _comparable(f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}")
        for entry in _entries(self.text):
            rule = _rule(entry)
            if rule is not None and _matches(rule[0], path):
                return rule[1]
        return None


def of_headers(header: Callable[[str], str]) -> Reservation | None:
    """What the headers of a page say (`FetchedPage.header`, say); None where they say nothing."""
    words = [word.strip() for word in re.split(r"[,\s]+", header("tdm-reservation")) if word]
    if "1" in words:
        return Reservation(True, header("tdm-policy").strip())
    return Reservation(False) if "0" in words else None


def tdmrep_url(url: str) -> str:
    """The address of the rules that are about `url`."""
    return site_file_url(url, "/.well-known/tdmrep.json")


def fetch_tdm_rules(
    fetcher: Fetcher, url: str, *, before_redirect: Callable[[str], None] | None = None
) -> TdmRules:
    """The rules about `url`, asked of its server now; a server that fails gives `retryable` ones.

    `before_redirect` as in `Fetcher.fetch`. Raises only what is about the address and not the
    file: `BadAddress`, `PrivateAddress`.
    """
    found = fetch_site_file(
        fetcher,
        tdmrep_url(url),
        accept="application/json, */*;q=0.1",
        before_redirect=before_redirect,
    )
    return TdmRules.parse(found.status, found.body)


def _entries(text: str) -> list[object]:
    """The list in the file; a lone rule without its brackets is taken for a list of one."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return []
    if isinstance(data, dict):
        data = [data]
    return data[:MAX_RULES] if isinstance(data, list) else []


def _rule(entry: object) -> tuple[str, Reservation] | None:
    """The pattern and the word of one rule; None where it lacks either."""
    if not isinstance(entry, dict):
        return None
    pattern, value = entry.get("location"), entry.get("tdm-reservation")
    if not isinstance(pattern, str) or not pattern or len(pattern) > _LONGEST_PATTERN:
        return None
    if str(value).strip().lower() not in ("0", "1", "true", "false"):
        return None
    policy = entry.get("tdm-policy")
    reserved = str(value).strip().lower() in ("1", "true")
    return pattern, Reservation(reserved, policy if isinstance(policy, str) else "")


def _matches(pattern: str, path: str) -> bool:
    """Whether a path begins as the pattern says: `*` is anything, a final `$` the end."""
    if urlsplit(pattern).scheme in ("http", "https"):
        pattern = urlsplit(pattern)._replace(scheme="", netloc="").geturl()
    whole = pattern.endswith("$")
    pieces = [_comparable(piece) for piece in re.split(r"\*+", pattern.removesuffix("$"))]
    return _in_order(pieces, path, whole=whole)


def _in_order(pieces: list[str], path: str, *, whole: bool) -> bool:
    """Whether the pieces occur one after another, the first at the start; the shortest way."""
    first, *others = pieces
    if not path.startswith(first):
        return False
    at = len(first)
    if not others:
        return not whole or at == len(path)
    last = others.pop()
    for piece in others:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    if whole:
        return path.endswith(last) and len(path) - len(last) >= at
    return path.find(last, at) >= 0


def _comparable(path: str) -> str:
    """The path with what need not be escaped plain, and what must be in upper-case escapes."""
    escaped = _OUTSIDE_ASCII.sub(
        lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace")), path
    )
    return _ESCAPE.sub(_plain, escaped)


def _plain(escape: re.Match[str]) -> str:
    byte = unquote_to_bytes(escape[0])
    return byte.decode("ascii") if _UNRESERVED.fullmatch(byte) else escape[0].upper()

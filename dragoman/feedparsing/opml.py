"""OPML: the lists by which people carry their feeds from one program to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from dragoman.feedparsing.cleaning import language_tag, one_line, web_address
from dragoman.feedparsing.errors import NotOpml
from dragoman.feedparsing.mending import ampersands_mended
from dragoman.feedparsing.sniffing import description_of

MAX_ENTRIES = 20_000
_MAX_NAME = 200


@dataclass(frozen=True, slots=True)
class OpmlEntry:
    """A feed in a list; `folder` from the outermost in. All but the address may be empty."""

    feed_url: str
    title: str = ""
    folder: tuple[str, ...] = ()
    home_url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class SkippedEntry:
    """An outline that is no feed for us: its name, and why."""

    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class Opml:
    """A list: its feeds in order, each once, and what was left out."""

    title: str
    entries: tuple[OpmlEntry, ...]
    skipped: tuple[SkippedEntry, ...] = ()


def read_opml(body: bytes) -> Opml:
    """The feeds of an OPML file, even a broken one; raises `NotOpml`.

    No entity from outside the file is read, none of its own is expanded past libxml2's limits.
    """
    root = _root(body)
    if root is None or _local(root) != "opml":
        raise NotOpml(description_of(body))
    entries: dict[str, OpmlEntry] = {}
    skipped: list[SkippedEntry] = []
    for outline, folder in _outlines(root):
        found = _entry(outline, folder)
        if isinstance(found, OpmlEntry) and found.feed_url in entries:
            found = SkippedEntry(found.title or found.feed_url, "twice in the list")
        if isinstance(found, OpmlEntry) and len(entries) >= MAX_ENTRIES:
            found = SkippedEntry(found.title or found.feed_url, f"more than {MAX_ENTRIES} feeds")
        if isinstance(found, OpmlEntry):
            entries[found.feed_url] = found
        else:
            skipped.append(found)
    titles = (element.text for element in root.iter("{*}title") if element.text)
    return Opml(one_line(next(titles, ""), _MAX_NAME), tuple(entries.values()), tuple(skipped))


def _root(body: bytes) -> etree._Element | None:
    """The root of `body`, mended where it is not well-formed."""
    for text, recover in ((body, False), (ampersands_mended(body), True)):
        parser = etree.XMLParser(
            recover=recover, resolve_entities=False, no_network=True, load_dtd=False
        )
        try:
            return etree.fromstring(text, parser)
        except (etree.LxmlError, ValueError):
            continue
    return None


def _local(element: etree._Element) -> str:
    """The name without its namespace; empty for comments and instructions."""
    tag = element.tag
    return etree.QName(tag).localname.lower() if isinstance(tag, str) else ""


def _outlines(root: etree._Element) -> Iterator[tuple[etree._Element, tuple[str, ...]]]:
    """Each outline that is no folder, and each folder that is a feed too, with where it stands."""
    pending: list[tuple[etree._Element, tuple[str, ...]]] = [(root, ())]
    while pending:
        element, folder = pending.pop()
        inner = folder
        if _local(element) == "outline":
            children = any(_local(child) == "outline" for child in element)
            if not children or _attribute(element, "xmlurl"):
                yield element, folder
            inner = (*folder, _name(element)) if _name(element) else folder
        pending.extend((child, inner) for child in reversed(element))


def _entry(outline: etree._Element, folder: tuple[str, ...]) -> OpmlEntry | SkippedEntry:
    address, name = _attribute(outline, "xmlurl"), _name(outline)
    if name == address:
        name = ""
    if not address:
        return SkippedEntry(name, "no xmlUrl")
    url = web_address(address, "")
    if not url:
        return SkippedEntry(name or one_line(address, _MAX_NAME), "not an http or https address")
    home = web_address(_attribute(outline, "htmlurl"), url)
    language = language_tag(_attribute(outline, "language"))
    return OpmlEntry(url, name, folder, home, language)


def _attribute(element: etree._Element, name: str) -> str:
    """An attribute whatever its case: `xmlUrl`, `xmlURL` and `xmlurl` are all written."""
    return next((str(v) for key, v in element.attrib.items() if str(key).lower() == name), "")


def _name(outline: etree._Element) -> str:
    for attribute in ("title", "text"):
        name = one_line(_attribute(outline, attribute), _MAX_NAME)
        if name:
            return name
    return ""


def write_opml(entries: Iterable[OpmlEntry], title: str) -> bytes:
    """An OPML 2.0 file (UTF-8) that `read_opml` gives back as it was; folders stay together."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = one_line(title, _MAX_NAME)
    body = etree.SubElement(root, "body")
    folders: dict[tuple[str, ...], etree._Element] = {(): body}
    for entry in entries:
        parent = body
        for depth in range(1, len(entry.folder) + 1):
            path = entry.folder[:depth]
            if path not in folders:
                name = one_line(path[-1], _MAX_NAME)
                folders[path] = etree.SubElement(parent, "outline", text=name, title=name)
            parent = folders[path]
        name = one_line(entry.title, _MAX_NAME)
        feed = etree.SubElement(parent, "outline", type="rss", text=name or entry.feed_url)
        if name:
            feed.set("title", name)
        feed.set("xmlUrl", entry.feed_url)
        if entry.home_url:
            feed.set("htmlUrl", entry.home_url)
        if entry.language:
            feed.set("language", entry.language)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)

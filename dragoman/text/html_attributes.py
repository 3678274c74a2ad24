"""Attributes of a page that are words, and those that say which language it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from dragoman.languages.table import Language
from dragoman.text.html_tokens import Attribute, Token

_WORDED = frozenset({"alt", "aria-description", "aria-label", "aria-placeholder",
                     "aria-roledescription", "label", "placeholder", "title"})  # fmt: skip
# `label` is words on these alone; `value` on buttons alone: elsewhere both are data.
_LABELLED = frozenset({"optgroup", "option", "track"})
_BUTTONS = frozenset({"button", "reset", "submit"})
_WORDED_META = frozenset({"description", "og:description", "og:image:alt", "og:title",
                          "twitter:description", "twitter:image:alt", "twitter:title"})  # fmt: skip
_CHARSET = re.compile(r"(charset\s*=\s*)[^\s;]+", re.IGNORECASE)

# (bounds in the source, what stands there instead)
Change = tuple[tuple[int, int], str]


def worded_attributes(tag: Token) -> Iterator[Attribute]:
    """The attributes of `tag` that a reader sees or hears as words."""
    for attribute in tag.attributes:
        if attribute.value and _is_worded(tag, attribute.name):
            yield attribute


def _is_worded(tag: Token, name: str) -> bool:
    if tag.name == "meta":
        told = (tag.get("name") or tag.get("property")).strip().lower()
        return name == "content" and told in _WORDED_META
    if name == "value":
        return tag.name == "input" and tag.get("type").strip().lower() in _BUTTONS
    return name in _WORDED and (name != "label" or tag.name in _LABELLED)


def language_of(tag: Token) -> str:
    """The base code that `tag` declares (`pt` of `pt-BR`); empty if it declares none."""
    declared = tag.get("lang") or tag.get("xml:lang")
    return declared.strip().lower().replace("_", "-").split("-")[0]


def language_changes(tag: Token, source: Language, target: Language) -> Iterator[Change]:
    """What `tag`, which stands in `source`, must say once its words are in `target`."""
    if tag.name == "meta":
        yield from _meta_changes(tag, target)
        return
    root = tag.name == "html"
    missing = ""
    for name, value in (("lang", target.code), ("dir", target.direction)):
        declared = _attribute(tag, name)
        if declared is None:
            missing += f' {name}="{value}"' if root else ""
        elif root or _says(name, declared.value, source):
            yield _changed(declared, value)
    xml = _attribute(tag, "xml:lang")
    if xml is not None and (root or _says("lang", xml.value, source)):
        yield _changed(xml, target.code)
    if missing:
        end_of_name = tag.start + 1 + len(tag.name)
        yield (end_of_name, end_of_name), missing


def _says(name: str, value: str, language: Language) -> bool:
    value = value.strip().lower()
    if name == "dir":
        return value == language.direction
    return value.replace("_", "-").split("-")[0] == language.code


def _meta_changes(tag: Token, target: Language) -> Iterator[Change]:
    charset, content = _attribute(tag, "charset"), _attribute(tag, "content")
    if charset is not None:
        yield _changed(charset, "utf-8")
    if content is None:
        return
    if tag.get("property").strip().lower() == "og:locale":
        yield _changed(content, target.locale_with_territory)
    match tag.get("http-equiv").strip().lower():
        case "content-language":
            yield _changed(content, target.code)
        case "content-type":
            yield _changed(content, _CHARSET.sub(r"\1utf-8", content.value))


def _attribute(tag: Token, name: str) -> Attribute | None:
    return next((each for each in tag.attributes if each.name == name), None)


def _changed(attribute: Attribute, value: str) -> Change:
    written = f'"{escape(value)}"'
    # An attribute without a value has no equals sign either.
    empty = attribute.start == attribute.end and not attribute.value
    return (attribute.start, attribute.end), f"={written}" if empty else written

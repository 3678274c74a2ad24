"""HTML as a tree, for looking at pages; `Any`, because lxml's stubs know no text of an element."""

from __future__ import annotations

from typing import Any

from lxml import html


def fragment(markup: str) -> Any:
    """A piece of a page, inside one element."""
    return html.fragment_fromstring(markup, create_parent="div")


def page(content: bytes) -> Any:
    """A whole page."""
    return html.document_fromstring(content)

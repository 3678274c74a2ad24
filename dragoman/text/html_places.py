"""Where in an HTML page its reader stands: which elements are open, and what they ask for."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.text.document import BlockKind
from dragoman.text.html_attributes import language_of
from dragoman.text.html_inline import VERBATIM, VOID
from dragoman.text.html_tokens import Token, TokenKind

# Stand within a sentence; every other tag ends one. Sorted.
INLINE = frozenset({"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn",
                    "em", "font", "i", "img", "ins", "label", "mark", "nobr", "q", "s", "small",
                    "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "wbr",
                    *VERBATIM})  # fmt: skip
# What is in these is never translated.
_SEALED = frozenset({"audio", "canvas", "embed", "iframe", "listing", "math", "noembed", "noframes",
                     "noscript", "object", "plaintext", "pre", "script", "style", "svg", "template",
                     "textarea", "video", "xmp"})  # fmt: skip
_IN_PARAGRAPH = INLINE | VOID | {"button", "option", "select"}
# An opening tag ends an open element of its own row: end tags that HTML lets fall.
_ROWS = (("dd", "dt"), ("li",), ("option",), ("p",), ("td", "th"), ("tr",))
_SIBLINGS = {name: frozenset(row) for row in _ROWS for name in row}
_KINDS = {
    "blockquote": BlockKind.QUOTE,
    "button": BlockKind.CELL,
    "figcaption": BlockKind.FIGURE,
    "legend": BlockKind.CELL,
    "li": BlockKind.ITEM,
    "option": BlockKind.CELL,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
    "title": BlockKind.HEADING,
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
}


@dataclass(frozen=True, slots=True)
class Place:
    """What the open elements make of the words here.

    `closed`: never in a line. `kept`: in a line, but as it is (a name, a word of another language).
    """

    name: str = ""
    kind: BlockKind = BlockKind.PARAGRAPH
    sealed: bool = False
    muted: bool = False
    foreign: bool = False
    kept: bool = False
    closed: bool = False

    @property
    def is_ours(self) -> bool:
        """True if words here are to be translated."""
        return not (self.kept or self.closed)


class Places:
    """The open elements, kept up to date tag by tag."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._open: list[Place] = [Place()]
        self._counts: dict[str, int] = {}

    @property
    def here(self) -> Place:
        """The place after the last token."""
        return self._open[-1]

    def step(self, token: Token) -> Place:
        """Go past `token`; the place inside it if it opens an element, else the one after it."""
        if token.kind is TokenKind.OPEN:
            self._end_sibling(token.name)
            place = self._inside(token)
            if token.name in VOID:
                return place
            self._open.append(place)
            self._counts[token.name] = self._counts.get(token.name, 0) + 1
        elif token.kind is TokenKind.CLOSE and self._counts.get(token.name):
            while self._pop() != token.name:
                pass
        return self.here

    def _pop(self) -> str:
        name = self._open.pop().name
        self._counts[name] -= 1
        return name

    def _end_sibling(self, name: str) -> None:
        top = self._open[-1].name
        if top in _SIBLINGS.get(name, ()) or (top == "p" and name not in _IN_PARAGRAPH):
            self._pop()

    def _inside(self, tag: Token) -> Place:
        outer = self._open[-1]
        muted, foreign = outer.muted, outer.foreign
        told = tag.get("translate").strip().lower()
        if told in ("no", "yes"):
            muted = told == "no"
        if "notranslate" in tag.get("class").split():
            muted = True
        # The root says what the server thinks; who calls for a translation knows better.
        declared = language_of(tag) if tag.name != "html" else ""
        if declared:
            foreign = declared != self._language
        inline = tag.name in INLINE
        sealed = outer.sealed or tag.name in _SEALED or (outer.kept and not inline)
        left = sealed or muted or foreign
        return Place(
            name=tag.name,
            kind=_KINDS.get(tag.name, outer.kind),
            sealed=sealed,
            muted=muted,
            foreign=foreign,
            kept=inline and not outer.closed and (left or tag.name in VERBATIM or outer.kept),
            closed=left and (outer.closed or not inline),
        )

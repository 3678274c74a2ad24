"""The source of an HTML page as a row of tokens that know where they stand.

Tokens are cut as the HTML standard's tokeniser cuts them (WHATWG HTML, 13.2.5), without building a
tree: what nobody changes is written out again character for character. One pass, linear in the
page's length whatever it holds; broken markup is never an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from html import unescape

# Text in these is no markup; of TITLE and TEXTAREA character references are still read.
_RAW = frozenset({"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"})
_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_GAP = re.compile(r"[\s/]*")
_ATTRIBUTE_NAME = re.compile(r"=?[^\s/>=]*")
_EQUALS = re.compile(r"\s*=\s*")
_BARE_VALUE = re.compile(r"[^\s>]*")
_COMMENT_END = re.compile(r"--!?>")


class TokenKind(Enum):
    """What a token is. REST is everything that holds neither text nor an element."""

    TEXT = auto()
    RAW = auto()
    OPEN = auto()
    CLOSE = auto()
    REST = auto()


@dataclass(frozen=True, slots=True)
class Attribute:
    """`value` is unescaped; `start` and `end` bound its source, with its quotes if it has any."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """`source[start:end]`; `name` in lower case for tags, and for RAW that of its element.

    `kept`: its words stay as they are (said by a reader of the page, not by the tokeniser).
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    attributes: tuple[Attribute, ...] = ()
    kept: bool = False

    def get(self, name: str) -> str:
        """The value of an attribute; empty if there is none."""
        return next((each.value for each in self.attributes if each.name == name), "")


def tokens(source: str) -> Iterator[Token]:
    """The tokens of a page; put together, they are the page."""
    position = text_start = 0
    while (opening := source.find("<", position)) >= 0:
        token = _markup(source, opening)
        if token is None:
            position = opening + 1
            continue
        if text_start < opening:
            yield Token(TokenKind.TEXT, text_start, opening)
        yield token
        position = text_start = token.end
        if token.kind is TokenKind.OPEN and token.name in _RAW:
            position = text_start = _raw_end(source, token)
            if token.end < position:
                yield Token(TokenKind.RAW, token.end, position, token.name)
    if text_start < len(source):
        yield Token(TokenKind.TEXT, text_start, len(source))


def _markup(source: str, start: int) -> Token | None:
    """The tag, comment or declaration at `start`; none if its `<` is only a character."""
    following = source[start + 1 : start + 2]
    if following in ("!", "?"):
        return Token(TokenKind.REST, start, _rest_end(source, start))
    closing = following == "/"
    name = _NAME.match(source, start + 1 + closing)
    if name is not None:
        return _tag(source, start, name, TokenKind.CLOSE if closing else TokenKind.OPEN)
    if closing and start + 2 < len(source):
        return Token(TokenKind.REST, start, _after(source, ">", start))
    return None


def _rest_end(source: str, start: int) -> int:
    if source.startswith("<!--", start):
        for short in ("<!-->", "<!--->"):
            if source.startswith(short, start):
                return start + len(short)
        end = _COMMENT_END.search(source, start + 4)
        return end.end() if end else len(source)
    return _after(source, ">", start)


def _tag(source: str, start: int, name: re.Match[str], kind: TokenKind) -> Token:
    attributes: dict[str, Attribute] = {}
    position = name.end()
    while True:
        position = _end(_GAP, source, position)
        if position >= len(source):
            # The standard drops a tag that the page's end cuts off: nothing of it is shown.
            return Token(TokenKind.REST, start, len(source))
        if source[position] == ">":
            found = tuple(attributes.values())
            return Token(kind, start, position + 1, name[0].lower(), found)
        attribute = _attribute(source, position)
        if attribute is None:
            return Token(TokenKind.REST, start, len(source))
        attributes.setdefault(attribute.name, attribute)
        position = attribute.end


def _attribute(source: str, start: int) -> Attribute | None:
    """The attribute at `start`; none if its quotation mark is never closed."""
    name_end = _end(_ATTRIBUTE_NAME, source, start)
    name = source[start:name_end].lower()
    equals = _EQUALS.match(source, name_end)
    if equals is None:
        return Attribute(name, "", name_end, name_end)
    value_start = equals.end()
    quote = source[value_start : value_start + 1]
    if quote and quote in "\"'":
        closing = source.find(quote, value_start + 1)
        if closing < 0:
            return None
        value = unescape(source[value_start + 1 : closing])
        return Attribute(name, value, value_start, closing + 1)
    value_end = _end(_BARE_VALUE, source, value_start)
    return Attribute(name, unescape(source[value_start:value_end]), value_start, value_end)


def _raw_end(source: str, opening: Token) -> int:
    closing = re.compile(rf"</{re.escape(opening.name)}(?=[\s/>])", re.IGNORECASE)
    match = closing.search(source, opening.end)
    return match.start() if match else len(source)


def _end(pattern: re.Pattern[str], source: str, position: int) -> int:
    match = pattern.match(source, position)
    return match.end() if match else position


def _after(source: str, mark: str, start: int) -> int:
    found = source.find(mark, start)
    return found + 1 if found >= 0 else len(source)

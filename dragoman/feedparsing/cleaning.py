"""Foreign text made safe to keep: plain, sanitised, bounded, storable."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from urllib.parse import urljoin

import nh3
from lxml import etree

from dragoman.common.urls import is_web

MAX_URL = 2048  # as long as the fetcher's

_ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "blockquote": {"cite"},
    "img": {"alt", "height", "src", "title", "width"},
    "ol": {"start"},
    "q": {"cite"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "time": {"datetime"},
    "*": {"dir", "lang"},
}
_TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dl", "dt"),
    *("em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins"),
    *("li", "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub", "sup", "table", "tbody"),
    *("td", "tfoot", "th", "thead", "time", "tr", "u", "ul"),
}
_DROPPED_WITH_CONTENT = {"iframe", "noscript", "object", "script", "style", "template", "title"}

# Control characters, surrogates and non-characters: PostgreSQL, XML or UTF-8 refuse them.
_UNSTORABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_BLOCK_TAG = re.compile(
    r"<(?=/?(?:article|blockquote|br|dd|div|dt|fig|h\d|hr|li|ol|p|section|table|td|th|tr|ul)\b)",
    re.IGNORECASE,
)
# As nh3 writes them: attributes in double quotes, quotes inside escaped.
_IMAGE = re.compile(r'<img(?: [a-z]+="[^"]*")*>')
_SIZE = re.compile(r' (?:height|width)="\s*(\d+)')
# A picture of so few pixels shows nothing: it counts readers.
_TRACKING_PIXELS = 2
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
# html5ever takes time by the square of nesting: 60,000 nested <div> 13 s, 500 under 1 ms. Markup
# with more tags goes through libxml2 first, which stops at a depth of 256 (linear, < 1 ms a MB).
_MANY_TAGS = 500


_AttributeFilter = Callable[[str, str, str], str | None]


def storable(text: str) -> str:
    """`text` without the characters that cannot be kept."""
    return _UNSTORABLE.sub("", text)


def one_line(text: str, limit: int) -> str:
    """`text` with single spaces, at most `limit` characters, cut at a word where there is one."""
    line = " ".join(storable(text[: limit * 4]).split())
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    return (cut.rpartition(" ")[0] if " " in cut[limit // 2 :] else cut).rstrip() + "…"


def text_of(markup: str, limit: int) -> str:
    """The words of HTML, at most `limit` characters (plain text, entities read)."""
    if "<" not in markup:
        return one_line(html.unescape(markup), limit)
    apart = _BLOCK_TAG.sub(" <", _shallow(storable(markup)))
    words = nh3.clean(apart, tags=set(), clean_content_tags=_DROPPED_WITH_CONTENT)
    return one_line(html.unescape(words), limit)


def safe_html(markup: str, base_url: str) -> str:
    """HTML of which a browser runs nothing; links and images absolute, of http and https only.

    Pictures that only count readers (one pixel, or none) and those without an address are left out.
    """
    if not markup.strip():
        return ""
    # nh3 looks at the addresses that a browser follows, which `cite` is not, though others may.
    cited = _cited(base_url) if "cite" in markup.lower() else None
    shallow = _shallow(storable(markup))
    try:
        safe = _cleaned(shallow, cited, base_url if is_web(base_url) else "")
    except ValueError:  # nh3 refuses addresses that others let pass
        safe = _cleaned(shallow, cited, "")
    return _IMAGE.sub(_kept_if_shown, safe).strip()


def _cleaned(markup: str, attribute_filter: _AttributeFilter | None, base_url: str) -> str:
    return nh3.clean(
        markup,
        tags=_TAGS,
        clean_content_tags=_DROPPED_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=attribute_filter,
        url_schemes={"http", "https"},
        url_relative=("rewrite_with_base", base_url) if base_url else "deny",
    )


def _cited(base_url: str) -> _AttributeFilter:
    def checked(_tag: str, attribute: str, value: str) -> str | None:
        return (web_address(value, base_url) or None) if attribute == "cite" else value

    return checked


def _kept_if_shown(image: re.Match[str]) -> str:
    tag = image.group()
    sizes = [int(size) for size in _SIZE.findall(tag)]
    shows = ' src="' in tag and not (sizes and min(sizes) <= _TRACKING_PIXELS)
    return tag if shows else ""


def _shallow(markup: str) -> str:
    if markup.count("<") <= _MANY_TAGS:
        return markup
    tree = etree.fromstring(f"<div>{markup}</div>", etree.HTMLParser(remove_comments=True))
    return etree.tostring(tree, encoding="unicode", method="html") if tree is not None else ""


def web_address(url: str, base_url: str) -> str:
    """`url` absolute, or empty where it is no http or https address or longer than `MAX_URL`.

    `feed:` addresses are those that they stand for.
    """
    # As browsers do: line ends inside an address are no part of it, a space stands for itself.
    bare = "".join(storable(url).strip().splitlines()).replace("\t", "").replace(" ", "%20")
    lowered = bare[:12].lower()
    if lowered.startswith("feed://"):
        bare = f"http://{bare[7:]}"
    elif lowered.startswith(("feed:http:", "feed:https:")):
        bare = bare[5:]
    try:
        absolute = urljoin(base_url, bare) if bare else ""
    except ValueError:
        return ""
    if len(absolute) > MAX_URL or not is_web(absolute):
        return ""
    scheme, colon, rest = absolute.partition(":")
    return scheme.lower() + colon + rest


def language_tag(text: str) -> str:
    """`text` as a language tag (`pt-BR`), or empty where it is none."""
    tag = text.strip().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else ""

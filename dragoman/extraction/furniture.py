"""Lines that a template puts into a story, known by their words."""

from __future__ import annotations

import re

from dragoman.extraction.furniture_lines import LINES
from dragoman.extraction.furniture_openings import OPENINGS
from dragoman.extraction.furniture_phrases import PHRASES
from dragoman.text.document import Block, BlockKind, MarkKind

# A line with more characters says something of its own, whatever it begins with: of 218 saved
# pages' calls the longest that was no paragraph of the story had 220.
MAX_LENGTH = 240
_KINDS = frozenset({BlockKind.HEADING, BlockKind.ITEM, BlockKind.PARAGRAPH})
_ENDS = " .:!…»>→↓|-–—"
_LINE = {line: reason for reason, lines in LINES.items() for line in lines}


def _pattern(words: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    groups = (
        f"(?P<{reason}>{'|'.join(map(re.escape, phrases))})" for reason, phrases in words.items()
    )
    return re.compile("|".join(groups))


_OPENING = _pattern(OPENINGS)
_PHRASE = _pattern(PHRASES)
# "Follow us on …", with whatever name the newsroom goes by.
_FOLLOW = re.compile(
    r"(?:folge|folgen sie|follow|síguenos|siga|sigue|segui|suivez|volg) .{0,60}\b"
    r"(?:bluesky|facebook|google news|instagram|linkedin|telegram|threads|tiktok|twitter|whatsapp"
    r"|youtube)\b"
)
_MAX_FOLLOW = 160
# What stands where something is still to be drawn: "Loading weather data …".
_WAITING = re.compile(
    r"(?:cargando|caricamento|chargement|laden|loading|wird geladen|загрузка|加载中|読み込み中)"
    r"\b[^.]{0,40}(?:\.\.\.|…)"
)
# Words of a sentence that tells of a call instead of making one stand in quotation marks.
_QUOTED = re.compile(r"[\"“„«]")


def reason_of(block: Block) -> str:
    """Why a block is furniture: `share`, `newsletter`, `cookies` …; "" when it is not."""
    if block.kind not in _KINDS or len(block.text) > MAX_LENGTH:
        return ""
    text = folded(block.text)
    whole = _LINE.get(text.strip(_ENDS))
    if whole:
        return whole
    opening = None if block.kind is BlockKind.ITEM else _OPENING.match(text)
    if opening and opening.lastgroup and _is_call(block, opening.lastgroup):
        return opening.lastgroup
    if len(text) <= _MAX_FOLLOW and _FOLLOW.match(text):
        return "newsletter"
    if _WAITING.fullmatch(text):
        return "navigation"
    phrase = _PHRASE.search(text)
    return phrase.lastgroup or "" if phrase and not _QUOTED.search(text) else ""


def folded(text: str) -> str:
    """As the tables are written: lower case, straight apostrophes, one space between words."""
    return " ".join(text.casefold().replace("’", "'").split())


def _is_call(block: Block, reason: str) -> bool:
    """ "Read more:" and its like are furniture only with a link, or when nothing follows."""
    if reason != "related":
        return True
    linked = any(mark.kind is MarkKind.LINK for run in block.runs for mark in run.marks)
    return linked or block.text.rstrip().endswith(":")

"""How many words a text has, in scripts with spaces between them and in those without."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.text.document import Block, BlockKind

# Scripts without spaces between words: each of their letters counts, elsewhere each word.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")


def running_words(blocks: Iterable[Block]) -> str:
    """The blocks' text, one a line, without captions."""
    return "\n".join(block.text for block in blocks if block.kind is not BlockKind.FIGURE)


def count(text: str) -> int:
    """Words, or letters where words are not parted."""
    return len(_WORD.findall(text))

"""The line under the headline."""

from __future__ import annotations

from dragoman.extraction.page import Page
from dragoman.extraction.spaces import letters, plain
from dragoman.text.document import Block, BlockKind

# A description that ends in one of these was cut by a machine.
_CUT_MARKS = ("…", "...", "[…]", "[...]")
# Search engines show about 160 characters, so a shorter "description" is often a slogan. Fewer
# than four words say nothing of a story.
_MIN_WORDS = 4
_MAX_CHARACTERS = 600
# Two texts of the same letters differ in length by their punctuation and spaces only.
_UNEVEN = 20
# The description is looked for in this many first blocks of the body.
_FIRST_BLOCKS = 4
# The line on the page says the description when it begins with so many of its characters, goes on
# with it for this share and is at least about as long: what differs was cut off in the head, put
# behind it there (an agency, a name), or corrected on the page alone.
_SAME_BEGINNING = 30
_SAME_SHARE = 0.5
_SHORTEST_SHARE = 0.75
# Descriptions are cut at 150 characters and more, often within a word and without any mark.
_CUT_FROM = 140
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "۔", "؟")
_CLOSING = "\"'”’»«“)）」』"


def on_page(page: Page, description: str) -> str:
    """The description as readers see it on the page, else as the page's head has it.

    What the head has may be cut off, and does not follow when the line is corrected. Where it is
    seen nowhere and was evidently cut, its whole sentences remain (perhaps none).
    """
    beginning = description[:_SAME_BEGINNING]
    if len(beginning) == _SAME_BEGINNING:
        for element in page.tree.iter("p", "h2", "h3", "h4", "div", "span", "strong", "em"):
            if (element.text or "").lstrip().startswith(beginning):
                seen = plain(element.text_content())
                if _says(seen, description):
                    return seen
    return _whole_sentences(description)


def _says(seen: str, description: str) -> bool:
    if not _SHORTEST_SHARE * len(description) <= len(seen) <= _MAX_CHARACTERS:
        return False
    same = int(_SAME_SHARE * min(len(seen), len(description)))
    return seen[:same] == description[:same]


def _whole_sentences(description: str) -> str:
    if len(description) < _CUT_FROM or description.rstrip(_CLOSING).endswith(_SENTENCE_ENDS):
        return description
    end = max(description.rfind(f"{mark} ") for mark in _SENTENCE_ENDS)
    return description[: end + 1]


def choose(
    description: str, headline: str, blocks: tuple[Block, ...]
) -> tuple[str, tuple[Block, ...]]:
    """The standfirst and the blocks that remain.

    A heading before the first paragraph that says the description is the standfirst itself. Else
    the description is, unless it repeats the headline or the body's beginning (whole, or cut off
    after some words), was cut, or is too short or too long; then there is none.
    """
    words = letters(description)
    if not words:
        return "", blocks
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and letters(block.text) == words:
            return block.text, blocks[:number] + blocks[number + 1 :]
        if block.kind not in (BlockKind.HEADING, BlockKind.FIGURE):
            break
    return (description if _is_own(description, headline, blocks) else ""), blocks


def _is_own(description: str, headline: str, blocks: tuple[Block, ...]) -> bool:
    words = letters(description)
    if len(description.split()) < _MIN_WORDS and len(words) < 4 * _MIN_WORDS:
        return False
    if len(description) > _MAX_CHARACTERS or description.endswith(_CUT_MARKS):
        return False
    if words in letters(headline):
        return False
    if any(_may_equal(block, description) and letters(block.text) == words for block in blocks):
        return False
    texts = [block for block in blocks if block.kind is not BlockKind.FIGURE][:_FIRST_BLOCKS]
    return words not in "".join(letters(block.text) for block in texts)


def _may_equal(block: Block, description: str) -> bool:
    return abs(len(block.text) - len(description)) <= _UNEVEN

"""The line under the headline."""

from __future__ import annotations

from dragoman.extraction.spaces import letters
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

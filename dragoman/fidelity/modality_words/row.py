"""What is known of one language's words for how sure a sentence is, and on whose word."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModalityWords:
    """Words of one language, in small letters, apart by spaces; written as in `phrases`.

    `alleged` make what follows a claim that nobody vouches for (suspected, accused). `possible`
    make it less than certain (may, likely). `said` name or imply the one who says so (announced).
    They are all the words that can answer their like in another language, so a word may be there
    in one sense of many; those that can hardly mean anything else stand apart as `plainly_…`
    (allegedly, perhaps, according to), and only they are missed where they have no answer.
    `spaced`: the language puts spaces between words.
    """

    plainly_alleged: str
    alleged: str
    plainly_possible: str
    possible: str
    plainly_said: str
    said: str
    spaced: bool = True

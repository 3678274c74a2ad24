"""Brings a sentence into the form that a model can read, and its translation back from it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from dragoman.mt.headlines import Casing, as_sentence
from dragoman.mt.letters import fold_letters, restore_capitals
from dragoman.mt.money import spell_money
from dragoman.mt.protect import protect, strip_signs
from dragoman.mt.quotes import plain_quotes
from dragoman.mt.reading import Reading, Undo


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text as the model is given it, and how to undo that, last step first."""

    text: str
    undos: tuple[Undo, ...]

    def restore(self, translation: str) -> str:
        """The translation of the text as it was. Raises `StandInLost`."""
        for undo in reversed(self.undos):
            translation = undo(translation)
        return unicodedata.normalize("NFC", translation).strip()


def prepare(
    text: str, reading: Reading, stand_in: str, *, casing: Casing, headline: bool = False
) -> Prepared:
    """`text`, one sentence, prepared for the model of `reading`.

    `stand_in` is one of `protect.STAND_INS`. The order matters: what must not be touched goes
    first, letters last, so that names are compared as the model saw them.
    """
    tidied = tidy(text)
    stripped, put_edges = strip_signs(tidied, reading)
    hidden, put_kept = protect(stripped, reading, stand_in)
    sentence = as_sentence(hidden, reading, casing, headline=headline)
    plain, put_quotes = plain_quotes(spell_money(sentence, reading), reading)
    folded, put_letters = fold_letters(plain, reading)

    def put_capitals(translation: str) -> str:
        return restore_capitals(sentence, translation, reading.vocabulary)

    return Prepared(folded, (put_edges, put_kept, put_capitals, put_quotes, put_letters))


def tidy(text: str) -> str:
    """`text` composed (NFC), without control and format characters, with single spaces."""
    composed = unicodedata.normalize("NFC", text)
    # A format character that is not a joiner (soft hyphen, direction mark) would split its word.
    kept = (
        " " if sign.isspace() else sign
        for sign in composed
        if sign.isspace()
        or sign == "\u200d"
        or unicodedata.category(sign) not in ("Cc", "Cf", "Cs")
    )
    return " ".join("".join(kept).split())

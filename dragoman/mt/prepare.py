"""Brings a sentence into the form that a model can read, and its translation back from it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.mt.headlines import Casing, as_sentence
from dragoman.mt.letters import fold_letters, restore_capitals
from dragoman.mt.money import amounts, spell_money, spell_scales
from dragoman.mt.protect import Aside, protect, strip_signs
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
    text: str,
    reading: Reading,
    stand_in: str,
    *,
    casing: Casing,
    headline: bool = False,
    verbatim: Sequence[str] = (),
) -> Prepared:
    """`text`, one sentence, prepared for the model of `reading`.

    `stand_in` is one of `protect.STAND_INS`; with any but the first, foreign names and amounts of
    money are kept aside as well. `verbatim` are stretches of `text` that come back as they are.
    The order matters: what must not be touched goes first, letters last, so that names are
    compared as the model saw them.
    """
    tidied = tidy(text)
    aside = Aside(stand_in)
    stripped, put_edges = strip_signs(tidied, reading)
    codes = {tidy(stretch): stretch for stretch in verbatim}
    hidden = spell_scales(protect(stripped, reading, aside, codes), reading)
    if aside.wary:
        hidden = aside.put(hidden, sorted(amounts(hidden, reading)))
    # A handle in brackets stands behind its owner's name, which is no title: Ann Rust (@AnnRust).
    is_names = not headline and "(@" in tidied
    sentence = hidden if is_names else as_sentence(hidden, reading, casing, headline=headline)
    spelled, check_money = spell_money(sentence, reading)
    plain, put_quotes = plain_quotes(spelled, reading)
    folded, put_letters = fold_letters(plain, reading, wary=aside.wary)

    def put_capitals(translation: str) -> str:
        return restore_capitals(sentence, translation, reading.vocabulary)

    undos = (put_edges, aside.restore, put_capitals, put_quotes, put_letters)
    # Only what is in `aside` may ask for a third try: the second has to end somewhere.
    return Prepared(folded, undos if aside.wary else (*undos, check_money))


def tidy(text: str) -> str:
    """`text` composed (NFC), without control and format characters, with single spaces."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() and composed.isprintable():
        return " ".join(composed.split())
    # A format character that is not a joiner (soft hyphen, direction mark) would split its word.
    kept = (
        " " if sign.isspace() else sign
        for sign in composed
        if sign.isspace()
        or sign == "\u200d"
        or "\U000e0020" <= sign <= "\U000e007f"  # the letters in a flag (England, Texas)
        or unicodedata.category(sign) not in ("Cc", "Cf", "Cs")
    )
    return " ".join("".join(kept).split())

"""Spaces around marks, and the marks of the language's own script."""

from __future__ import annotations

import re

from dragoman.mt.typography.convention import Convention

_DOUBLE_SPACE = re.compile(r"[ \t]{2,}")
_END = r"(?=\s|$|[\"”»“’')\]])"
_BEFORE_MARK = re.compile(rf"(?<=[\w”»’\")\]%]) +(?=[,;:!?.]{_END})")
# The private plane is where typeset() keeps addresses meanwhile.
_SPACED_MARK = re.compile(
    rf"(?<=[\w.…)\]»”\"’%\U000f0000-\U000ffffd]) *[\u00a0\u202f]?(?=([;:!?])[!?]*{_END})"
)
_PERCENT = re.compile(r"(?<=\d)[ \u00a0\u202f]?%(?!\w)")
_SPLIT_DOLLAR = re.compile(r"\b(US|R|A|C|CA|HK|NZ|NT|MX) \$ ?(?=\d)")
_SPACED_HYPHEN = re.compile(r"(?<=[^\W\d_,.\"»]) - (?=[^\W\d_])")
_DIALOGUE = re.compile(r"^-{1,2} (?=[^\W\d_]|[¿¡])", re.MULTILINE)
_INVERTED = {"!": "¡", "?": "¿"}
_LATIN_MARK = re.compile(r"(?<=(.))([,;:?!.])( ?)(?=(\S?))")
# Beside these a question may begin in the middle: then only a reader knows where.
_PARTS = re.compile(r"[,;:.!?…¿¡()\"“”«»—–]")


def set_spaces(text: str, own: Convention) -> str:
    """`text` with spaces before marks as the language sets them, none doubled."""
    text = _DOUBLE_SPACE.sub(" ", text)
    if own.before:
        text = _SPACED_MARK.sub(lambda match: own.before[match[1]], text)
        text = re.sub(rf"(?<=\w) +(?=[,.]{_END})", "", text)
    else:
        text = _BEFORE_MARK.sub("", text)
    if own.percent is not None and "%" in text:
        text = _PERCENT.sub(f"{own.percent}%", text)
    if "$" in text:
        text = _SPLIT_DOLLAR.sub(r"\1$ ", text)
    return text


def set_dashes(text: str, own: Convention) -> str:
    """`text` with the dash of a dialogue, and in Russian every dash, at its length."""
    if own.dialogue_dash and text.startswith("-"):
        text = _DIALOGUE.sub("— ", text)
    return _SPACED_HYPHEN.sub("\u00a0— ", text) if own.long_dash and " - " in text else text


def set_script_marks(text: str, own: Convention) -> str:
    """`text` with the marks of its script after letters of it: ، in Arabic, 。 in Chinese."""
    if not own.marks:
        return text

    def written(match: re.Match[str]) -> str:
        letter, mark, space, after = match.groups()
        own_mark = own.marks.get(mark)
        if own_mark is None or not letter.isalpha() or letter < "\u0370" or after.isdigit():
            return match[2] + space
        if own.full_width and mark == "." and after and not space:
            return match[2] + space
        return own_mark + ("" if own.full_width else space)

    return _LATIN_MARK.sub(written, text)


def open_question(text: str) -> str:
    """Spanish `text` with ¿ or ¡, if it is one whole sentence that lacks it."""
    mark = _INVERTED.get(text[-1:])
    if mark is None or not text[0].isalpha() or _PARTS.search(text[:-1]):
        return text
    return mark + text

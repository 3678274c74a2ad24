"""Figures with the target language's decimal and thousands marks; their values never change.

A figure is only written anew if the source has it: read as the target writes figures (then only
its spaces and lakhs are set), or read as the source does, where the model left it as it was.
"""

from __future__ import annotations

import re
from functools import cache

from dragoman.mt.typography.convention import Convention

_SPACES = " \u00a0\u202f"
_FIGURE = re.compile(
    rf"(?<![\w.,:/])\d+(?:[.,’']\d+|[{_SPACES}]\d{{3}}(?!\d))+(?![.,:/]?\d|[^\W\d_])"
)
# What a decimal left as it was needs beside it to be no version, section or hour: 3.5%, $3.5.
_QUANTITY_AFTER = re.compile(
    r"\s?(?:%|°|(?:[cdkm]?m|km/h|mph|k?g|l|t|[kmgt]b|[kmg]?w|hz|mi?lh|mil|mill|bil|tril|mio|mrd)"
    r"(?![a-z])|(?:milh|mill|bilh|bill|milj|tril|мил|млн|млрд)\w*)",
    re.IGNORECASE,
)
_QUANTITY_BEFORE = re.compile(r"[$€£¥]\s?$")

# Digits before and after the decimal mark.
Value = tuple[str, str]


def set_figures(text: str, own: Convention, source: str, theirs: Convention) -> str:
    """`text` with the figures that `source` has too in the target's form."""
    if not _FIGURE.search(text):
        return text
    wanted: dict[Value, set[str]] = {}
    quantities: set[Value] = set()
    for match in _FIGURE.finditer(source):
        value = read_figure(match[0], theirs)
        if value is not None:
            wanted.setdefault(value, set()).add(_level(match[0]))
            if _is_quantity(match):
                quantities.add(value)
    there = {match[0] for match in _FIGURE.finditer(text)}

    def written(match: re.Match[str]) -> str:
        figure = match[0]
        value = read_figure(figure, own)
        if value in wanted:
            free = own.second_group == 2 or any(sign.isspace() for sign in figure)
            return native(value, own) if free else figure
        value = read_figure(figure, theirs)
        if value is None or _level(figure) not in wanted.get(value, ()):
            return figure
        form = native(value, own)
        quantity = value in quantities or _is_quantity(match)
        return form if form not in there and (quantity or _is_grouped(figure, theirs)) else figure

    return _FIGURE.sub(written, text)


def read_figure(figure: str, convention: Convention) -> Value | None:
    """The value of `figure` as a reader of that language sees it; None if it has none there."""
    match = _pattern(convention.decimal, convention.group).fullmatch(figure)
    if match is None:
        return None
    return re.sub(r"\D", "", match[1]), match[2] or ""


def native(value: Value, convention: Convention) -> str:
    """`value` as the language writes it; digits after the mark are kept, zeros too."""
    whole, fraction = value
    if len(whole) >= convention.grouped_from:
        head, groups = whole[:-3], [whole[-3:]]
        while head:
            groups.append(head[-convention.second_group :])
            head = head[: -convention.second_group]
        whole = convention.group.join(reversed(groups))
    return whole + (convention.decimal + fraction if fraction else "")


@cache
def _pattern(decimal: str, group: str) -> re.Pattern[str]:
    mark = f"[{_SPACES}]" if group.isspace() else f"[{re.escape(group)}]"
    grouped = rf"[1-9]\d{{0,2}}(?:{mark}\d{{3}})+|[1-9]\d?(?:{mark}\d\d)+{mark}\d{{3}}"
    return re.compile(rf"({grouped}|\d+)(?:{re.escape(decimal)}(\d+))?")


def _level(figure: str) -> str:
    """One form of `figure` whatever its spaces: preparing a text makes them plain."""
    return re.sub(rf"[{_SPACES}]", " ", figure)


def _is_grouped(figure: str, convention: Convention) -> bool:
    return not convention.group.isspace() and convention.group in figure


def _is_quantity(match: re.Match[str]) -> bool:
    before, after = match.string[: match.start()], match.string[match.end() :]
    return bool(_QUANTITY_AFTER.match(after) or _QUANTITY_BEFORE.search(before))

"""What the templates say in the reader's language and by the edition's clock."""

from __future__ import annotations

from datetime import datetime

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from dragoman.website.reader import Reader, direction_of

register = template.Library()

_HASH_SHOWN = 12
_HASH_GROUP = 4


@register.simple_tag
def moment(reader: Reader, when: datetime, style: str = "near") -> SafeString:
    """A `time` element; `style`: `near` (as short as today allows) or `short` (day and time)."""
    text = reader.near(when) if style == "near" else reader.short(when)
    return _time(reader, when.astimezone(reader.zone).isoformat(timespec="minutes"), text)


@register.simple_tag
def today(reader: Reader) -> SafeString:
    """The masthead's date."""
    week, date = reader.weekday_and_date(reader.now)
    return format_html(
        '<time class="date" datetime="{}"{}><span class="week">{}</span>{}</time>',
        reader.now.astimezone(reader.zone).date().isoformat(),
        _borrowed(reader),
        week,
        date,
    )


@register.simple_tag
def day(reader: Reader, when: datetime) -> SafeString:
    """The day of a moment as a `time` element, in full."""
    local = when.astimezone(reader.zone).date()
    return _time(reader, local.isoformat(), "".join(reader.weekday_and_date(when)))


@register.simple_tag
def from_language(reader: Reader, code: str) -> str:
    """`do alemão`."""
    return reader.from_language(code)


@register.simple_tag
def language_name(reader: Reader, code: str) -> str:
    """`alemão`."""
    return reader.language_name(code)


@register.simple_tag
def country_name(reader: Reader, code: str) -> str:
    """`Alemanha`."""
    return reader.country_name(code)


@register.simple_tag
def number(reader: Reader, value: int) -> str:
    """`1.204`."""
    return reader.number(value)


@register.simple_tag
def language_names(reader: Reader, codes: tuple[str, ...]) -> str:
    """`alemão, inglês, português`."""
    return ", ".join(reader.language_name(code) for code in codes)


@register.filter
def direction(code: str) -> str:
    """`rtl` or `ltr`."""
    return direction_of(code)


@register.filter
def short_hash(value: str) -> str:
    """The beginning of a hash in groups that can be read aloud: `9f3c 71e0 4a2d`."""
    shown = value.removeprefix("sha256:")[:_HASH_SHOWN]
    return " ".join(shown[i : i + _HASH_GROUP] for i in range(0, len(shown), _HASH_GROUP))


def _time(reader: Reader, value: str, text: str) -> SafeString:
    return format_html('<time datetime="{}"{}>{}</time>', value, _borrowed(reader), text)


def _borrowed(reader: Reader) -> SafeString:
    """Says the language of a date that may stand among borrowed words."""
    if reader.interface == reader.language:
        return SafeString("")
    return format_html(' lang="{}" dir="{}"', reader.language, reader.direction)

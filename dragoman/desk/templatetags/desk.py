"""What the desk's templates say in numbers."""

from __future__ import annotations

from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from dragoman.desk import figures

register = template.Library()


@register.filter
def number(value: int) -> str:
    """`20,814`."""
    return figures.number(value)


@register.simple_tag
def share(part: int, whole: int) -> str:
    """`1.5%`."""
    return figures.share(part, whole)


@register.filter
def whole_percent(value: float) -> str:
    """`20%`; with a decimal where it is less than one."""
    return figures.percent(value, whole=value >= 0.01)


@register.simple_tag
def day(value: date) -> SafeString:
    """A `time` element of a day: `28 Nov`."""
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), figures.day(value))


@register.filter
def day_words(value: date) -> str:
    """`28 Nov`, without an element, as in the title of a bar."""
    return figures.day(value)

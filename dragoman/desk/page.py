"""What every page of the desk has around its content: the newsroom's name, the rooms, who is in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, get_language_bidi, gettext, gettext_noop

from dragoman.publishing import selectors

# The rooms in the order of the bar: the name of the address below `desk:`, and what it is called.
ROOMS = (("fidelity", gettext_noop("Fidelity")),)


@dataclass(frozen=True, slots=True)
class Room:
    """A link of the bar."""

    name: str
    path: str
    current: bool


def show(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    room: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page of `template`; `room` is the one of `ROOMS` that it belongs to."""
    whole = {**surroundings(request, room), **(context or {})}
    return render(request, f"desk/{template}", whole, status=status)


def surroundings(request: HttpRequest, room: str = "") -> dict[str, Any]:
    """What the templates of all pages need."""
    inside = request.user.is_authenticated and request.user.is_staff
    rooms = [Room(gettext(name), reverse(f"desk:{key}"), key == room) for key, name in ROOMS]
    return {
        "language": get_language(),
        "direction": "rtl" if get_language_bidi() else "ltr",
        "newsroom": _newsroom(),
        "rooms": rooms if inside else [],
        "person": request.user if request.user.is_authenticated else None,
    }


def not_staff(request: HttpRequest) -> HttpResponse:
    """403: the account is known, and may not enter."""
    return show(request, "not_staff.html", status=403)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form came without its token, from another site or from a page that is too old."""
    return show(request, "stale_form.html", status=403)


def _newsroom() -> str:
    """The name of the edition in the language of the staff, else of the first one."""
    editions = selectors.editions()
    mine = [edition for edition in editions if edition.language == get_language()]
    return next((edition.name for edition in (*mine, *editions)), "Dragoman")

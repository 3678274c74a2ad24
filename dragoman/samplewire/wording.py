"""The publishers' own words around their stories: dates, and what a page says about itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dragoman.samplewire.publisher import Profile

# Written out, because the standard library knows months only in the languages of the machine.
_MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "pt": [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
}


@dataclass(frozen=True, slots=True)
class Wording:
    """A publisher's words in its language; `rights` and `disclosure` say that all is invented."""

    about: str
    and_: str
    disclosure: str
    missing: str
    rights: str
    updated: str


WORDINGS = {
    "en": Wording(
        about="About us",
        and_="and",
        disclosure="An invented publisher of Dragoman’s sample wire.",
        missing="There is no such page here.",
        rights="This publisher, its places and its people are invented. Its stories come with "
        "Dragoman and may be shown and translated in full.",
        updated="Updated",
    ),
    "pt": Wording(
        about="Sobre nós",
        and_="e",
        disclosure="Um jornal inventado, da agência de amostra do Dragoman.",
        missing="Esta página não existe.",
        rights="Este jornal, os seus lugares e as suas pessoas são inventados. As suas notícias "
        "vêm com o Dragoman e podem ser mostradas e traduzidas na íntegra.",
        updated="Atualizado",
    ),
}


def moment(profile: Profile, when: datetime) -> str:
    """`when` as the publisher prints it, on its own clock and with the clock's name."""
    local = when.astimezone(profile.zone)
    month = _MONTHS[profile.language][local.month - 1]
    if profile.language == "pt":
        day = f"{local.day} de {month} de {local.year} às {local:%Hh%M}"
        return f"{day} ({profile.zone_name})"
    return f"{local.day} {month} {local.year}, {local:%H:%M} {profile.zone_name}"


def joined(profile: Profile, names: tuple[str, ...]) -> str:
    """Names as a byline: `A`, `A and B`, `A, B and C`."""
    *first, last = names
    return f"{', '.join(first)} {WORDINGS[profile.language].and_} {last}" if first else last

"""The search page: what a reader asked for, read from the address, and what is answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self
from urllib.parse import urlencode

from django.http import QueryDict

from dragoman.publishing.search import MOST_CHARACTERS, MOST_FOUND, PAGE, Filters, Results, search

# What the choice of a time is called in the address, and how many days back it goes.
PERIODS = {"day": 1, "week": 7, "year": 365}
# Filters of a hand-made address: more of them than there are sources help nobody.
_MOST_CHOICES = 50
_MOST_PAGES = MOST_FOUND // PAGE
# Links to pages around the present one.
_NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; `exact`: as it is written, even if it looks mistyped."""

    question: str
    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    period: str = ""
    page: int = 1
    exact: bool = False
    today: date = date.min

    @classmethod
    def of(cls, address: QueryDict, today: date) -> Self:
        """What cannot be meant is left out; a page that is no number is the first."""
        period, page = address.get("since", ""), address.get("page", "")
        return cls(
            question=" ".join(address.get("q", "").split())[:MOST_CHARACTERS],
            sources=_choices(address, "source"),
            languages=_choices(address, "from"),
            period=period if period in PERIODS else "",
            page=min(max(int(page), 1), _MOST_PAGES) if page.isdecimal() else 1,
            exact=bool(address.get("exact")),
            today=today,
        )

    @property
    def filters(self) -> Filters:
        since = self.today - timedelta(days=PERIODS[self.period]) if self.period else None
        return Filters(self.sources, self.languages, since)

    @property
    def filtered(self) -> bool:
        return bool(self.sources or self.languages or self.period)

    @property
    def unfiltered(self) -> str:
        """The address of the same without filters."""
        return Asked(self.question, exact=self.exact).address

    @property
    def as_written(self) -> Asked:
        """The same question, not put right, from the first page."""
        return replace(self, exact=True, page=1)

    def on_page(self, page: int) -> Asked:
        """The same on another page."""
        return replace(self, page=page)

    @property
    def address(self) -> str:
        """The query string of all this."""
        parts: list[tuple[str, str]] = [("q", self.question)]
        parts += [("source", each) for each in self.sources]
        parts += [("from", each) for each in self.languages]
        parts += [("since", self.period)] if self.period else []
        parts += [("exact", "1")] if self.exact else []
        parts += [("page", str(self.page))] if self.page > 1 else []
        return "?" + urlencode(parts)


@dataclass(frozen=True, slots=True)
class Turn:
    """A link of the pager: a page and its address; without one a gap or the present page."""

    page: int
    address: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page shows. `instead`: the question that was answered in place of the asked one."""

    results: Results
    instead: str = ""
    as_asked: str = ""
    pager: tuple[Turn, ...] = ()
    before: str = ""
    after: str = ""


def answer_to(edition: str, asked: Asked) -> Answer:
    """What `edition` has; of a mistyped word that it does not have, what may have been meant."""
    results = search(edition, asked.question, asked.filters, page=asked.page)
    if results.meant and not asked.exact:
        meant = replace(asked, question=results.meant)
        found = search(edition, meant.question, meant.filters, page=meant.page)
        if found.total:
            shown = _paged(found, meant)
            return replace(shown, instead=results.meant, as_asked=asked.as_written.address)
    return _paged(results, asked)


def _paged(results: Results, asked: Asked) -> Answer:
    last = -(-results.total // PAGE)
    if last < 2 or asked.page > last:
        return Answer(results)
    around = range(asked.page - _NEIGHBOURS, asked.page + _NEIGHBOURS + 1)
    shown = sorted({1, last, *(page for page in around if 1 <= page <= last)})
    turns: list[Turn] = []
    for page in shown:
        if turns and page - turns[-1].page > 1:
            turns.append(Turn(0))
        turns.append(Turn(page, "" if page == asked.page else asked.on_page(page).address))
    before = asked.on_page(asked.page - 1).address if asked.page > 1 else ""
    after = asked.on_page(asked.page + 1).address if asked.page < last else ""
    return Answer(results, pager=tuple(turns), before=before, after=after)


def _choices(address: QueryDict, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in address.getlist(name) if each))[:_MOST_CHOICES]

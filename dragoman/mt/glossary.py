"""A newsroom's own words: which terms stand in a sentence, and which its translation lacks.

Terms are found as words, with the endings that their language gives them, the longest first; inside
addresses, handles and tags none is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from dragoman.common import hashing
from dragoman.mt.headlines import is_capitals
from dragoman.mt.term_forms import is_plural, pattern_of, plural_of

_KEPT = re.compile(r"https?://\S+|\bwww\.\S+|(?<!\S)[^\s@]+@\S+|(?<!\w)[@#]\w+")
# Terms are looked up by their first letters, fewer of a short one, so that no ending changes them.
_KEY_LETTERS = 3


class Case(StrEnum):
    """Whether the source term's capitals matter: `Apple` the maker, not the fruit."""

    EXACT = "exact"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Term:
    """A source term and what it must be called; `plural` is the target's, made if not given.

    A term that is its own target is not to be translated.
    """

    source: str
    target: str
    case: Case = Case.ANY
    note: str = ""
    plural: str = ""

    def target_form(self, language: str, *, plural: bool) -> str:
        """The target in the number that is wanted. What is not translated has one form."""
        if not plural or self.source == self.target:
            return self.target
        return self.plural or plural_of(self.target, language)


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a term stands in a text, and whether it is in the plural there."""

    term: Term
    start: int
    end: int
    plural: bool


class Glossary:
    """The terms of one direction; made once, then asked for each sentence."""

    def __init__(self, source: str, target: str, terms: Iterable[Term] = ()) -> None:
        self.source = source
        self.target = target
        self.terms = tuple(terms)

    def __bool__(self) -> bool:
        return bool(self.terms)

    def hits(self, text: str) -> tuple[Hit, ...]:
        """The terms in `text`, in order; of those that overlap the longest, then the first."""
        if not self.terms:
            return ()
        taken = bytearray(len(text))
        for match in _KEPT.finditer(text):
            taken[slice(*match.span())] = b"\1" * len(match[0])
        found: list[Hit] = []
        for term in self._candidates(text):
            exact = term.case is Case.EXACT and not is_capitals(text)
            for match in pattern_of(term.source, self.source, exact=exact).finditer(text):
                start, end = match.span()
                if not any(taken[start:end]):
                    taken[start:end] = b"\1" * (end - start)
                    found.append(Hit(term, start, end, is_plural(match["end"], self.source)))
        return tuple(sorted(found, key=lambda hit: hit.start))

    def unmet(self, text: str, translation: str) -> tuple[Term, ...]:
        """The terms of `text` that are not as often in `translation`; each once, in order."""
        wanted = Counter(hit.term for hit in self.hits(text))
        return tuple(
            term for term, times in wanted.items() if self.count(term, translation) < times
        )

    def count(self, term: Term, translation: str) -> int:
        """How often the target of `term`, in any number, stands in `translation`."""
        spans = set()
        for form in (term.target, term.target_form(self.target, plural=True)):
            spans |= {m.start() for m in pattern_of(form, self.target).finditer(translation)}
        return len(spans)

    def terms_for(self, texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """The (source, target) of each term in `texts`, for engines that read `Context.terms`."""
        terms = dict.fromkeys(hit.term for text in texts for hit in self.hits(text))
        return tuple((term.source, term.target) for term in terms)

    def fingerprint(self, text: str) -> str:
        """What the glossary says of this very text, as a hash; "" if it says nothing.

        Part of the key of a remembered sentence, so that a changed term is not ignored and a
        change elsewhere costs nothing.
        """
        terms = dict.fromkeys(hit.term for hit in self.hits(text))
        if not terms:
            return ""
        said = [field for term in terms for field in (term.source, term.target, term.plural)]
        return hashing.of_text(*said)

    @cached_property
    def _by_key(self) -> dict[str, list[Term]]:
        index: dict[str, list[Term]] = {}
        for term in self.terms:
            index.setdefault(_key(term.source), []).append(term)
        return index

    def _candidates(self, text: str) -> Iterator[Term]:
        """The terms whose first letters stand in `text`, the longest first."""
        lower = text.lower()
        sizes = range(1, _KEY_LETTERS + 1)
        keys = {lower[place : place + size] for place in range(len(lower)) for size in sizes}
        terms = [term for key in sorted(keys) for term in self._by_key.get(key, ())]
        return iter(sorted(terms, key=lambda term: (-len(term.source), term.source)))


def _key(term: str) -> str:
    first = term.split(" ", 1)[0].lower()
    return first[: min(_KEY_LETTERS, max(len(first) - 1, 1))]

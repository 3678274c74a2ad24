"""Gets a translation to use the glossary's terms, or says which it does not use.

Three ways, each kept only if it brings a term that was missing: the model's own word for the term
is found in the sentence and replaced; the sentence is translated again with the target term in the
place of the source term, which a model mostly copies and agrees with; or with a made-up name there.
The order was measured (docs/decisions/0020): the first leaves the sentence as it was, the second
keeps articles right, the third always brings the term but treats it as masculine, so that articles
before a term with a feminine ending are mended.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial

from dragoman.mt.articles import (
    agreement_of,
    fits_elision,
    gender_by_ending,
    with_a_or_an,
    with_feminine_article,
    without_article,
)
from dragoman.mt.errors import EngineFailed
from dragoman.mt.glossary import Glossary, Hit, Term
from dragoman.mt.headlines import is_capitals

Translate = Callable[[str], str]
# Numbered from here on: the lower numbers stand for addresses and handles (protect.STAND_INS).
_STAND_IN = "XYZ{}"
_FIRST_STAND_IN = 41
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Enforced:
    """A translation with the terms that could be brought in, and the others."""

    text: str
    unmet: tuple[Term, ...] = ()


def enforce(
    text: str,
    translation: str,
    glossary: Glossary,
    translate: Translate,
    accept: Callable[[str], bool] = lambda _: True,
) -> Enforced:
    """`translation` of `text` with the terms of `glossary`, as far as that can be done safely.

    `translate` gives the translation of another text of the same kind (a term alone, the sentence
    with a term replaced); `accept` says whether a changed translation may stand.
    """
    task = _Task(text, glossary, translate)
    best = translation
    if not glossary.hits(text):
        return Enforced(translation)

    def better(candidate: str) -> bool:
        return (
            len(glossary.unmet(text, candidate)) < len(glossary.unmet(text, best))
            and _figures(candidate, glossary) == _figures(translation, glossary)
            and accept(candidate)
        )

    with contextlib.suppress(EngineFailed):
        for term in glossary.unmet(text, best):
            best = next(filter(better, task.replaced(best, term)), best)
    for again in (task.translated_again, task.stood_in):
        if unmet := glossary.unmet(text, best):
            with contextlib.suppress(EngineFailed):
                candidates = list(filter(better, again(unmet)))
                best = max(candidates, key=lambda one: _likeness(one, translation), default=best)
    return Enforced(best, glossary.unmet(text, best))


@dataclass(frozen=True, slots=True)
class _Task:
    """One sentence whose translation lacks terms; each way yields candidates."""

    text: str
    glossary: Glossary
    translate: Translate

    def replaced(self, translation: str, term: Term) -> Iterator[str]:
        """The model's own word for `term` replaced, where gender and number are the target's."""
        language = self.glossary.target
        hits = [hit for hit in self.glossary.hits(self.text) if hit.term == term]
        wanted = len(hits) - self.glossary.count(term, translation)
        for rendering, hit in self._renderings(hits):
            pattern = re.compile(rf"(?<!\w){re.escape(rendering)}(?!\w)", re.IGNORECASE)
            found = list(pattern.finditer(translation))
            form = self._form(hit)
            fits = all(fits_elision(translation[: one.start()], form, language) for one in found)
            if len(found) == wanted and fits and self._agree(rendering, hit):
                changed = pattern.sub(partial(_cased, form), translation)
                yield with_a_or_an(changed, form) if language == "en" else changed

    def translated_again(self, unmet: tuple[Term, ...]) -> Iterator[str]:
        """The sentence translated with the target terms in it; masculine ones by stand-ins too."""
        if not is_capitals(self.text):
            yield self._agreeing(self.translate(self._with(unmet, self._form)), unmet)
        language = self.glossary.target
        if all(gender_by_ending(term.target, language) == "m" for term in unmet):
            yield from self.stood_in(unmet)

    def stood_in(self, unmet: tuple[Term, ...]) -> Iterator[str]:
        """The sentence translated with a made-up name for each term."""
        forms: list[str] = []

        def stand_in(hit: Hit) -> str:
            forms.append(self._form(hit))
            return _STAND_IN.format(_FIRST_STAND_IN + len(forms) - 1)

        candidate = self.translate(self._with(unmet, stand_in))
        for number, form in enumerate(forms, _FIRST_STAND_IN):
            name = re.compile(_STAND_IN.format(number))
            if len(name.findall(candidate)) != 1:
                return
            candidate = name.sub(partial(_cased, form), candidate)
        yield self._agreeing(candidate, unmet)

    def _renderings(self, hits: list[Hit]) -> Iterator[tuple[str, Hit]]:
        """What the model calls the term when asked for it alone, and with an article."""
        for hit in hits:
            word = self.text[hit.start : hit.end]
            for asked in dict.fromkeys((word, hit.term.source, f"the {word}")):
                answer = self.translate(asked).strip(" .")
                rendering = without_article(answer, self.glossary.target)
                if rendering and rendering.lower() != hit.term.target.lower():
                    yield rendering, hit

    def _agree(self, rendering: str, hit: Hit) -> bool:
        """True unless articles or endings show another gender or number in the target."""
        language = self.glossary.target
        number = "p" if hit.plural else "s"
        answer = self.translate(f"The {self.text[hit.start : hit.end]}").strip(" .")
        if without_article(answer, language).lower() == rendering.lower():
            own = agreement_of(answer, language)
        else:
            ending = gender_by_ending(rendering, language)
            own = ending and ending + ("p" if rendering.split(maxsplit=1)[0].endswith("s") else "s")
        gender = gender_by_ending(hit.term.target, language)
        if gender and own:
            return own == gender + number
        ours = agreement_of(self.translate(f"The {self._form(hit)}"), language)
        return own == ours or not own or not ours

    def _agreeing(self, translation: str, terms: tuple[Term, ...]) -> str:
        """`translation` with feminine articles before feminine terms: names count as he."""
        language = self.glossary.target
        for term in terms:
            if gender_by_ending(term.target, language) == "f":
                for plural in (False, True):
                    form = term.target_form(language, plural=plural)
                    translation = with_feminine_article(translation, form, language)
        return translation

    def _form(self, hit: Hit) -> str:
        return hit.term.target_form(self.glossary.target, plural=hit.plural)

    def _with(self, terms: tuple[Term, ...], form: Callable[[Hit], str]) -> str:
        """The source text with `form` in the place of each of `terms`."""
        pieces: list[str] = []
        position = 0
        for hit in self.glossary.hits(self.text):
            if hit.term in terms:
                pieces += [self.text[position : hit.start], form(hit)]
                position = hit.end
        return "".join(pieces) + self.text[position:]


def _cased(form: str, found: re.Match[str]) -> str:
    """`form` with a capital where a sentence begins with it."""
    first = not found.string[: found.start()].strip("\"“«‘'¿¡ ")
    return form[:1].upper() + form[1:] if first else form


def _figures(translation: str, glossary: Glossary) -> list[str]:
    """The numbers in `translation`, those of the glossary's own terms left out."""
    in_terms = {figure for term in glossary.terms for figure in _FIGURES.findall(term.target)}
    return sorted(set(_FIGURES.findall(translation)) - in_terms)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()

"""Carries links and emphasis from a sentence over to its translation.

The engine sees no marks: it damages them, and what a mark does to the text around it cannot be
undone. So both texts are aligned word by word, and each mark goes to the words that came from its
own. What stood inside a mark stays inside, what stood beside it stays beside; no mark is ever lost
or doubled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dragoman.mt.alignment import Aligner, Links
from dragoman.mt.alignment.spans import best_gap, best_span
from dragoman.mt.alignment.tokens import Token
from dragoman.mt.stretches import Stretch, as_runs, in_order, same_marks, stretches
from dragoman.text.document import MarkKind, Run
from dragoman.text.sentences import Span

# Beyond these the marks of a sentence go by their share of it: the cost of aligning grows with the
# square of its length, that of placing with the square of the marks. No sentence of 129 news pages
# comes near either.
_LONGEST = 3_000
_MOST_MARKS = 60
_WORD = re.compile(r"\w+")


def carry_marks(runs: Sequence[Run], translation: str, aligner: Aligner) -> tuple[Run, ...]:
    """`translation` as runs with every mark of `runs`, each over one stretch per stretch there.

    A mark without words (an empty run) stays one without words. Texts without marks cost nothing.
    """
    if not any(run.marks for run in runs):
        return (Run(translation),) if translation else ()
    marked = stretches(runs)
    text = "".join(run.text for run in runs)
    if max(len(text), len(translation)) > _LONGEST or len(marked) > _MOST_MARKS:
        return in_order(runs, translation)
    places = _Placing(text, translation, marked, aligner).places()
    if places is not None:
        carried = as_runs(translation, marked, places)
        if same_marks(runs, carried):
            return carried
    return in_order(runs, translation)


@dataclass
class _Placing:
    """One sentence's marks on their way to their places."""

    text: str
    translation: str
    marked: Sequence[Stretch]
    aligner: Aligner
    done: dict[Stretch, Span] = field(default_factory=dict)

    @cached_property
    def links(self) -> Links:
        return self.aligner.links(self.text, self.translation)

    def places(self) -> dict[Stretch, Span] | None:
        """Where each stretch goes; None if there are not words enough for all of them."""
        held_by: dict[Stretch | None, list[Stretch]] = {}
        for one in self.marked:
            held_by.setdefault(self._holder(one), []).append(one)
        for holder in (None, *self.marked):
            held = held_by.get(holder, [])
            worded = [one for one in held if self.text[slice(*one.span)].strip()]
            # Code stands in the translation as it is or nowhere: it chooses first.
            worded.sort(key=lambda one: one.mark.kind is not MarkKind.CODE)
            for index, one in enumerate(worded):
                place = self._for_words(one, holder, waiting=len(worded) - index - 1)
                if place is None:
                    return None
                self.done[one] = place
            for one in held:
                if one not in self.done:
                    self.done[one] = self._without_words(one, holder)
        return self.done

    def _holder(self, one: Stretch) -> Stretch | None:
        """The innermost stretch that holds `one`."""
        holders = [other for other in self.marked if other.holds(one)]
        return min(
            holders, key=lambda other: (other.last - other.first, -other.depth), default=None
        )

    def _room(self, holder: Stretch | None) -> Span:
        return Span(0, len(self.translation)) if holder is None else self.done[holder]

    def _for_words(self, one: Stretch, holder: Stretch | None, waiting: int) -> Span | None:
        around = Span(0, len(self.text)) if holder is None else holder.span
        room = self._room(holder)
        if one.span == around and not waiting:
            return room
        if self.text[slice(*one.span)].strip() == self.text[slice(*around)].strip():
            return _trimmed(self.translation, room)
        found = self._as_it_is(one, room)
        return found or self._aligned(one, room, waiting)

    def _as_it_is(self, one: Stretch, room: Span) -> Span | None:
        """Code, and a part of a word (the 2 of CO2), where the very same letters stand."""
        start, end = words = _trimmed(self.text, one.span)
        word = _around(self.text, words)
        if word == words and one.mark.kind is not MarkKind.CODE:
            return None
        whole = re.escape(self.text[slice(*word)])
        found = [
            Span(match.start() + start - word.start, match.start() + end - word.start)
            for match in re.finditer(rf"(?<!\w){whole}(?!\w)", self.translation)
        ]
        part = self.text[start:end]
        if not found and part.isdigit() and end == word.end:
            # A footnote's number behind its word stands behind another word now.
            found = [
                Span(*match.span())
                for match in re.finditer(rf"(?<=\w){part}(?!\w)", self.translation)
            ]
        free = [place for place in found if _inside(place, room) and not self._is_taken(place, one)]
        wanted = start * len(self.translation) / len(self.text)
        return min(free, key=lambda place: abs(place.start - wanted), default=None)

    def _aligned(self, one: Stretch, room: Span, waiting: int) -> Span | None:
        links = self.links
        inside = [i for i, token in enumerate(links.sources) if _mostly_in(token, one.span)]
        free = [
            _inside(Span(token.start, token.end), room)
            and not self._is_taken(Span(token.start, token.end), one)
            for token in links.targets
        ]
        longest = sum(free) - waiting
        if not inside or longest < 1:
            return None
        found = best_span(links, inside, free, longest)
        if found is None:
            return None
        return Span(links.targets[found[0]].start, links.targets[found[1] - 1].end)

    def _is_taken(self, place: Span, one: Stretch) -> bool:
        """Whether what stood beside `one` is there, or the same mark there or right beside."""
        for other, taken in self.done.items():
            touching = place.start <= taken.end and taken.start <= place.end
            if other.mark == one.mark and touching:
                return True
            if other.is_apart_from(one) and place.start < taken.end and taken.start < place.end:
                return True
        return False

    def _without_words(self, one: Stretch, holder: Stretch | None) -> Span:
        """A place without words, or for a mark around white space alone, that between two words."""
        room = self._room(holder)
        gap = self._gap(one.span, room)
        if one.span.start < one.span.end:
            blank = _blank_around(self.translation, gap, room)
            if not self._is_taken(blank, one):
                return blank
        for other, taken in self.done.items():
            if not other.holds(one) and taken.start < gap < taken.end:
                gap = taken.end if gap - taken.start > taken.end - gap else taken.start
        return Span(gap, gap)

    def _gap(self, span: Span, room: Span) -> int:
        """Where in the translation the offset is that came from the start of `span`."""
        sources, targets = self.links.sources, self.links.targets
        before = sum(token.end <= span.start for token in sources)
        cut = before < len(sources) and sources[before].start < span.start
        if not targets or not (before or cut):
            return room.start
        if cut:
            offset = self._in_word(before, span.start)
        elif before == len(sources):
            return room.end
        else:
            glued = _is_solid(self.text, span.start - 1), _is_solid(self.text, span.end)
            number = best_gap(self.links, before, glued_left=glued[0], glued_right=glued[1])
            if glued[0] or number == len(targets):
                offset = targets[number - 1].end if number else 0
            else:
                offset = targets[number].start
        return min(max(offset, room.start), room.end)

    def _in_word(self, source: int, offset: int) -> int:
        """The same share of the word that the source word became."""
        word = self.links.sources[source]
        became = self.links.targets[int(self.links.table[source].argmax())]
        share = (offset - word.start) / (word.end - word.start)
        return became.start + round(share * (became.end - became.start))


def _around(text: str, span: Span) -> Span:
    """`span` with the rest of the words at its edges."""
    start, end = span
    while start and _is_letter(text[start - 1]) and _is_letter(text[start]):
        start -= 1
    while end < len(text) and _is_letter(text[end - 1]) and _is_letter(text[end]):
        end += 1
    return Span(start, end)


def _is_letter(character: str) -> bool:
    return _WORD.match(character) is not None


def _is_solid(text: str, offset: int) -> bool:
    """Whether there is a character at `offset` and no white space."""
    return 0 <= offset < len(text) and not text[offset].isspace()


def _mostly_in(token: Token, span: Span) -> bool:
    """Whether half a token or more stands in `span`, or all of `span` in the token."""
    shared = min(token.end, span.end) - max(token.start, span.start)
    return 2 * shared >= token.end - token.start or shared == span.end - span.start


def _inside(place: Span, room: Span) -> bool:
    return room.start <= place.start and place.end <= room.end


def _trimmed(text: str, span: Span) -> Span:
    words = text[slice(*span)]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _blank_around(text: str, gap: int, room: Span) -> Span:
    start = end = gap
    while start > room.start and text[start - 1].isspace():
        start -= 1
    while end < room.end and text[end].isspace():
        end += 1
    return Span(start, end)

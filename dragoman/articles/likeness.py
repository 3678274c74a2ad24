"""Whether a page that was asked again is still the story, or something that stands in its place;
and whether two pages with one headline are two stories.

Publishers answer 200 with their home page, another story, an error or the first lines of a story
they now sell. None of that is a correction, and none of it replaces what was published.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dragoman.articles.canonical import canonical_lines
from dragoman.articles.identity import alike
from dragoman.text.document import Document
from dragoman.text.unspaced import SIGNS

# Fewer words are no evidence: a headline alone may be rewritten whole.
FEWEST_WORDS = 40
# A rewritten story keeps names, figures and quotes; two stories share but their small words, which
# are left out. Share of the earlier story's longer words that the page must still have.
_LEAST_SHARED = 0.25
# Less than this part of the words and not one that is new: an appetiser.
_STUB_SHARE = 0.34
# A following page that could not be had this time takes more than this away from a story that had
# it; one that never could be had takes nothing.
_WHOLE_SHARE = 0.9
# Of two pages with one headline the share of the shorter one's longer words that the other must
# have, to be its twin: AMP and print versions have nearly all, two days of a column far fewer. With
# fewer words than the number there is nothing to tell by.
_LEAST_OF_TWIN = 0.5
_FEWEST_OF_TWIN = 10
_SHORT = 3
_WORD = re.compile(r"\w+")
# Scripts without spaces: two neighbouring characters stand for a word.
_UNSPACED = re.compile(f"[{SIGNS}]{{2,}}")


def doubt(before: Document, after: Document, *, redirected: bool, cut: bool = False) -> str:
    """Why `after` should not replace `before` ("" if it may): `another_page`, `stub` or `cut`.

    `cut`: a following page of the story could not be had.
    `redirected`: asking led to another address than it did before, which lowers what it takes.
    """
    old, new = _words(before), _words(after)
    if cut and len(new) < _WHOLE_SHARE * len(old):
        return "cut"
    if len(old) < FEWEST_WORDS:
        other = redirected and not alike(before.headline, after.headline)
        return "another_page" if other and not _shares(old, new) else ""
    if not alike(before.headline, after.headline) and not _shares(old, new):
        return "another_page"
    if len(new) < _STUB_SHARE * len(old) and _is_beginning(before, after):
        return "stub"
    return ""


def tells_another(one: Document, other: Document) -> bool:
    """Whether two documents with the same headline tell two stories: the weather of two days."""
    words = [_telling(_words(replace(each, headline=""))) for each in (one, other)]
    fewer = min(len(each) for each in words)
    return fewer >= _FEWEST_OF_TWIN and len(words[0] & words[1]) < _LEAST_OF_TWIN * fewer


def _telling(words: list[str]) -> set[str]:
    return {word for word in words if len(word) > _SHORT or _UNSPACED.fullmatch(word)}


def _shares(old: list[str], new: list[str]) -> bool:
    wanted = _telling(old)
    return not wanted or len(wanted & set(new)) >= _LEAST_SHARED * len(wanted)


def _is_beginning(before: Document, after: Document) -> bool:
    """Every line stood in the story before, the last perhaps cut.

    A line that is new may be a retraction, which must be heard; an offer to subscribe is a wall's.
    """
    known = "\n".join(canonical_lines(before))
    return all(line.rstrip(" .…") in known for line in canonical_lines(after))


def _words(document: Document) -> list[str]:
    text = "\n".join(canonical_lines(document)).casefold()
    pairs = [run[i : i + 2] for run in _UNSPACED.findall(text) for i in range(len(run) - 1)]
    return _WORD.findall(_UNSPACED.sub(" ", text)) + pairs

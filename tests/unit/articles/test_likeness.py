"""What a page may say when it is asked again, and what is no correction."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.articles.likeness import doubt, tells_another
from dragoman.text.document import Block, BlockKind, Document, Run


def _document(headline: str, *paragraphs: str) -> Document:
    blocks = tuple(Block(BlockKind.PARAGRAPH, (Run(text),)) for text in paragraphs)
    return Document(headline, "", blocks)


RAIN = (
    "The harbour master of the small town wrote down 14 millimetres of rain on Monday morning.",
    "The ferries kept their timetable, said the harbour office, and nobody missed a boat.",
    "The wind was strong in the afternoon, while the gulls stayed on the roofs of the warehouses.",
)
STORY = _document("Rain over the bay", *RAIN)
MUSEUM = _document(
    "Museum opens new wing",
    "A collection of paintings from the north moved into the glass building beside the station.",
    "Visitors pay nothing on the first weekend, the director told reporters at the opening.",
)


@pytest.mark.parametrize(
    ("before", "after", "redirected", "expected"),
    [
        pytest.param(STORY, STORY, False, "", id="the same"),
        pytest.param(
            STORY,
            _document("Storm over the bay", RAIN[0].replace("14", "41"), *RAIN[1:]),
            False,
            "",
            id="corrected",
        ),
        pytest.param(
            STORY,
            _document("What we know", *RAIN, "Later the harbour office closed the pier."),
            False,
            "",
            id="a new headline over the old story",
        ),
        pytest.param(STORY, MUSEUM, False, "another_page", id="another story"),
        pytest.param(STORY, MUSEUM, True, "another_page", id="redirected to another story"),
        pytest.param(
            STORY,
            _document("Rain over the bay", RAIN[0][:50] + "…"),
            False,
            "stub",
            id="only its beginning",
        ),
        pytest.param(
            STORY,
            _document("Rain over the bay", "This report was wrong and has been withdrawn by us."),
            False,
            "",
            id="retracted in one line",
        ),
        pytest.param(
            STORY,
            _document("Rain over the bay", RAIN[0], "The rest of this report was wrong."),
            False,
            "",
            id="retracted in part",
        ),
        pytest.param(
            _document("Rain over the bay"), _document("Storm hits coast"), False, "", id="headlines"
        ),
        pytest.param(
            _document("Rain over the bay"),
            _document("All the news of today"),
            True,
            "another_page",
            id="a headline, redirected",
        ),
    ],
)
def test_doubt(before: Document, after: Document, expected: str, *, redirected: bool) -> None:
    assert doubt(before, after, redirected=redirected) == expected


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        pytest.param(STORY, STORY, False, id="the same"),
        pytest.param(STORY, _document("Rain over the bay", *RAIN[:2]), False, id="a shorter print"),
        pytest.param(STORY, replace(MUSEUM, headline=STORY.headline), True, id="another story"),
        pytest.param(STORY, _document("Rain over the bay"), False, id="a headline tells nothing"),
        pytest.param(
            STORY, _document("Rain over the bay", "More soon."), False, id="too few words to tell"
        ),
    ],
)
def test_one_headline_over_two_stories(one: Document, other: Document, two: bool) -> None:
    assert tells_another(one, other) is two
    assert tells_another(other, one) is two

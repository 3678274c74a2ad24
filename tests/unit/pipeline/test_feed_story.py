"""The feed's own words as a story."""

from __future__ import annotations

import pytest

from dragoman.articles.selectors import FeedWords
from dragoman.common import clock
from dragoman.pipeline.feed_story import LONGEST_STANDFIRST, article_of
from dragoman.text.document import BlockKind

SENTENCE = "The harbour master of the small town wrote down much rain on Monday morning."
SECOND = "The ferries kept their timetable all day, said the harbour office."


def _words(summary: str = "", content: str = "") -> FeedWords:
    now = clock.now()
    return FeedWords(
        item_id=1,
        source_id=1,
        article_id=None,
        url="https://news.example/a",
        rights="full",
        title="Rain over the bay",
        summary=summary,
        content_html=content,
        authors=("Ana Reis",),
        published=now,
        first_seen=now,
        read=now,
        reason="403 Forbidden",
    )


@pytest.mark.parametrize(
    ("words", "standfirst", "body"),
    [
        pytest.param(_words(SENTENCE), SENTENCE, (), id="summary"),
        pytest.param(
            _words("", f"<p>{SENTENCE}</p><p>{SECOND}</p>"), "", (SENTENCE, SECOND), id="content"
        ),
        pytest.param(
            _words(SECOND, f"<p>{SENTENCE}</p>"), SECOND, (SENTENCE,), id="summary and content"
        ),
        pytest.param(
            _words(SENTENCE[:40] + "…", f"<p>{SENTENCE}</p>"),
            "",
            (SENTENCE,),
            id="the summary is the content's beginning",
        ),
        pytest.param(
            _words(" ".join([SENTENCE] * 8)), "", (" ".join([SENTENCE] * 8),), id="a long summary"
        ),
    ],
)
def test_article_of(words: FeedWords, standfirst: str, body: tuple[str, ...]) -> None:
    article = article_of(words)
    assert article is not None
    assert article.document.headline == "Rain over the bay"
    assert article.document.standfirst == standfirst
    assert tuple(block.text for block in article.document.blocks) == body
    assert {block.kind for block in article.document.blocks} <= {BlockKind.PARAGRAPH}
    assert (article.language, article.authors) == ("en", ("Ana Reis",))


@pytest.mark.parametrize("summary", ["", "More", "Read on"])
def test_too_few_words_are_no_story(summary: str) -> None:
    assert article_of(_words(summary)) is None


def test_a_long_summary_is_longer_than_a_standfirst() -> None:
    assert len(" ".join([SENTENCE] * 8)) > LONGEST_STANDFIRST

"""The stories as written: enough of them, whole, varied, and honest about being invented."""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta

import pytest

from dragoman.samplewire.errors import SampleStoryError
from dragoman.samplewire.publisher import FeedKind, profiles
from dragoman.samplewire.story import Story, parsed, stories
from tests.unit.samplewire.markup import fragment

STORIES = stories()
each_story = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)

FRONT = """+++
publisher = "packet"
path = "/news/x"
headline = "X"
standfirst = "Y."
authors = ["A"]
section = "S"
age_minutes = 5
image = "piano"
image_alt = "Z"
tags = []
"""


def words(story: Story) -> int:
    body = fragment(story.body).text_content()
    return len(f"{story.standfirst} {body}".split())


def test_there_are_enough_stories_of_every_publisher() -> None:
    assert len(STORIES) >= 14
    count = Counter(story.publisher for story in STORIES)
    assert set(count) == {profile.key for profile in profiles()}
    assert min(count.values()) >= 3


def test_publishers_have_two_languages_and_four_kinds_of_feed() -> None:
    assert Counter(profile.language for profile in profiles()) == {"en": 2, "pt": 2}
    assert {profile.feed for profile in profiles()} == set(FeedKind)


def test_paths_are_unique_and_ages_recent() -> None:
    assert len({(story.publisher, story.path) for story in STORIES}) == len(STORIES)
    ages = [story.age for story in STORIES]
    assert ages == sorted(ages)
    assert ages[0] >= timedelta(minutes=2)
    assert ages[-1] <= timedelta(hours=30)


@each_story
def test_length_of_a_news_story(story: Story) -> None:
    assert 200 <= words(story) <= 500


@each_story
def test_story_is_built_like_news(story: Story) -> None:
    tags = {element.tag for element in fragment(story.body).iter()}
    assert {"p", "h2", "blockquote"} <= tags
    if not story.forbidden:
        assert {"figure", "figcaption", "img"} <= tags
        assert tags & {"ul", "ol", "table"}


@each_story
def test_marks_of_its_language(story: Story) -> None:
    language = next(p.language for p in profiles() if p.key == story.publisher)
    assert story.name.startswith(f"{language}-")
    assert not re.search(r'(?<![=\w])"|"(?=[\s,.])', fragment(story.body).text_content())


def test_all_together_hold_what_translation_finds_hard() -> None:
    everything = "\n".join(f"{story.headline}\n{story.body}" for story in STORIES)
    for needle in ("<table>", "<ol>", "<ul>", "£", "€", "R$", "%", "Gündoğan", "Søren", " not ",
                   " não ", "«", "“", "<strong>", "<em>", "1,204.75", "17.4"):  # fmt: skip
        assert needle in everything, needle
    assert any(story.headline.isupper() for story in STORIES)


def test_one_event_is_told_by_every_publisher() -> None:
    assert {s.publisher for s in STORIES if "431" in s.body} == {p.key for p in profiles()}


def test_one_story_is_forbidden_by_its_publishers_robots_txt() -> None:
    [story] = [story for story in STORIES if story.forbidden]
    [profile] = [profile for profile in profiles() if profile.key == story.publisher]
    assert any(story.path.startswith(path) for path in profile.disallow)


def test_correction_changes_a_number_a_sentence_and_adds_a_note() -> None:
    [story] = [story for story in STORIES if story.correction]
    before, after = story.body.split(), story.corrected_body().split()
    assert "412" in before
    assert "421" in after
    assert "coffee" not in story.body
    assert story.corrected_body().endswith("roasted coffee was tried.</p>")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("<p>only a body</p>", "odd", id="no front matter"),
        pytest.param(f"{FRONT}+++\n \n", "odd", id="no body"),
        pytest.param(f"{FRONT}colour = 1\n+++\n<p>x</p>", "odd", id="unknown fact"),
        pytest.param(
            FRONT.replace("age_minutes = 5\n", "") + "+++\n<p>x</p>", "age_minutes", id="no age"
        ),
        pytest.param(f"{FRONT}x = [\n+++\n<p>x</p>", "odd", id="broken TOML"),
    ],
)
def test_a_malformed_story_is_named(text: str, said: str) -> None:
    with pytest.raises(SampleStoryError, match=said):
        parsed("odd", text)


def test_a_correction_that_fits_nowhere_is_named() -> None:
    correction = '[correction]\nnote = "<p>n</p>"\n[[correction.replace]]\nold = "9"\nnew = "8"\n'
    story = parsed("odd", f"{FRONT}{correction}+++\n<p>x</p>")
    with pytest.raises(SampleStoryError, match="odd: '9'"):
        story.corrected_body()

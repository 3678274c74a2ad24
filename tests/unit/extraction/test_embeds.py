"""Videos, players and posts become links; frames of others do not."""

from __future__ import annotations

import pytest

from dragoman.text.document import BlockKind
from tests.unit.extraction.pages import between


@pytest.mark.parametrize(
    ("markup", "label", "address"),
    [
        pytest.param(
            "<iframe src='https://www.youtube.com/embed/abc?x=1' title='The lamp'></iframe>",
            "YouTube: The lamp",
            "https://www.youtube.com/watch?v=abc",
            id="YouTube",
        ),
        pytest.param(
            "<iframe data-src='//player.vimeo.com/video/1'></iframe>",
            "Vimeo",
            "https://player.vimeo.com/video/1",
            id="lazy frame",
        ),
        pytest.param(
            "<video><source src='/lamp.mp4'></video>",
            "Video",
            "https://courier.example/lamp.mp4",
            id="video",
        ),
        pytest.param(
            "<blockquote class='instagram-media' data-instgrm-permalink="
            "'https://www.instagram.com/p/abc/'><a href='/x'>View this post</a></blockquote>",
            "Instagram",
            "https://www.instagram.com/p/abc/",
            id="Instagram",
        ),
    ],
)
def test_an_embed_is_a_link(markup: str, label: str, address: str) -> None:
    (block,) = between(markup)
    assert block.kind is BlockKind.FIGURE
    assert block.image is None
    assert (block.text, block.runs[0].marks[0].href) == (label, address)


def test_a_frame_of_an_advertiser_is_nothing() -> None:
    assert between("<iframe src='https://ads.example/frame'></iframe>") == []


def test_a_post_on_x_stays_a_quotation_with_its_link() -> None:
    blocks = between(
        "<blockquote class='twitter-tweet'><p>The lamp is lit again.</p>— Ada Moss (@ada) "
        "<a href='https://twitter.com/ada/status/1'>May 1, 2026</a></blockquote>"
    )
    assert {block.kind for block in blocks} == {BlockKind.QUOTE}
    links = [mark.href for block in blocks for run in block.runs for mark in run.marks]
    assert links == ["https://twitter.com/ada/status/1"]

"""Pictures, captions and credits."""

from __future__ import annotations

import pytest

from dragoman.text.document import Block, BlockKind
from tests.unit.extraction.pages import LAST, article, between

CAPTION = "The tower in the evening, seen from the water"


def _figures(markup: str) -> list[Block]:
    return [block for block in between(markup) if block.kind is BlockKind.FIGURE]


@pytest.mark.parametrize(
    ("image", "source"),
    [
        pytest.param("<img src='/t.jpg'>", "https://courier.example/t.jpg", id="src"),
        pytest.param(
            "<img src='data:image/gif;base64,R0' data-src='/t.jpg'>",
            "https://courier.example/t.jpg",
            id="lazy",
        ),
        pytest.param(
            "<img srcset='/t-400.webp 400w, /t-800.webp 800w'>",
            "https://courier.example/t-800.webp",
            id="srcset alone: the widest",
        ),
        pytest.param(
            "<picture><source srcset='//cdn.example/t.avif 1x'><img alt='x'></picture>",
            "https://cdn.example/t.avif",
            id="picture",
        ),
        pytest.param(
            "<img src='https://cdn.example/resize?id=12&w=800'>",
            "https://cdn.example/resize?id=12&w=800",
            id="no file name",
        ),
    ],
)
def test_the_source_is_absolute(image: str, source: str) -> None:
    (figure,) = _figures(f"<figure>{image}<figcaption>{CAPTION}</figcaption></figure>")
    assert figure.image is not None
    assert figure.image.src == source
    assert figure.text == CAPTION


def test_a_caption_is_said_once_and_with_its_link() -> None:
    found = article(
        f"<figure><img src='/t.jpg'><figcaption><p>{CAPTION}, from <a href='/w'>the quay</a>."
        "</p></figcaption></figure>"
    )
    assert found.document.text.count(CAPTION) == 1
    (figure,) = [one for one in found.document.blocks if one.kind is BlockKind.FIGURE]
    assert figure.runs[1].marks[0].href == "https://courier.example/w"


def test_credit_and_caption_in_boxes_do_not_run_together() -> None:
    (figure,) = _figures(
        f"<figure><img src='/t.jpg'><figcaption><span>{CAPTION}.</span><span>Evening</span>"
        "<small class='photo-credit'>Ada Moss</small></figcaption></figure>"
    )
    assert figure.text == f"{CAPTION}. Evening"
    assert figure.image is not None
    assert figure.image.credit == "Ada Moss"


def test_wordpress_captions() -> None:
    (figure,) = _figures(
        "<div class='wp-caption alignnone'><img src='/t.jpg' width='600'>"
        f"<p class='wp-caption-text'>{CAPTION}</p></div>"
    )
    assert figure.text == CAPTION


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<p>A lamp: <img src='/pixel.gif' width='1' height='1'></p>", id="pixel"),
        pytest.param("<div class='author-box'><img src='/me.jpg'></div>", id="author's portrait"),
        pytest.param("<a href='/other-story'><img src='/o.jpg'></a>", id="teaser of another story"),
        pytest.param("<figure><img src='data:image/png;base64,AA'></figure>", id="no address"),
        pytest.param("<figure><img src='javascript:x'></figure>", id="not on the web"),
    ],
)
def test_what_is_no_picture_of_the_story(markup: str) -> None:
    assert _figures(markup) == []


def test_a_linked_larger_version_is_no_teaser() -> None:
    (figure,) = _figures("<figure><a href='/t-large.jpg'><img src='/t.jpg'></a></figure>")
    assert figure.image is not None


def test_the_same_picture_is_shown_once() -> None:
    figure = "<figure><img src='/t.jpg?w=100'></figure>"
    assert len(_figures(figure + figure.replace("100", "200"))) == 1


def test_pictures_after_the_story_are_teasers() -> None:
    found = article("").document.blocks
    assert found[-1].text == LAST
    assert all(block.kind is not BlockKind.FIGURE for block in found)


@pytest.mark.parametrize("box", ["img-box", "editor-image", "mol-img-group", "media--photo"])
def test_a_box_with_a_picture_and_its_caption_is_a_figure(box: str) -> None:
    (figure,) = between(
        f"<div class='{box}'><img src='/t.jpg'><p class='imageCaption'>{CAPTION}</p></div>"
    )
    assert (figure.kind, figure.text) == (BlockKind.FIGURE, CAPTION)


def test_a_box_with_a_picture_and_paragraphs_is_none() -> None:
    blocks = between(
        "<div class='media-box'><img src='/t.jpg'><p>The keeper went up the tower at noon, and the "
        f"wind took his hat.</p><p class='caption'>{CAPTION}</p></div>"
    )
    assert "the wind took his hat" in " ".join(block.text for block in blocks)

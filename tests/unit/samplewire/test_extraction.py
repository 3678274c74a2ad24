"""Held against an extractor used everywhere: the story is found whole, the furniture is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import trafilatura

from dragoman.samplewire.story import Story, stories
from dragoman.samplewire.wire import SampleWire
from tests.unit.samplewire.conftest import STARTED
from tests.unit.samplewire.markup import fragment, page

FURNITURE = (
    "cookie", "Share this", "Partilhar", "Compartilhar", "Copy link", "Copiar", "Related stories",
    "Leia também", "Leia mais", "newsletter", "Sign up", "invented", "inventado", "Comments are",
    "Posted on", "Tagged", "GMT", "hora dos Açores", "horário de Brasília",
)  # fmt: skip


@pytest.fixture(scope="module")
def wire() -> Iterator[SampleWire]:
    """One for all cases: they only read."""
    with SampleWire(0, started=STARTED) as running:
        yield running


def page_address(wire: SampleWire, story: Story) -> str:
    order = ["packet", "lantern", "correio", "folha"]
    return f"{wire.publishers[order.index(story.publisher)].home_url[:-1]}{story.path}"


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.name)
def test_whole_story_and_nothing_else(wire: SampleWire, client: httpx.Client, story: Story) -> None:
    answer = client.get(page_address(wire, story))
    found: Any = trafilatura.bare_extraction(
        answer.text, include_comments=False, include_tables=True, with_metadata=True
    )
    assert found is not None
    assert found.title.startswith(story.headline)
    assert found.description == story.standfirst
    assert all(author in found.author for author in story.authors)
    text = squeezed(found.text)
    body = fragment(story.body)
    for element in body.xpath("//p | //h2 | //li | //th | //td"):
        assert squeezed(element.text_content()) in text
    for words in FURNITURE:
        assert words not in text
    for other in stories():
        assert other is story or other.headline not in text


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.name)
def test_page_says_who_when_and_where(wire: SampleWire, client: httpx.Client, story: Story) -> None:
    """What an extractor reads beside the text; captions too, which trafilatura leaves out."""
    address = page_address(wire, story)
    told = page(client.get(address).content)
    assert told.xpath("//h1[normalize-space()=$headline]", headline=story.headline)
    assert told.xpath("string(//link[@rel='canonical']/@href)") == address
    assert told.xpath("string(//meta[@property='og:title']/@content)").startswith(story.headline)
    dated = told.xpath("//*[@itemprop='datePublished'] | //script[@type='application/ld+json']")
    assert len(dated) == 1
    captions = fragment(story.body).xpath("//figcaption")
    assert [c.text_content() for c in told.xpath("//article//figure/figcaption")] == [
        c.text_content() for c in captions
    ]


def test_the_four_publishers_build_their_pages_differently(
    wire: SampleWire, client: httpx.Client
) -> None:
    firsts = {story.publisher: story for story in reversed(stories())}
    pages = {k: page(client.get(page_address(wire, s)).content) for k, s in firsts.items()}
    assert pages["packet"].xpath("//article[@itemscope]//*[@itemprop='articleBody']")
    assert pages["lantern"].xpath("//article/div[@class='entry-content']")
    assert not pages["correio"].xpath("//time | //*[@itemprop]")
    assert pages["folha"].xpath("//h1[not(ancestor::article)]")

"""The Atom feed and the provenance in its entries."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from lxml import etree, html

from dragoman.publishing import search
from tests.unit.website import made_up

NAMES = {"a": "http://www.w3.org/2005/Atom", "d": "urn:dragoman:"}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def feed(reader: Client, language: str = "pt") -> Any:
    return etree.fromstring(reader.get(f"/{language}/feed.atom").content)


def one(element: Any, path: str) -> Any:
    (found,) = element.xpath(path, namespaces=NAMES)
    return found


def test_feed_says_whose_and_in_which_language(reader: Client) -> None:
    atom = feed(reader)
    assert atom.get(XML_LANG) == "pt"
    assert one(atom, "a:title").text == "Notícias do Mundo"
    assert one(atom, "a:link[@rel='self']").get("href") == "http://testserver/pt/feed.atom"
    assert reader.get("/pt/feed.atom")["Content-Type"].startswith("application/atom+xml")


def test_entry_carries_the_whole_provenance(reader: Client) -> None:
    entry = one(feed(reader), "a:entry")
    via = one(entry, "a:link[@rel='via']")
    assert via.get("href") == "https://kurier.example/hafen/landstrom"
    assert via.get("hreflang") == "de"
    assert one(entry, "a:source/a:title").text == "Nordhafen-Kurier"
    assert one(entry, "a:author/a:name").text == "Jule Brandt"
    assert one(entry, "a:updated").text == "2026-11-22T08:30:00+00:00"
    assert one(entry, "a:category").get("term") == "tradução automática"
    assert one(entry, "d:original").get(XML_LANG) == "de"
    assert one(entry, "d:fetched").text == "2026-11-22T07:38:00+00:00"
    assert one(entry, "d:engine").text == "fxtranslate"
    assert [m.get("pair") for m in entry.xpath("d:model", namespaces=NAMES)] == ["de-en", "en-pt"]
    assert one(entry, "d:route").get("pivot") == "en"
    assert one(entry, "d:checks").get("flagged") == "2"
    assert one(entry, "d:review").text == "none"
    assert one(entry, "d:correction/d:after").text == "As tomadas são 17."


def test_entry_content_is_the_story_with_its_note(reader: Client) -> None:
    content = one(one(feed(reader), "a:entry"), "a:content")
    assert content.get(XML_LANG) == "pt"
    story: Any = html.fromstring(f"<div>{content.text}</div>")
    assert "Traduzido do alemão por máquina, sem revisão humana." in story.text_content()
    assert [h.text for h in story.xpath("//h2")] == ["Quem muda primeiro", "O que falta"]
    assert story.xpath("//mark[@lang='de']")
    assert not story.xpath("//img | //script")


def test_entry_of_an_extract_holds_no_more(newsroom: made_up.Newsroom, reader: Client) -> None:
    newsroom.articles["pt", 1] = made_up.article(rights="extract", blocks=made_up.blocks()[:1])
    content = one(one(feed(reader), "a:entry"), "a:content").text
    assert "Ler a notícia completa em Nordhafen-Kurier" in content
    assert "Quem muda primeiro" not in content


def test_entry_keeps_its_id_when_the_headline_changes(
    newsroom: made_up.Newsroom, reader: Client
) -> None:
    before = one(one(feed(reader), "a:entry"), "a:id").text
    card = made_up.card(1, path="/pt/2026/11/22/outro-nome-1/")
    newsroom.articles["pt", 1] = made_up.article(card=card)
    assert one(one(feed(reader), "a:entry"), "a:id").text == before


def test_own_text_is_not_called_a_translation(reader: Client) -> None:
    entry = one(feed(reader, "de"), "a:entry")
    assert not entry.xpath("a:category | d:engine | d:translated", namespaces=NAMES)
    assert "own text in German" in one(entry, "a:content").text


def test_feed_of_no_edition(reader: Client) -> None:
    assert reader.get("/xx/feed.atom").status_code == 404


def test_summary_is_words_and_not_markup(newsroom: made_up.Newsroom, reader: Client) -> None:
    newsroom.articles["pt", 1] = made_up.article(card=made_up.card(1, standfirst="<b> & 1 < 2"))
    assert one(one(feed(reader), "a:entry"), "a:summary").text == "&lt;b&gt; &amp; 1 &lt; 2"


def test_rss_holds_the_same(reader: Client) -> None:
    answer = reader.get("/pt/feed.rss")
    assert answer["Content-Type"].startswith("application/rss+xml")
    item = one(etree.fromstring(answer.content), "channel/item")
    names = {**NAMES, "content": "http://purl.org/rss/1.0/modules/content/"}
    assert item.find("guid").get("isPermaLink") == "false"
    assert item.find("source").get("url") == "https://kurier.example/"
    assert item.find("d:verdict", names).text == "flag"
    assert item.find("d:correction/d:after", names).text == "As tomadas são 17."
    assert "Traduzido do alemão" in item.find("content:encoded", names).text
    atom = one(feed(reader), "a:entry")
    assert item.find("guid").text == one(atom, "a:id").text
    assert item.find("link").text == one(atom, "a:link[@rel='alternate']").get("href")


def test_json_feed_holds_the_same(reader: Client) -> None:
    answer = reader.get("/pt/feed.json")
    assert answer["Content-Type"] == "application/feed+json; charset=utf-8"
    whole = answer.json()
    assert whole["version"] == "https://jsonfeed.org/version/1.1"
    assert (whole["title"], whole["language"]) == ("Notícias do Mundo", "pt")
    assert whole["feed_url"] == "http://testserver/pt/feed.json"
    (item,) = whole["items"]
    assert item["external_url"] == "https://kurier.example/hafen/landstrom"
    assert item["date_modified"] == "2026-11-22T08:30:00+00:00"
    assert item["authors"] == [{"name": "Jule Brandt"}]
    ours = item["_dragoman"]
    assert ours["route"] == ["de", "en", "pt"]
    assert ours["checks"]["flagged"] == 2
    assert ours["corrections"][0]["changes"][0]["after"] == "As tomadas são 17."
    assert item["id"] == one(one(feed(reader), "a:entry"), "a:id").text


def test_a_source_and_a_search_have_feeds(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    source = etree.fromstring(reader.get("/pt/source/nordhafen-kurier/feed.atom").content)
    assert one(source, "a:title").text == "Nordhafen-Kurier | Notícias do Mundo"
    assert reader.get("/pt/source/nobody/feed.rss").status_code == 404
    monkeypatch.setattr(search, "newest", lambda *_: (1,))
    found = reader.get("/pt/search/feed.json", {"q": "port", "from": "de"}).json()
    assert found["home_page_url"] == "http://testserver/pt/search/?q=port&from=de"
    assert len(found["items"]) == 1
    assert reader.get("/pt/search/feed.atom").status_code == 404
    assert reader.get("/pt/feed.xml").status_code == 404

"""The pages: addresses, languages, what they say and what they must not."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from lxml import html

from dragoman.publishing.views import AlternateView, BlockView, FindingView
from dragoman.text.document import BlockKind
from tests.unit.website import made_up

STORY = "/pt/2026/11/22/historia-1/"


def page(response: Any) -> Any:
    return html.fromstring(response.content.decode())


def text(element: Any, path: str) -> str:
    """The words of the one element at `path`, spaces normalised."""
    found = element.xpath(path)
    assert len(found) == 1, f"{path}: {len(found)} elements"
    return " ".join(found[0].text_content().split())


@pytest.mark.parametrize(
    ("accepts", "expected"),
    [
        pytest.param("fr-CA,fr;q=0.9,pt;q=0.5", "/fr/", id="regional"),
        pytest.param("ja,pt;q=0.4,fr;q=0.8", "/fr/", id="by-priority"),
        pytest.param("fr;q=0,pt;q=0.1", "/pt/", id="refused"),
        pytest.param("ja", "/pt/", id="none-known"),
        pytest.param("", "/pt/", id="no-header"),
    ],
)
def test_root_chooses_the_edition(reader: Client, accepts: str, expected: str) -> None:
    response = reader.get("/", headers={"accept-language": accepts})
    assert (response.status_code, response["Location"]) == (302, expected)
    assert "Accept-Language" in response["Vary"]


def test_root_without_editions_says_so(newsroom: made_up.Newsroom, reader: Client) -> None:
    newsroom.editions = ()
    response = reader.get("/", headers={"accept-language": "es"})
    assert response.status_code == 200
    assert text(page(response), "//h1") == "Aquí todavía no hay ninguna edición"
    assert page(response).get("lang") == "es"


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, 0), (1, 1), (2, 2), (4, 4), (7, 7), (20, 20), (60, 60)],
)
def test_front_shows_every_story_once(
    newsroom: made_up.Newsroom, reader: Client, count: int, shown: int
) -> None:
    newsroom.cards = made_up.cards(count)
    front = page(reader.get("/pt/"))
    links = front.xpath("//main//h2/a/@href | //main//h3/a/@href")
    assert sorted(links) == sorted(card.path for card in newsroom.cards)
    assert len(links) == shown
    assert bool(front.xpath("//section[@class='empty']")) == (count == 0)


def test_front_in_the_readers_words(reader: Client) -> None:
    front = page(reader.get("/pt/"))
    assert front.get("lang") == "pt"
    assert front.get("dir") == "ltr"
    assert text(front, "//time[@class='date']") == "Domingo, 22 de novembro de 2026"
    promise = text(front, "//*[@class='promise']/span")
    assert promise.startswith("Traduzido por máquina a partir de 92 fontes em 31 línguas.")
    assert text(front, "//*[contains(@class, 'lead')]//*[@class='from']") == "do alemão"
    assert front.xpath("//*[contains(@class, 'lead')]//time/@datetime") == [
        "2026-11-22T07:55+00:00"
    ]
    assert sorted(front.xpath("//link[@rel='alternate']/@hreflang")) == [
        "de", "fr", "pt", "x-default",
    ]  # fmt: skip


def test_edition_in_a_language_without_interface(
    newsroom: made_up.Newsroom, reader: Client
) -> None:
    newsroom.editions = (made_up.edition("ar", "أخبار العالم"),)
    front = page(reader.get("/ar/"))
    assert (front.get("lang"), front.get("dir")) == ("ar", "rtl")
    promise = front.xpath("//*[@class='promise']")[0]
    assert (promise.get("lang"), promise.get("dir")) == ("en", "ltr")
    assert "٢٠٢٦" in text(front, "//time[@class='date']")
    assert text(front, "//*[contains(@class, 'lead')]//*[@class='from']") == "from German"


def test_article_shows_the_story_and_where_it_comes_from(reader: Client) -> None:
    article = page(reader.get(STORY))
    assert text(article, "//h1").startswith("Onze portos")
    assert "Traduzido do alemão por máquina, sem revisão humana." in text(
        article, "//*[@class='notice']/p"
    )
    card = text(article, "//section[@class='prov']/dl")
    for fact in (
        "Nordhafen-Kurier, Alemanha, proprietário: Genossenschaft Nordhafen",
        "Jule Brandt",
        "Elf Häfen wollen Schiffe",
        "22 nov., 06:30",
        "22 nov., 07:38",
        "22 nov., 07:40",
        "fxtranslate",
        "alemão, inglês, português (língua intermédia: inglês)",
        "9f3c 71e0 4a2d",
        "27 frases verificadas, 2 assinaladas",
        "Revisão humanaNenhuma",
    ):
        assert fact in card
    assert article.xpath("//section[@class='prov']//a[@lang='de']/@href") == [
        "https://kurier.example/hafen/landstrom"
    ]
    assert article.xpath("//section[@class='prov']//*[@class='hash']/@title")[0] == (
        "9f3c71e04a2d" * 5
    )


def test_article_body_has_every_kind_of_block(reader: Client) -> None:
    (body,) = page(reader.get(STORY)).xpath("//*[@class='body']")
    assert [h.text for h in body.xpath(".//h2")] == ["Quem muda primeiro", "O que falta"]
    assert [p.text for p in body.xpath(".//blockquote/p")] == ["«Falamos.»", "«De dinheiro.»"]
    assert body.xpath("count(.//ul/li/ul/li)") == 1
    assert [th.text for th in body.xpath(".//thead//th[@scope='col']")] == [
        "Porto", "Hoje", "Em 2030",
    ]  # fmt: skip
    assert [td.text for td in body.xpath(".//td[@class='n']")] == ["4", "21", "9", "12"]
    assert body.xpath(".//pre/code/text()") == ["kwh = 7 < 8"]
    assert body.xpath(".//img") == []
    (link,) = body.xpath(".//p/a[text()='acordo']")
    assert (link.get("href"), link.get("rel")) == (
        "https://kurier.example/plan?a=1&b=2",
        "nofollow noopener",
    )


def test_marked_sentence_stands_in_its_language_with_a_note(reader: Client) -> None:
    (body,) = page(reader.get(STORY)).xpath("//*[@class='body']")
    first, second = body.xpath(".//mark[@class='flag']")
    assert (first.get("id"), first.get("lang"), first.get("dir")) == ("s24", "de", "ltr")
    assert first.text == "Der Zeitplan sei kaum zu halten."
    assert second.get("id") == "s27"
    note = text(body, f".//aside[@class='note']//*[@id='{first.get('aria-describedby')}']")
    assert "Um «não» pode ter-se perdido" in note
    assert "Não foi possível confirmar um número." in note
    assert "É mostrada em alemão" in note
    assert body.xpath(".//aside//a/@href") == [
        f"{STORY}bilingual/#s24",
        f"{STORY}bilingual/#s27",
    ]


def test_a_doubtful_translation_stands_with_its_original_at_hand(
    newsroom: made_up.Newsroom, reader: Client
) -> None:
    doubted = replace(
        made_up.sentence(4, "Elf „Häfen“ einigten sich.", "Onze portos acordaram."),
        doubtful=True,
        findings=(
            FindingView("quotes", "minor", "seen"),
            FindingView("glossary", "note", "seen"),
        ),
    )
    newsroom.articles["pt", 1] = made_up.article(
        card=made_up.card(1, flagged=0),
        blocks=(made_up.block(BlockKind.PARAGRAPH, doubted),),
        provenance=made_up.provenance(doubtful=1, repaired=2),
    )
    whole = page(reader.get(STORY))
    (mark,) = whole.xpath("//mark")
    assert (mark.get("class"), mark.get("lang"), mark.text) == (
        "flag stands", None, "Onze portos acordaram.",
    )  # fmt: skip
    (note,) = whole.xpath(f"//aside[@class='note']//*[@id='{mark.get('aria-describedby')}']")
    assert text(note, "./p") == "1. Não é certo que palavras são citadas."
    assert "A tradução fica como a máquina a fez." in text(note, "./details")
    (original,) = note.xpath("./details/p[@lang]")
    assert (original.text, original.get("lang"), original.get("dir")) == (
        "Elf „Häfen“ einigten sich.", "de", "ltr",
    )  # fmt: skip
    provenance = text(whole, "//*[@class='prov']")
    assert "Publicada com 1 frase em dúvida" in provenance
    assert "1 em dúvida, 2 reparadas" in provenance
    assert "Uma frase traduzida está em dúvida" in text(whole, "//*[@class='notice']")
    beside = page(reader.get(f"{STORY}bilingual/"))
    note_beside = text(beside, "//li[@id='s4']/*[@class='note']")
    assert "palavras são citadas. A tradução fica" in note_beside


def test_what_was_tried_is_said_at_the_sentence(newsroom: made_up.Newsroom, reader: Client) -> None:
    ways = ("clauses", "engine:other+clauses", "pivot:es")
    kept = replace(made_up.sentence(4, "Es sind 19.", "", "numbers"), repairs=ways)
    mended = replace(
        made_up.sentence(5, "Es sind 20.", "São 20."), repairs=ways[:2], mended_by=ways[1]
    )
    newsroom.articles["pt", 1] = made_up.article(
        blocks=(made_up.block(BlockKind.PARAGRAPH, kept, mended),)
    )
    whole = page(reader.get(STORY))
    assert [item.text for item in whole.xpath("//aside[@class='note']//details//li")] == [
        "em duas metades",
        "por outro programa (other), em duas metades",
        "através desta língua: espanhol",
    ]
    beside = page(reader.get(f"{STORY}bilingual/"))
    note = text(beside, "//li[@id='s5']/*[@class='note mended']")
    assert note.endswith("foi feita por outro programa (other), em duas metades.")
    assert beside.xpath("//li[@id='s5']/p[@class='t']")[0].text == "São 20."


def test_correction_is_shown_where_it_happened(reader: Client) -> None:
    article = page(reader.get(STORY))
    correction = article.xpath("//aside[@id='corr']")[0]
    assert correction.xpath(".//del/text()") == ["As tomadas são 19."]
    assert correction.xpath(".//ins/text()") == ["As tomadas são 17."]
    assert text(article, "//*[@class='facts']//a[@class='amend']") == "22 nov., 08:30"


def test_source_changed_is_said(newsroom: made_up.Newsroom, reader: Client) -> None:
    newsroom.articles["pt", 1] = made_up.article(source_changed=True)
    notice = text(page(reader.get(STORY)), "//*[@class='notice']/p")
    assert "Entretanto a fonte alterou esta notícia." in notice


def test_edited_translation_says_by_whom(newsroom: made_up.Newsroom, reader: Client) -> None:
    facts = made_up.provenance(edited_by="Rita Melo", edited_at=made_up.NOW)
    newsroom.articles["pt", 1] = made_up.article(provenance=facts)
    article = page(reader.get(STORY))
    assert "revisto por Rita Melo" in text(article, "//*[@class='notice']/p")
    assert "Revisão humanaRita Melo, 22 nov., 08:30" in text(article, "//*[@class='prov']/dl")


def test_own_text_is_no_translation(reader: Client) -> None:
    address = "/de/2026/11/22/historia-1/"
    article = page(reader.get(address))
    assert "This is the source’s own text in German" in text(article, "//*[@class='notice']/p")
    whole = article.text_content()
    assert "by machine, not reviewed" not in whole
    assert "fxtranslate" not in whole
    assert not article.xpath("//a[contains(@href, 'bilingual')]")
    assert reader.get(f"{address}bilingual/").status_code == 404


@pytest.mark.parametrize(
    ("rights", "blocks", "said"),
    [
        pytest.param("extract", made_up.blocks()[:1], "Isto é um extrato", id="extract"),
        pytest.param("headline", (), "Aqui só se mostra o título", id="headline"),
    ],
)
def test_less_than_the_whole_leads_to_the_source(
    newsroom: made_up.Newsroom,
    reader: Client,
    rights: str,
    blocks: tuple[BlockView, ...],
    said: str,
) -> None:
    newsroom.articles["pt", 1] = made_up.article(rights=rights, blocks=blocks)
    response = page(reader.get(STORY))
    rest = response.xpath("//p[@class='rest']")[0]
    assert said in rest.text_content()
    assert rest.xpath(".//a/text()") == ["Ler a notícia completa em Nordhafen-Kurier"]
    assert response.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_whole_text_may_be_indexed(reader: Client) -> None:
    assert not page(reader.get(STORY)).xpath("//meta[@name='robots']")


@pytest.mark.parametrize(
    "address",
    [
        "/pt/2026/11/22/another-name-1/",
        "/pt/2025/01/01/historia-1/",
        "/pt/2026/11/22/1/",
        "/pt/2026/11/22/-1/",
    ],
)
def test_other_addresses_lead_to_the_storys_own(reader: Client, address: str) -> None:
    response = reader.get(address)
    assert (response.status_code, response["Location"]) == (301, STORY)
    response = reader.get(f"{address}bilingual/")
    assert (response.status_code, response["Location"]) == (301, f"{STORY}bilingual/")


def test_address_with_a_name_in_another_script(newsroom: made_up.Newsroom, reader: Client) -> None:
    card = replace(made_up.card(1), path="/pt/2026/11/22/порт-1/")
    newsroom.articles["pt", 1] = made_up.article(card=card)
    assert reader.get(card.path).status_code == 200
    assert reader.get("/pt/2026/11/22/x-1/")["Location"].endswith("/%D0%BF%D0%BE%D1%80%D1%82-1/")


def test_alternates_are_mutual_and_name_this_page_too(
    newsroom: made_up.Newsroom, reader: Client
) -> None:
    both = (AlternateView("pt", STORY), AlternateView("fr", "/fr/2026/11/22/x-1/"))
    newsroom.articles["pt", 1] = made_up.article(alternates=both)
    article = page(reader.get(STORY))
    assert article.xpath("//link[@rel='canonical']/@href") == [f"http://testserver{STORY}"]
    assert article.xpath("//link[@rel='alternate'][@hreflang]/@href") == [
        "http://testserver/fr/2026/11/22/x-1/",
        f"http://testserver{STORY}",
    ]
    assert article.xpath("//*[@class='langs']//a/@href") == [
        "/de/", "/fr/2026/11/22/x-1/", STORY,
    ]  # fmt: skip


def test_bilingual_pairs_every_sentence(reader: Client) -> None:
    bilingual = page(reader.get(f"{STORY}bilingual/"))
    pairs = bilingual.xpath("//li[contains(@class, 'pair')]")
    assert [pair.get("id") for pair in pairs] == [f"s{number}" for number in range(1, 28)]
    assert {pair.xpath("./p[@class='o']/@lang")[0] for pair in pairs} == {"de"}
    kept = bilingual.xpath("//li[@id='s24']")[0]
    assert kept.xpath("./p[@class='t']/@lang") == ["de"]
    assert "Um «não» pode" in text(kept, "./*[@class='note']")
    assert bilingual.xpath("//li[@id='s4']/p[@class='t']/@lang") == ["pt"]
    assert bilingual.xpath("//meta[@name='robots']/@content") == ["noindex"]
    opens = [pair.get("id") for pair in pairs if pair.get("data-p") is not None]
    assert opens[:6] == ["s4", "s6", "s7", "s8", "s9", "s12"]


def test_source_page(newsroom: made_up.Newsroom, reader: Client) -> None:
    source = page(reader.get("/pt/source/agencia-do-cabo/"))
    assert text(source, "//h1") == "Agência do Cabo"
    assert "Cabo Verde." in text(source, "//p[@class='standfirst']")
    assert "Dirigida por um Estado." in text(source, "//p[@class='standfirst']")
    shown = source.xpath("//main//h3/a/@href")
    assert sorted(shown) == sorted(c.path for c in newsroom.cards if c.source == made_up.AGENCY)


def test_about_names_the_sources_and_explains(reader: Client) -> None:
    about = page(reader.get("/pt/about/"))
    sources = about.xpath("//ul[@class='sources']/li")
    assert len(sources) == 2
    assert "Dirigida por um Estado." in sources[1].text_content()
    assert about.xpath("//*[@id='how' or @id='marked' or @id='sources']")


@pytest.mark.parametrize(
    ("address", "lang", "heading"),
    [
        ("/pt/2026/11/22/nothing-99/", "pt", "Esta página não existe"),
        ("/fr/source/nobody/", "fr", "Cette page n’existe pas"),
        ("/xx/", "es", "Esta página no existe"),
        ("/nothing.php", "es", "Esta página no existe"),
        ("/pt/2026/11/22/nothing-999999999999999999999/", "pt", "Esta página não existe"),
    ],
)
def test_not_found_in_the_readers_language(
    reader: Client, address: str, lang: str, heading: str
) -> None:
    response = reader.get(address, headers={"accept-language": "es"})
    assert response.status_code == 404
    assert (page(response).get("lang"), text(page(response), "//h1")) == (lang, heading)


def test_server_error_asks_nothing_of_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise RuntimeError("the database is away")

    monkeypatch.setattr("dragoman.publishing.selectors.editions", broken)
    response = Client(raise_request_exception=False).get("/fr/")
    assert response.status_code == 500
    assert text(page(response), "//h1") == "Quelque chose a mal tourné ici"


@pytest.mark.parametrize("name", ["front", "article", "bilingual", "about", "source", "missing"])
def test_no_link_is_dead_and_no_third_party_is_asked(
    newsroom: made_up.Newsroom, reader: Client, name: str
) -> None:
    newsroom.cards = (made_up.card(1),)
    newsroom.articles["pt", 1] = made_up.article(alternates=())
    address = {
        "front": "/pt/",
        "article": STORY,
        "bilingual": f"{STORY}bilingual/",
        "about": "/pt/about/",
        "source": "/pt/source/nordhafen-kurier/",
        "missing": "/pt/none/",
    }[name]
    document = page(reader.get(address))
    for href in document.xpath("//a/@href"):
        if href.startswith("#"):
            assert document.xpath(f"//*[@id='{href[1:]}']"), href
        elif href.startswith("/"):
            assert reader.get(href.split("#")[0]).status_code == 200, href
    assert all(src.startswith("/static/") for src in document.xpath("//@src"))
    assert all(
        href.startswith("/static/")
        for href in document.xpath("//link[@as or @rel='stylesheet']/@href")
    )
    assert not document.xpath("//style | //*[@style] | //@onclick")
    assert len(document.xpath("//h1")) == 1


def test_json_ld_carries_the_provenance(reader: Client) -> None:
    (script,) = page(reader.get(STORY)).xpath("//script[@type='application/ld+json']/text()")
    data = json.loads(script)
    assert data["@type"] == "NewsArticle"
    assert data["inLanguage"] == "pt"
    assert data["isBasedOn"] == "https://kurier.example/hafen/landstrom"
    original = data["translationOfWork"]
    assert (original["inLanguage"], original["headline"][:9]) == ("de", "Elf Häfen")
    assert original["publisher"]["name"] == "Nordhafen-Kurier"
    assert data["author"] == [{"@type": "Person", "name": "Jule Brandt"}]
    assert data["translator"]["@type"] == "SoftwareApplication"
    assert data["translator"]["name"] == "fxtranslate"
    assert data["translator"]["softwareAddOn"][1]["identifier"] == "c8" * 32
    assert data["urn:dragoman:pivot"] == ["en"]
    assert data["urn:dragoman:verdict"] == "flag"
    assert data["urn:dragoman:humanReview"] is False
    assert data["correction"][0]["text"] == "As tomadas são 19. → As tomadas são 17."


def test_json_ld_cannot_leave_its_element(newsroom: made_up.Newsroom, reader: Client) -> None:
    card = made_up.card(1, headline="</script><script>alert(1)</script>")
    newsroom.articles["pt", 1] = made_up.article(card=card)
    document = page(reader.get(STORY))
    (script,) = document.xpath("//script[@type='application/ld+json']/text()")
    assert json.loads(script)["headline"] == card.headline
    assert len(document.xpath("//script")) == 2


def test_own_text_has_no_translator_in_json_ld(reader: Client) -> None:
    response = page(reader.get("/de/2026/11/22/historia-1/"))
    data = json.loads(response.xpath("//script[@type='application/ld+json']/text()")[0])
    assert data["inLanguage"] == "de"
    assert not {"translator", "translationOfWork", "digitalSourceType"} & data.keys()


def test_old_stories_show_their_year(newsroom: made_up.Newsroom, reader: Client) -> None:
    newsroom.cards = (made_up.card(1, published=made_up.NOW - timedelta(days=400)),)
    assert "18 out. 2025" in text(page(reader.get("/pt/")), "//*[@class='by']")

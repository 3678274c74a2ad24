"""What one page alone does not show: what repeats over a publisher's pages, stories on several."""

from __future__ import annotations

import pytest

from dragoman.articles import selectors as articles
from dragoman.articles import services as article_services
from dragoman.articles.models import Article, Boilerplate, FollowingPage, Revision
from dragoman.publishing import services
from dragoman.publishing.models import Correction
from dragoman.translations import selectors as translations
from dragoman.translations.segments import Origin
from tests.integration.pipeline.newsroom import entry, items, read, recheck, text_of, views
from tests.integration.pipeline.publisher import Page, Publisher

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]

CALL = "The Bay News is printed on paper from the mill by the river since the year 1871."
STORIES = {
    "/1": ("Rain over the bay", "The mayor thanked everybody who had carried sandbags all night."),
    "/2": (
        "Museum opens new wing",
        "Paintings from the north hang in a glass hall by the station.",
    ),
    "/3": ("Team wins the cup", "The goalkeeper saved two penalties before the whistle blew."),
    "/4": ("Bakers raise prices", "Flour costs more since harvests failed in three provinces."),
    "/5": ("School gets a garden", "Pupils planted beans and lettuce behind the gymnasium in May."),
    "/6": ("Bridge closed for repair", "Engineers found cracks in two of the steel girders below."),
}
MORE = {
    "/1": "Forecasters expect lighter showers on Thursday, with gusts along the shoreline.",
    "/2": "Visitors pay nothing this weekend, curators announced during an evening reception.",
    "/3": "Supporters danced around the fountain until sunrise, waving scarves in yellow and blue.",
    "/4": "Households will notice it at breakfast, economists of the chamber calculated yesterday.",
    "/5": "Teachers hope that biology lessons become livelier once tomatoes ripen.",
    "/6": "Lorries must take the tunnel instead, which adds eleven kilometres to every delivery.",
}


def _page(path: str, *extra: str, head: str = "") -> Page:
    title, sentence = STORIES[path]
    middle = f"<p>{sentence}</p><p>{MORE[path]}</p>"
    end = "".join(f"<p>{text}</p>" for text in extra)
    return (
        200,
        {"Content-Type": "text/html; charset=utf-8"},
        (
            f"<!doctype html><html lang='en'><head><title>{title}</title>{head}</head>"
            "<body><article>"
            f"<h1>{title}</h1>{middle}{end}</article>"
            "</body></html>"
        ),
    )


@pytest.fixture
def english(room: None) -> None:
    services.keep_editions([services.EditionToKeep("en", "", "UTC")])


def _read_all(site: Publisher, *paths: str) -> None:
    read(site, *(entry(site, path, STORIES[path][0]) for path in paths))


def test_what_repeats_is_learnt_taken_out_and_can_be_put_back(english: None) -> None:
    with Publisher({path: _page(path, CALL) for path in STORIES}) as site:
        _read_all(site, "/1", "/2", "/3", "/4")
        (learnt,) = Boilerplate.objects.all()
        assert learnt.text == CALL
        _read_all(site, "/5")
        newest = Revision.objects.order_by("-pk")[0]
        (taken,) = (each for each in newest.removed if each["text"] == CALL)
        assert (taken["reason"], taken["fingerprint"]) == ("boilerplate", learnt.fingerprint)
        texts = {view.card.headline: text_of(view) for view in views()}
        assert CALL not in texts["School gets a garden"]
        assert CALL in texts["Rain over the bay"], "what was stored before stays"
        count = Revision.objects.count()
        site.pages["/1"] = _page("/1", CALL, "<!-- another build -->")
        recheck()
        assert (Revision.objects.count(), Correction.objects.count()) == (count, 0)
        article_services.judge_boilerplate(learnt.source_id, learnt.fingerprint, keep=True)
        _read_all(site, "/6")
    assert CALL in {view.card.headline: text_of(view) for view in views()}[STORIES["/6"][0]]
    (kept,) = articles.boilerplate("bay news")
    assert kept.state == "kept"


def _part(number: int, text: str, *, last: bool = False) -> Page:
    title = STORIES["/1"][0]
    link = "" if last else f"<a rel='next' href='/story/rain-12345/{number + 1}'>Next page</a>"
    head = "" if last else f"<link rel='next' href='/story/rain-12345/{number + 1}'>"
    return (
        200,
        {"Content-Type": "text/html; charset=utf-8"},
        (
            f"<!doctype html><html lang='en'><head><title>{title}</title>{head}</head>"
            "<body><article>"
            f"<h1>{title}</h1><p>{text}</p><p>{text.replace('rain', 'water')}</p></article>"
            f"<nav class='pagination'><span>{number}</span>{link}</nav></body></html>"
        ),
    )


PARTS = (
    "On the first day so much rain fell that the mayor asked for sandbags at the town hall door.",
    "On the second day the ferries stayed in port, since the rain hid the lights of the harbour.",
    "On the third day the rain ended, and the children of the town sailed boats in the streets.",
)


def _parted() -> dict[str, Page]:
    first = _part(1, PARTS[0])
    return {
        "/story/rain-12345": first,
        "/story/rain-12345/2": _part(2, PARTS[1]),
        "/story/rain-12345/3": _part(3, PARTS[2], last=True),
    }


def test_a_story_on_three_pages_is_one(english: None) -> None:
    with Publisher(_parted()) as site:
        read(site, entry(site, "/story/rain-12345", STORIES["/1"][0]))
        asked = [path for path in site.asked if path.startswith("/story")]
    assert asked == ["/story/rain-12345", "/story/rain-12345/2", "/story/rain-12345/3"]
    (view,) = views()
    assert all(part in text_of(view) for part in PARTS)
    assert Article.objects.count() == 1


def test_a_following_page_that_is_forbidden_or_missing_ends_the_story_there(english: None) -> None:
    with Publisher(_parted()) as site:
        site.pages["/robots.txt"] = 200, {}, "User-agent: *\nDisallow: /story/rain-12345/3\n"
        read(site, entry(site, "/story/rain-12345", STORIES["/1"][0]))
        assert "/story/rain-12345/3" not in site.asked
    assert FollowingPage.objects.count() == 1
    (item,) = items()
    assert item["state"] == "published"
    assert PARTS[1] in text_of(views()[0])


def test_pages_that_lead_in_a_circle_end(english: None) -> None:
    with Publisher(_parted()) as site:
        site.pages |= {
            f"/story/rain-12345/{n}": _part(n, PARTS[n % 3].replace("day", f"day {n}"))
            for n in range(2, 30)
        }
        read(site, entry(site, "/story/rain-12345", STORIES["/1"][0]))
        assert len([path for path in site.asked if path.startswith("/story")]) == 10


PORTUGUESE = (
    "O presidente da câmara agradeceu ontem a todos os que carregaram sacos de areia durante a "
    "noite, e prometeu que as obras no porto começam ainda antes do verão deste ano."
)


def test_a_block_in_the_editions_own_language_stays_as_it_is(room: None) -> None:
    services.keep_editions([services.EditionToKeep("pt", "", "UTC")])
    page = _page("/1", PORTUGUESE, *(sentence for _, sentence in STORIES.values()))
    with Publisher({"/1": page}) as site:
        _read_all(site, "/1")
    revision = Revision.objects.get()
    assert (revision.language, set(revision.block_languages.values())) == ("en", {"pt"})
    translation = translations.newest(revision.pk, "pt")
    assert translation is not None
    mixed = {int(index) for index in revision.block_languages}
    origins = {s.origin for s in translations.segments_of(translation) if s.block in mixed}
    assert origins == {Origin.UNTRANSLATED}


def test_a_block_that_no_route_leads_from_stays_in_the_original(room: None) -> None:
    services.keep_editions([services.EditionToKeep("pt", "", "UTC")])
    finnish = (
        "Kaupunginjohtaja kertoi toimittajille, että tulva oli aamulla saavuttanut koulun, ja "
        "etteivät lapset palaa rakennukseen ennen ensi viikon loppua."
    )
    page = _page("/1", finnish, *(sentence for _, sentence in STORIES.values()))
    with Publisher({"/1": page}) as site:
        _read_all(site, "/1")
    revision = Revision.objects.get()
    assert set(revision.block_languages.values()) == {"fi"}
    translation = translations.newest(revision.pk, "pt")
    assert translation is not None
    (block,) = {int(index) for index in revision.block_languages}
    assert {s.origin for s in translations.segments_of(translation) if s.block == block} == {
        Origin.KEPT
    }


def test_a_correction_on_the_second_page_is_seen(english: None) -> None:
    status, headers, body = _part(1, PARTS[0])
    with Publisher(
        _parted() | {"/story/rain-12345": (status, headers | {"ETag": "1"}, body)}
    ) as site:
        site.conditional["/story/rain-12345"] = 304, {}, ""
        read(site, entry(site, "/story/rain-12345", STORIES["/1"][0]))
        corrected = PARTS[1].replace("ferries stayed", "ferries, but one, stayed")
        site.pages["/story/rain-12345/2"] = _part(2, corrected)
        recheck()
        assert corrected in text_of(views()[0])
        site.pages.pop("/story/rain-12345/2")
        recheck()
    assert PARTS[2] in text_of(views()[0]), "the beginning does not take the place of the whole"

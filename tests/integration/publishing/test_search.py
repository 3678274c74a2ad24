"""The search: both languages at once, every script, typing errors, filters, what is withdrawn."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dragoman.articles.models import Article
from dragoman.publishing import search_index, services
from dragoman.publishing.models import Publication, SearchEntry
from dragoman.publishing.search import Filters, Found, Results, search
from dragoman.publishing.services import EditionToKeep
from tests.integration.publishing.stories import story

pytestmark = [pytest.mark.database, pytest.mark.django_db]

ENGLISH = ("Rain over the bay", "The ferries stayed in the harbour until noon on Monday.")
PORTUGUESE = ("Chuva sobre a baía", "As balsas ficaram no porto até o meio-dia de segunda-feira.")


@pytest.fixture(autouse=True)
def _editions() -> None:
    services.keep_editions([EditionToKeep("pt", "", "UTC"), EditionToKeep("ja", "", "UTC")])


def headlines(question: str, filters: Filters | None = None, *, edition: str = "pt") -> list[str]:
    results = search(edition, question, filters or Filters())
    assert results.total == len(results.found)
    return [found.card.headline for found in results.found]


def only(question: str, edition: str = "pt") -> Found:
    (found,) = search(edition, question).found
    return found


def hits(found: Found) -> list[str]:
    stretches = (*found.headline, *found.excerpt, *found.original)
    return [each.text for each in stretches if each.hit]


@pytest.mark.parametrize(
    "question",
    [
        "balsas",
        "balsa",
        "baia",
        "BAÍA",
        "chuva porto",
        "ferry",
        "harbours",
        '"até o meio-dia"',
        "chuva -neve",
        "ferries porto",
    ],
)
def test_words_of_both_languages_find_a_story(question: str) -> None:
    story("pt", "en", ENGLISH, PORTUGUESE)
    assert headlines(question) == [PORTUGUESE[0]]


@pytest.mark.parametrize("question", ["neve", '"porto até balsas"', "chuva -porto", "", "  -", "?"])
def test_what_is_not_there_is_not_found(question: str) -> None:
    story("pt", "en", ENGLISH, PORTUGUESE)
    assert search("pt", question).total == 0


@pytest.mark.parametrize(
    ("language", "text", "question", "marked"),
    [
        ("zh", "国务院总理宣布新计划。", "总理", "总理"),
        ("ja", "首相は新しい計画を発表した。", "計画", "計画"),
        ("ko", "총리가 새로운 계획을 발표했다.", "계획", "계획"),
        ("th", "นายกรัฐมนตรีประกาศแผนใหม่", "ประกาศ", "ประกาศ"),
        ("ru", "Премьер объявил о новых планах.", "план", "планах"),
        ("uk", "Прем’єр оголосив нові плани.", "плани", "плани"),
        ("ar", "أعلن رئيس الوزراء خطة جديدة.", "الوزراء", "الوزراء"),
        ("fa", "نخست‌وزیر برنامه‌ای تازه اعلام کرد.", "اعلام", "اعلام"),
        ("he", "ראש הממשלה הכריז על תוכנית חדשה.", "תוכנית", "תוכנית"),
        ("hi", "प्रधानमंत्री ने नई योजना की घोषणा की।", "योजना", "योजना"),
        ("pl", "Premier ogłosił nową strategię w Łodzi.", "lodzi", "Łodzi"),
        ("tr", "Başbakan yeni planları açıkladı.", "planlar", "planları"),
        ("el", "Ο πρωθυπουργός ανακοίνωσε νέο σχέδιο.", "σχεδιο", "σχέδιο"),
    ],
)
def test_the_original_is_found_in_every_script(
    language: str, text: str, question: str, marked: str
) -> None:
    story("pt", language, (text, text), ("O governo fala",) * 2)
    story("pt", "en", ENGLISH, PORTUGUESE)
    found = only(question)
    assert marked in [each.text for each in found.original if each.hit]


def test_hits_are_marked_where_they_stand() -> None:
    story("pt", "en", ENGLISH, PORTUGUESE)
    found = only("baia balsa")
    assert hits(found) == ["baía", "balsas"]
    assert "".join(each.text for each in found.excerpt) == PORTUGUESE[1]
    assert "".join(each.text for each in found.original) == ENGLISH[1]
    assert found.language == "pt"


def test_a_headlines_word_says_more_than_a_bodys() -> None:
    story("pt", "pt", ("O porto", "Nada mais se sabe da baía e das balsas."))
    story("pt", "pt", ("As balsas", "Nada mais se sabe da baía e do porto."))
    assert headlines("porto") == ["O porto", "As balsas"]


def test_a_long_sentence_is_cut_around_its_hit() -> None:
    long = f"{'Muito antes disso tudo era diferente ' * 12}e as balsas {'iam e vinham ' * 30}fim."
    story("pt", "pt", ("Outra coisa", long))
    text = "".join(each.text for each in only("balsas").excerpt)
    assert len(text) < 300
    assert "balsas" in text
    assert text.startswith("…")
    assert text.endswith("…")


def test_a_typing_error_is_answered_with_what_may_have_been_meant() -> None:
    story("pt", "en", ENGLISH, PORTUGUESE)
    assert search("pt", "balssas").meant == "balsas"
    assert search("pt", "chuva harbuor").meant == "chuva harbour"
    assert search("pt", "chuva no harbuor").meant == "chuva no harbour"
    assert search("pt", "xyzzyx") == Results(0, ())


@pytest.mark.parametrize("question", ["国", "理", "划", "发表"])
def test_a_lone_sign_is_found_wherever_it_stands(question: str) -> None:
    story("pt", "zh", ("国务院总理宣布新计划", "他昨天发表了讲话。"), ("O governo fala",) * 2)
    assert search("pt", question).total == 1
    assert search("pt", "车").total == 0


def test_filters_narrow_and_are_offered_with_their_counts() -> None:
    story("pt", "en", ENGLISH, PORTUGUESE)
    story("pt", "pt", PORTUGUESE, of="Jornal do Cais")
    Publication.objects.filter(revision__language="pt").update(day=date(2026, 1, 5))
    results = search("pt", "balsas")
    assert [(one.value, one.count) for one in results.sources] == [
        ("bay-news", 1),
        ("jornal-do-cais", 1),
    ]
    assert {one.value for one in results.languages} == {"en", "pt"}
    assert len(headlines("balsas", Filters(sources=("bay-news",)))) == 1
    assert len(headlines("balsas", Filters(languages=("pt",)))) == 1
    assert len(headlines("balsas", Filters(until=date(2026, 1, 5)))) == 1
    assert len(headlines("balsas", Filters(since=date(2026, 1, 5) + timedelta(days=1)))) == 1
    assert headlines("balsas", Filters(sources=("nowhere",))) == []


def test_an_edition_finds_its_own_stories_alone_and_none_that_is_withdrawn() -> None:
    story("pt", "en", ENGLISH, PORTUGUESE)
    assert headlines("ferries", edition="ja") == []
    services.withdraw(Article.objects.get().pk)
    assert headlines("ferries") == []


def test_a_story_that_changed_is_no_longer_found_by_what_it_said() -> None:
    number = story("pt", "en", ENGLISH, PORTUGUESE)
    publication = Publication.objects.get(pk=number)
    search_index.index(publication, ())
    assert headlines("ferries") == []


def test_stories_of_an_earlier_time_are_indexed_later() -> None:
    story("pt", "en", ENGLISH, PORTUGUESE)
    SearchEntry.objects.all().delete()
    assert headlines("ferries") == []
    assert (search_index.index_missing(limit=10), search_index.index_missing(limit=10)) == (1, 0)
    assert headlines("ferries") == [PORTUGUESE[0]]


@pytest.mark.parametrize(
    "question", ["'; DROP TABLE x; --", "a & b | !c:*", "\\", '"', "\0ferries", "()<->", "a" * 999]
)
def test_no_question_breaks_it(question: str) -> None:
    story("pt", "en", ENGLISH, PORTUGUESE)
    search("pt", question)


def test_pages_follow_each_other() -> None:
    for number in range(23):
        story("pt", "pt", (f"Balsa {number}", "As balsas voltaram."))
    first, second = (search("pt", "balsas", page=page) for page in (1, 2))
    assert (first.total, len(first.found), len(second.found)) == (23, 20, 3)
    assert not {f.card.path for f in first.found} & {f.card.path for f in second.found}

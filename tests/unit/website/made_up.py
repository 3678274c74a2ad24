"""A made-up newsroom: views as `publishing.selectors` hands them out, with no database behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from dragoman.publishing.views import (
    AlternateView,
    ArticleView,
    BlockView,
    ChangeView,
    CorrectionView,
    EditionView,
    FindingView,
    ModelView,
    Provenance,
    SentenceView,
    SourceView,
    StoryCard,
)
from dragoman.text.document import BlockKind, Image, Mark, MarkKind, Run

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)

KURIER = SourceView(
    "nordhafen-kurier",
    "Nordhafen-Kurier",
    "https://kurier.example/",
    "DE",
    "Genossenschaft Nordhafen",
    state_run=False,
)
AGENCY = SourceView(
    "agencia-do-cabo", "Agência do Cabo", "https://cabo.example/", "CV", "", state_run=True
)

_HEADLINES = (
    ("Onze portos acordam ligar os navios à corrente de terra até 2030", "de"),
    ("Vinte cidades trocam autocarros por elétricos sem carris", "fr"),
    ("Museu devolve ao Benim doze bronzes", "nl"),
    ("Colheita de trigo supera a previsão apesar da seca de maio", "uk"),
    ("Biblioteca de Quioto abre ao público 3000 mapas do século XVIII", "ja"),
    ("Reabre a linha férrea entre Tânger e Fez", "ar"),
    ("Finlândia testa avisos de gelo para ciclistas", "fi"),
)
_STANDFIRST = "O entendimento prevê 62 novas tomadas de cais. Os armadores pedem um preço único."


def edition(language: str = "pt", name: str = "Notícias do Mundo") -> EditionView:
    return EditionView(language, name, "Europe/Lisbon", 92, 31)


def card(number: int = 1, language: str = "pt", **changes: object) -> StoryCard:
    """The card of story `number`; each is 35 minutes older than the one before."""
    headline, original = _HEADLINES[(number - 1) % len(_HEADLINES)]
    when = NOW - timedelta(minutes=35 * number)
    made = StoryCard(
        path=f"/{language}/{when:%Y/%m/%d}/historia-{number}/",
        headline=headline,
        headline_language=language,
        standfirst=_STANDFIRST if number % 3 else "",
        standfirst_language=language,
        language=language,
        original_language=original,
        translated=True,
        source=KURIER if number % 2 else AGENCY,
        published=when,
        live_since=when + timedelta(minutes=10),
        flagged=1 if number % 5 == 0 else 0,
        corrected=number % 7 == 0,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def cards(count: int, language: str = "pt") -> tuple[StoryCard, ...]:
    return tuple(card(number, language) for number in range(1, count + 1))


def sentence(
    number: int,
    original: str | Sequence[Run],
    translation: str | Sequence[Run] = "",
    *checks: str,
) -> SentenceView:
    """A sentence pair; with `checks` it was kept in the original."""
    before = (Run(original),) if isinstance(original, str) else tuple(original)
    after = (Run(translation),) if isinstance(translation, str) else tuple(translation)
    findings = tuple(FindingView(check, "error", "seen") for check in checks)
    return SentenceView(number, before, before if checks else after, bool(checks), findings)


def block(kind: BlockKind, *sentences: SentenceView, **place: object) -> BlockView:
    return BlockView(kind, sentences, **place)  # type: ignore[arg-type]


_EM = (Mark(MarkKind.EMPHASIS),)
_LINK = Mark(MarkKind.LINK, "https://kurier.example/plan?a=1&b=2")
_CELLS = (("Porto", "Hoje", "Em 2030"), ("Hamburgo", "4", "21"), ("Bergen", "9", "12"))


def blocks() -> tuple[BlockView, ...]:
    """A body with every kind of block, two marked sentences, and marks inside a sentence."""
    linked = [Run("O "), Run("acordo", (_LINK,)), Run(" não é ", ()), Run("vinculativo", _EM)]
    image = Image("https://kurier.example/kai.jpg", "Kai", "Foto: A. Nord")
    item = BlockKind.ITEM
    return (
        block(
            BlockKind.PARAGRAPH,
            sentence(4, "Elf Häfen einigten sich am Samstag.", "Onze portos acordaram no sábado."),
            sentence(5, "Bis 2030 sollen 62 entstehen.", "Até 2030 deverão ser criadas 62."),
        ),
        block(BlockKind.PARAGRAPH, sentence(6, "Nicht bindend.", [*linked, Run(".")])),
        block(BlockKind.HEADING, sentence(7, "Wer zuerst umsteigt", "Quem muda primeiro"), level=3),
        block(BlockKind.FIGURE, sentence(8, "Am Kai.", "No cais."), image=image),
        *(
            block(
                BlockKind.CELL,
                sentence(9 + row * 3 + column, text, text),
                group=1,
                row=row,
                column=column,
                header=row == 0 or column == 0,
            )
            for row, line in enumerate(_CELLS)
            for column, text in enumerate(line)
        ),
        block(BlockKind.QUOTE, sentence(18, "„Wir reden.“", "«Falamos.»"), group=2),
        block(BlockKind.QUOTE, sentence(19, "„Über Geld.“", "«De dinheiro.»"), group=2),
        block(BlockKind.HEADING, sentence(20, "Was offen ist", "O que falta"), level=3),
        block(item, sentence(21, "ein Preis;", "um preço;"), group=3, level=1),
        block(item, sentence(22, "in Euro;", "em euros;"), group=3, level=2),
        block(item, sentence(23, "eine Norm.", "uma norma."), group=3, level=1),
        block(
            BlockKind.PARAGRAPH,
            sentence(24, "Der Zeitplan sei kaum zu halten.", "", "negation", "numbers"),
            sentence(25, "Die Verhandlungen beginnen.", "As negociações começam em janeiro."),
        ),
        block(BlockKind.CODE, sentence(26, "kwh = 7 < 8", "kwh = 7 < 8")),
        block(BlockKind.PARAGRAPH, sentence(27, "Die Kosten: 1,4 Milliarden.", "", "currencies")),
    )


def provenance(**changes: object) -> Provenance:
    made = Provenance(
        source=KURIER,
        authors=("Jule Brandt",),
        original_headline="Elf Häfen wollen Schiffe bis 2030 an Landstrom anschließen",
        original_url="https://kurier.example/hafen/landstrom",
        original_language="de",
        published=NOW - timedelta(hours=2),
        fetched=NOW - timedelta(minutes=52),
        translated=NOW - timedelta(minutes=50),
        engine="fxtranslate",
        models=(
            ModelView("de-en", "base", "9f3c71e04a2d" * 5),
            ModelView("en-pt", "base", "c8" * 32),
        ),
        route=("de", "en", "pt"),
        verdict="flag",
        sentences=27,
        flagged=2,
        edited_by="",
        edited_at=None,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def article(language: str = "pt", **changes: object) -> ArticleView:
    """Story 1, whole: two sentences marked, corrected once, also in French."""
    correction = CorrectionView(NOW, (ChangeView("As tomadas são 19.", "As tomadas são 17."),))
    made = ArticleView(
        card=card(1, language, flagged=2, corrected=True),
        headline=(sentence(1, "Elf Häfen wollen Landstrom", _HEADLINES[0][0]),),
        standfirst=(
            sentence(
                2, "Das Abkommen sieht 62 Anschlüsse vor.", "O entendimento prevê 62 tomadas."
            ),
            sentence(3, "Die Reeder verlangen einen Preis.", "Os armadores pedem um preço único."),
        ),
        blocks=blocks(),
        provenance=provenance(),
        corrections=(correction,),
        alternates=(AlternateView("fr", "/fr/2026/11/22/onze-ports-1/"),),
        rights="full",
        reading_minutes=3,
        updated=NOW,
        source_changed=False,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def own_text(language: str = "de") -> ArticleView:
    """The same story in an edition of the source's own language."""
    untranslated = tuple(
        replace(
            whole,
            sentences=tuple(
                replace(s, translation=s.original, kept_original=False, findings=())
                for s in whole.sentences
            ),
        )
        for whole in blocks()
    )
    facts = provenance(
        translated=None, engine="", models=(), route=("de",), verdict="original", flagged=0
    )
    return article(
        language,
        card=card(1, language, translated=False, headline="Elf Häfen wollen Landstrom"),
        headline=(sentence(1, "Elf Häfen wollen Landstrom", "Elf Häfen wollen Landstrom"),),
        standfirst=(),
        blocks=untranslated,
        provenance=facts,
        corrections=(),
    )


@dataclass
class Newsroom:
    """What the selectors of the test answer; change it and ask again."""

    editions: tuple[EditionView, ...] = (
        edition(),
        edition("fr", "Nouvelles du monde"),
        edition("de", "Nachrichten der Welt"),
    )
    cards: tuple[StoryCard, ...] = ()
    articles: dict[tuple[str, int], ArticleView] = field(default_factory=dict)
    sources: tuple[SourceView, ...] = (KURIER, AGENCY)
    ready: bool = True

    def install(self, patch: pytest.MonkeyPatch) -> None:
        """Puts these answers in the place of `publishing.selectors`."""
        answers = {
            "editions": lambda: self.editions,
            "edition": self._edition,
            "front": lambda language, *, limit=60: self.cards[:limit],
            "article": lambda language, public_id: self.articles.get((language, public_id)),
            "source_page": self._source_page,
            "sources": lambda language: self.sources,
            "feed_entries": self._whole,
            "articles": self._whole,
            "is_ready": lambda: self.ready,
        }
        for name, answer in answers.items():
            patch.setattr(f"dragoman.publishing.selectors.{name}", answer)

    def _whole(self, language: str, *_which: object, **_more: object) -> tuple[ArticleView, ...]:
        return tuple(view for (code, _), view in self.articles.items() if code == language)

    def _edition(self, language: str) -> EditionView | None:
        return next((e for e in self.editions if e.language == language), None)

    def _source_page(
        self, language: str, slug: str, *, limit: int = 60
    ) -> tuple[SourceView, tuple[StoryCard, ...]] | None:
        for source in self.sources:
            if source.slug == slug:
                return source, tuple(c for c in self.cards if c.source == source)[:limit]
        return None

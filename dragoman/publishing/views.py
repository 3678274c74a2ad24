"""What the public faces are given: whole, frozen views of what is public, nothing to look up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dragoman.text.document import BlockKind, Image, Run


@dataclass(frozen=True, slots=True)
class EditionView:
    """The site in one language. `source_count` and `language_count` feed the masthead's promise."""

    language: str
    name: str
    timezone: str
    source_count: int
    language_count: int


@dataclass(frozen=True, slots=True)
class SourceView:
    """A publisher as readers are told of it; `country` is ISO 3166 alpha-2 or empty."""

    slug: str
    name: str
    home_url: str
    country: str
    owner: str
    state_run: bool


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A publication as a headline in a list. `path` is `/{lang}/{yyyy}/{mm}/{dd}/{slug}-{id}/`.

    `headline_language` and `standfirst_language` differ from `language` where that sentence was
    kept in the original. `translated` is false where the edition shows the source's own text (same
    language). `published` is the source's time (None if it gave none), `live_since` ours.
    """

    path: str
    headline: str
    headline_language: str
    standfirst: str
    standfirst_language: str
    language: str
    original_language: str
    translated: bool
    source: SourceView
    published: datetime | None
    live_since: datetime
    flagged: int
    corrected: bool

    @property
    def when(self) -> datetime:
        """The time shown with the headline."""
        return self.published or self.live_since


@dataclass(frozen=True, slots=True)
class FindingView:
    """What a check saw in a sentence: the check's name (`numbers`), its severity, its message."""

    check: str
    severity: str
    message: str


@dataclass(frozen=True, slots=True)
class SentenceView:
    """One sentence in both languages.

    `kept_original`: the translation failed its checks, so `translation` equals the original and
    stands on the page in the original language, marked, with `findings` as the reason. `doubtful`:
    the translation stands although a check found something, marked too. `repairs`: the ways of the
    repair ladder that were tried, in order; `mended_by`: the one that made the words that stand.
    """

    number: int
    original: tuple[Run, ...]
    translation: tuple[Run, ...]
    kept_original: bool
    findings: tuple[FindingView, ...]
    doubtful: bool = False
    repairs: tuple[str, ...] = ()
    mended_by: str = ""


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the story (see `dragoman.text.document.Block`) as sentences in both languages.

    `original_language` is filled where the block was written in another one than the story.
    """

    kind: BlockKind
    sentences: tuple[SentenceView, ...]
    level: int = 0
    ordered: bool = False
    group: int = 0
    row: int = 0
    column: int = 0
    header: bool = False
    image: Image | None = None
    original_language: str = ""


@dataclass(frozen=True, slots=True)
class ModelView:
    """The weights that made a translation: `en-pt`, its name, its content hash."""

    pair: str
    name: str
    hash: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """Everything DESIGN.md §5 promises of a published translation.

    `route` is the chain of languages, source first; more than two means a pivot. `verdict` is
    `publish` or `flag`; `original` where the edition shows the source's own text. `edited_by` and
    `edited_at` are empty as long as no person edited it. `origin` is `feed` where the page could
    not be had and the text is what the source's feed says, else `page`. Of `sentences` those
    `flagged` stand in the original; of those `doubtful` and `repaired` the translation stands.
    """

    source: SourceView
    authors: tuple[str, ...]
    original_headline: str
    original_url: str
    original_language: str
    published: datetime | None
    fetched: datetime
    translated: datetime | None
    engine: str
    models: tuple[ModelView, ...]
    route: tuple[str, ...]
    verdict: str
    sentences: int
    flagged: int
    edited_by: str
    edited_at: datetime | None
    origin: str = "page"
    doubtful: int = 0
    repaired: int = 0


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One sentence that a correction changed, as the reader saw it and sees it now."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A visible correction of a publication."""

    at: datetime
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True, slots=True)
class AlternateView:
    """The same article in another edition."""

    language: str
    path: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One publication, whole.

    `headline` and `standfirst` are sentences in both languages too (standfirst may be empty).
    `rights` is `full`, `extract` or `headline`: how much of the source's body `blocks` holds.
    `source_changed` says that the source corrected the story and the new translation did not
    pass its checks, so the page still shows the earlier text.
    """

    card: StoryCard
    headline: tuple[SentenceView, ...]
    standfirst: tuple[SentenceView, ...]
    blocks: tuple[BlockView, ...]
    provenance: Provenance
    corrections: tuple[CorrectionView, ...]
    alternates: tuple[AlternateView, ...]
    rights: str
    reading_minutes: int
    updated: datetime
    source_changed: bool

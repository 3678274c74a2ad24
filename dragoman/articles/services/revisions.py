"""What articles say: which article a page is, and whether it says anything new."""

from __future__ import annotations

from datetime import UTC, time, timedelta

from django.db.models import QuerySet

from dragoman.articles import canonical, changes, likeness
from dragoman.articles.identity import identity_of, names_of
from dragoman.articles.models import Article, Item, Origin, PublishedFrom, Revision
from dragoman.articles.records import RevisionToStore, StoredRevision
from dragoman.articles.services.items import add_address
from dragoman.articles.services.standings import living
from dragoman.common import clock, urls
from dragoman.extraction import boilerplate
from dragoman.sources.models import Rights, Source
from dragoman.text import serialise
from dragoman.text.document import Document

# Two pages with the same words are one story when there are so many words that chance or a fixed
# opening ("The week in pictures: …") does not explain it, and their dates do not say otherwise.
SAME_STORY_WORDS = 40
SAME_STORY_WITHIN = timedelta(days=2)


def store_revision(item_id: int, revision: RevisionToStore) -> StoredRevision:
    """Store what the article says, unless its newest revision says just that.

    Call inside a transaction. The article's row is locked, so revisions are numbered once. What a
    feed says never takes the place of what the page said.
    """
    item = Item.objects.select_related("source", "article").get(pk=item_id)
    document = serialise.document_from_data(revision.document)
    content_hash = canonical.content_hash(document, revision.language)
    article = _article_of(item, revision, content_hash)
    Article.objects.select_for_update().get(pk=article.pk)
    Item.objects.filter(pk=item_id).update(article=article)
    newest = article.revisions.order_by("-number").first()
    if newest is not None and not _speaks(item, article, revision, newest):
        return StoredRevision(article.pk, newest.pk, new=False, heard=False)
    add_address(item_id, revision.canonical_url)
    if newest is not None and _says_the_same(newest, revision, document):
        return StoredRevision(article.pk, newest.pk, new=False)
    row = _stored(article, newest, revision, document, content_hash)
    return StoredRevision(article.pk, row.pk, new=True)


def _speaks(item: Item, article: Article, revision: RevisionToStore, newest: Revision) -> bool:
    """Whether this item's page may say what the article says.

    Of twins (AMP, print, a second link) the one that came first and is not gone does. A page always
    may where only a feed has spoken, a feed never where a page has.
    """
    if newest.origin != revision.origin:
        return revision.origin == Origin.PAGE
    first = living(article.items.order_by("pk")).values_list("pk", flat=True).first()
    return first is None or first >= item.pk


def _says_the_same(newest: Revision, revision: RevisionToStore, document: Document) -> bool:
    """Compared by today's rules: stored hashes may be of a release that had others."""
    if (newest.rights, newest.origin, newest.language) != _kind(revision):
        return False
    before, after = _comparable(newest, revision, document)
    language = revision.language
    return canonical.content_hash(before, language) == canonical.content_hash(after, language)


def _kind(revision: RevisionToStore) -> tuple[str, str, str]:
    return revision.rights, revision.origin, revision.language


def _comparable(
    newest: Revision, revision: RevisionToStore, document: Document
) -> tuple[Document, Document]:
    """Both documents without what either reading took out as no part of the story.

    A text that has become known as the publisher's boilerplate, or is kept again since the operator
    said so, is no change of the story.
    """
    texts = [each["text"] for each in newest.removed] + [each.text for each in revision.removed]
    known = {name for name in map(boilerplate.fingerprint_of, texts) if name}
    before = serialise.document_from_data(newest.document)
    cleaned = (
        boilerplate.without(each, known, revision.language)[0] for each in (before, document)
    )
    return next(cleaned), next(cleaned)


def _stored(
    article: Article,
    newest: Revision | None,
    revision: RevisionToStore,
    document: Document,
    content_hash: str,
) -> Revision:
    return Revision.objects.create(
        article=article,
        number=newest.number + 1 if newest else 1,
        content_hash=content_hash,
        url=revision.url,
        language=revision.language,
        rights=revision.rights,
        document=revision.document,
        authors=list(revision.authors),
        published=revision.published,
        modified=revision.modified,
        fetched=revision.fetched,
        words=revision.words,
        created=clock.now(),
        origin=revision.origin,
        origin_reason=revision.origin_reason[:200],
        published_from=revision.published_from,
        published_said=revision.published_said,
        changes=_changes(newest, revision, document),
        removed=[
            {"text": each.text, "reason": each.reason, "fingerprint": each.fingerprint}
            for each in revision.removed
        ],
        block_languages={str(index): code for index, code in revision.block_languages.items()},
    )


def _changes(
    newest: Revision | None, revision: RevisionToStore, document: Document
) -> list[dict[str, str]]:
    """The difference by sentence; none where rights, language or origin are others.

    Then nobody changed the story, and what may no longer be shown must not stand in a difference.
    """
    if newest is None or (newest.rights, newest.origin, newest.language) != _kind(revision):
        return []
    before, after = _comparable(newest, revision, document)
    return [
        {"kind": change.kind.value, "before": change.before, "after": change.after}
        for change in changes.changes(before, after, revision.language)
    ]


def _article_of(item: Item, revision: RevisionToStore, content_hash: str) -> Article:
    """The article that an item's page is: its own, a known one, or a new one.

    An item keeps its article for good, wherever its page moves to.
    """
    if item.article is not None:
        return item.article
    # Two pages of one story may be read at the same moment; the second has to see the first.
    Source.objects.select_for_update(no_key=True).get(pk=item.source_id)
    known = (
        _led_to(item, revision)
        or _named_by(item, revision)
        or _with_the_same_words(item, revision, content_hash)
    )
    return known or _new_article(item, revision)


def _led_to(item: Item, revision: RevisionToStore) -> Article | None:
    """The article of another item at whose link the redirects of this one ended."""
    arrived = identity_of(revision.url)
    if arrived == item.identity or _is_home(revision.url):
        return None
    items = Item.objects.filter(source=item.source, identity=arrived, article__isnull=False)
    other = items.select_related("article").first()
    return other.article if other else None


def _named_by(item: Item, revision: RevisionToStore) -> Article | None:
    """The article that the page names by its canonical address, if their headlines agree.

    Templates name the home page, or one and the same page, as the canonical address of every story.
    Such a name is not believed when the page that already has it carries another headline, or
    tells another story under it.
    """
    if _is_home(revision.canonical_url):
        return None
    document = serialise.document_from_data(revision.document)
    names = [*names_of(revision.canonical_url), *names_of(item.url)]
    for article in _called(item, names):
        newest = article.revisions.order_by("-number").first()
        if newest is None or _is_twin(newest, document):
            return article
    return None


def _called(item: Item, names: list[str]) -> QuerySet[Article]:
    by_itself = Article.objects.filter(source=item.source, identity__in=names)
    by_items = Article.objects.filter(source=item.source, items__identity__in=names)
    by_aliases = Article.objects.filter(source=item.source, items__addresses__identity__in=names)
    keys = by_itself.union(by_items, by_aliases).values_list("pk", flat=True)
    return Article.objects.filter(pk__in=list(keys)).order_by("pk")


def _with_the_same_words(
    item: Item, revision: RevisionToStore, content_hash: str
) -> Article | None:
    """An article of the source that says the very same, or has headline and moment in common.

    So a site that gives its stories new links and new guids at once does not publish them twice.
    An extract is no evidence: a column may open with the same lines every day.
    """
    of_source = Revision.objects.filter(article__source=item.source).select_related("article")
    if revision.rights == Rights.FULL and revision.words >= SAME_STORY_WORDS:
        for other in of_source.filter(content_hash=content_hash):
            if _near(other, revision):
                return other.article
    page_or_feed = (PublishedFrom.PAGE, PublishedFrom.FEED)
    if revision.published is None or revision.published_from not in page_or_feed:
        return None
    if revision.published.astimezone(UTC).time() == time.min:
        return None  # a day and no moment: a column of that name may come out twice on it
    document = serialise.document_from_data(revision.document)
    for other in of_source.filter(published=revision.published, published_from__in=page_or_feed):
        if _is_twin(other, document):
            return other.article
    return None


def _is_twin(other: Revision, document: Document) -> bool:
    """Whether a document has the headline of a revision, and no other story under it."""
    known = serialise.document_from_data(other.document)
    if _headline(known) != _headline(document):
        return False
    return not likeness.tells_another(known, document)


def _near(other: Revision, revision: RevisionToStore) -> bool:
    if other.published is None or revision.published is None:
        return True
    return abs(other.published - revision.published) <= SAME_STORY_WITHIN


def _new_article(item: Item, revision: RevisionToStore) -> Article:
    """An article under its canonical address, under its own where another story has that."""
    names = [identity_of(item.url), f"{identity_of(item.url)}#item{item.pk}"]
    if not _is_home(revision.canonical_url):
        names.insert(0, identity_of(revision.canonical_url))
    for name in names:
        article, new = Article.objects.get_or_create(
            source=item.source, identity=name, defaults={"first_seen": clock.now()}
        )
        if new or not article.revisions.exists():
            break
    return article


def _is_home(url: str) -> bool:
    return identity_of(url) == urls.authority(url).removeprefix("www.")


def _headline(document: Document) -> str:
    return canonical.plain(document.headline).casefold()

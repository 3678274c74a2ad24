"""What repeats across the pages of one publisher: learnt from its documents, then taken out.

Pure: documents in, decisions out. Who calls keeps what was removed, so that it can be shown and
put back.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dragoman.common import hashing
from dragoman.extraction.article import Removed
from dragoman.extraction.matters import long_words, overlap, union
from dragoman.extraction.spaces import letters
from dragoman.text.document import Block, BlockKind, Document
from dragoman.text.segments import cut_runs
from dragoman.text.sentences import Span, sentence_spans

REASON = "boilerplate"

# In how many different articles a text must stand. Two articles often share a true sentence (a
# follow-up, a live blog's next part), so two never suffice.
MIN_ARTICLES = 3
# And in what share of the publisher's articles: at the document's edge, where calls and credits
# stand, or anywhere in it, where an agency's background paragraph does. Measured with
# `python -m benchmarks.boilerplate` on documents of NTREX with planted calls and background.
EDGE_SHARE = 0.15
ANYWHERE_SHARE = 0.5
# The first and last blocks of a document, between which its middle lies; and the share of a text's
# sightings that must be there for it to count as one of the edge.
_EDGE_BLOCKS = 4
_MOSTLY = 0.8
# Articles about one matter share words, a publisher's articles at large do not. A text whose
# articles resemble each other more than this (`matters.overlap`) belongs to the
# matter. Two halves of one news story overlap by .16 to .25 in the median, halves of two stories by
# .02 to .06 (53 stories of NTREX in five languages; `python -m benchmarks.boilerplate`).
MAX_OVERLAP = 0.1
_COMPARED = 8
_MATTER_WORDS = 300
# Words in more of a publisher's articles than this share name no matter; fewer articles than the
# number may all be about one.
_COMMON_SHARE = 0.3
_ENOUGH_FOR_COMMON = 30
# A call glued to a paragraph is looked for among so many sentences at either end of an edge block.
_GLUED_SENTENCES = 2
# Learning is bounded: the articles and different texts that a learner keeps, the oldest go first.
_MAX_ARTICLES = 500
# Fewer letters than this name nothing ("***", "–", "1."): never learnt.
_MIN_LETTERS = 3
_FINGERPRINT_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Learnt:
    """A text that is the publisher's: in `articles` of the `seen` articles looked at."""

    fingerprint: str
    text: str
    articles: int
    seen: int


@dataclass(slots=True)
class _Article:
    """What is kept of one article: its texts (fingerprint → whether at the edge), and the long
    words of each of its parts."""

    edge: dict[str, bool] = field(default_factory=dict)
    words: list[tuple[str, frozenset[str]]] = field(default_factory=list)


def fingerprint(block: Block) -> str:
    """16 hexadecimal digits that stand for a block's words, whatever their case, spacing and marks;
    a picture without a caption is known by its file. "" for a block that names nothing."""
    named = fingerprint_of(block.text)
    if named or block.image is None:
        return named
    return _digest(f"image {block.image.src.split('?')[0]}")


def fingerprint_of(text: str) -> str:
    """The fingerprint of a block or sentence with this text."""
    words = letters(text)
    return _digest(words) if len(words) >= _MIN_LETTERS else ""


class Learner:
    """Learns one publisher's boilerplate from its documents; not for several threads."""

    def __init__(self) -> None:
        self._articles: OrderedDict[str, _Article] = OrderedDict()
        self._texts: dict[str, str] = {}

    def add(self, key: str, document: Document, language: str) -> None:
        """One article's document. `key` is the article's identity: the same key again replaces
        what was known of it, so revisions and twins are one article."""
        article = _Article(words=list(_words(document)))
        for text, print_, at_edge in _sightings(document, language):
            article.edge[print_] = article.edge.get(print_, False) or at_edge
            self._texts.setdefault(print_, text)
        self._articles[key] = article
        self._articles.move_to_end(key)
        if len(self._articles) > _MAX_ARTICLES:
            self._forget()

    def learnt(self) -> tuple[Learnt, ...]:
        """What is boilerplate by now, the most frequent first."""
        total = len(self._articles)
        if total < MIN_ARTICLES:
            return ()
        holders: dict[str, list[_Article]] = {}
        for article in self._articles.values():
            for print_ in article.edge:
                holders.setdefault(print_, []).append(article)
        frequent = {
            print_: articles
            for print_, articles in holders.items()
            if is_frequent(len(articles), total, sum(article.edge[print_] for article in articles))
        }
        common = self._common_words() | self._glued_words(frequent)
        found = [
            Learnt(print_, self._texts[print_], len(articles), total)
            for print_, articles in frequent.items()
            if overlap(_besides(articles, frequent, common | long_words(self._texts[print_])))
            <= MAX_OVERLAP
        ]
        return tuple(sorted(found, key=lambda learnt: (-learnt.articles, learnt.fingerprint)))

    def _common_words(self) -> frozenset[str]:
        """Words that are no matter's own: many of the publisher's articles have them."""
        if len(self._articles) < _ENOUGH_FOR_COMMON:
            return frozenset()
        counts = Counter(
            word
            for article in self._articles.values()
            for word in union(words for _, words in article.words)
        )
        limit = _COMMON_SHARE * len(self._articles)
        return frozenset(word for word, count in counts.items() if count > limit)

    def _glued_words(self, frequent: Mapping[str, Sequence[_Article]]) -> frozenset[str]:
        """Words of sentences, no blocks, that most articles have: they stand among the stories'
        own, and would make all of them resemble each other."""
        blocks = {print_ for article in self._articles.values() for print_, _ in article.words}
        return union(
            long_words(self._texts[print_])
            for print_, articles in frequent.items()
            if print_ not in blocks and len(articles) >= ANYWHERE_SHARE * len(self._articles)
        )

    def _forget(self) -> None:
        self._articles.popitem(last=False)
        if len(self._texts) > 4 * sum(len(article.edge) for article in self._articles.values()):
            kept = {print_ for article in self._articles.values() for print_ in article.edge}
            self._texts = {print_: self._texts[print_] for print_ in kept}


def is_frequent(articles: int, seen: int, at_edge: int) -> bool:
    """Whether a text in `articles` of `seen` articles, `at_edge` times at their beginning or end,
    is there too often to be the stories' own."""
    if articles < MIN_ARTICLES:
        return False
    share = EDGE_SHARE if at_edge >= _MOSTLY * articles else ANYWHERE_SHARE
    return articles >= share * seen


def without(
    document: Document, known: Collection[str], language: str
) -> tuple[Document, tuple[Removed, ...]]:
    """`document` without the blocks, and the sentences at the ends of its outer blocks, whose
    fingerprints are `known`; and what was removed, in page order.

    A document of which nothing would be left is no boilerplate: it comes back whole. Headline and
    standfirst stay.
    """
    if not known:
        return document, ()
    kept: list[Block] = []
    removed: list[Removed] = []
    last = len(document.blocks)
    for number, block in enumerate(document.blocks):
        if fingerprint(block) in known:
            removed.append(Removed(block.text or (block.image.src if block.image else ""), REASON))
            continue
        if _is_edge(number, last) and _is_prose(block):
            shortened, cut = _without_sentences(block, known, language)
            removed.extend(cut)
            kept.append(shortened)
            continue
        kept.append(block)
    if not any(_is_prose(block) for block in kept):
        return document, ()
    return replace(document, blocks=tuple(kept)), tuple(removed)


def _digest(words: str) -> str:
    return hashing.of_text(words)[:_FINGERPRINT_LENGTH]


def _is_edge(number: int, blocks: int) -> bool:
    return number < _EDGE_BLOCKS or number >= blocks - _EDGE_BLOCKS


def _is_prose(block: Block) -> bool:
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM)


def _sightings(document: Document, language: str) -> Iterator[tuple[str, str, bool]]:
    """Every text of a document that may be boilerplate: (text, fingerprint, at the edge)."""
    total = len(document.blocks)
    for number, block in enumerate(document.blocks):
        at_edge = _is_edge(number, total)
        print_ = fingerprint(block)
        if print_:
            yield block.text or (block.image.src if block.image else ""), print_, at_edge
        if at_edge and _is_prose(block):
            spans = sentence_spans(block.text, language)
            for span in _glued(spans) if len(spans) > 1 else ():
                text = block.text[span.start : span.end]
                if print_ := fingerprint_of(text):
                    yield text, print_, True


def _glued(spans: Sequence[Span]) -> Sequence[Span]:
    """The sentences at either end of a block."""
    if len(spans) <= 2 * _GLUED_SENTENCES:
        return spans
    return (*spans[:_GLUED_SENTENCES], *spans[-_GLUED_SENTENCES:])


def _without_sentences(
    block: Block, known: Collection[str], language: str
) -> tuple[Block, list[Removed]]:
    """`block` without the known sentences at its ends; those inside are left."""
    spans = sentence_spans(block.text, language)
    if len(spans) < 2:
        return block, []
    marks = [fingerprint_of(block.text[start:end]) in known for start, end in spans]
    first = next((n for n, mark in enumerate(marks) if not mark), len(spans))
    last = next((n for n in range(len(spans), first, -1) if not marks[n - 1]), first)
    if first >= last or (first, last) == (0, len(spans)):
        return block, []
    cut = [*spans[:first], *spans[last:]]
    kept = cut_runs(block.runs, Span(spans[first].start, spans[last - 1].end))
    texts = [Removed(block.text[start:end], REASON) for start, end in cut]
    return replace(block, runs=kept), texts


def _words(document: Document) -> Iterator[tuple[str, frozenset[str]]]:
    """The long words of headline and blocks, with the block's fingerprint, up to a number."""
    yield "", long_words(document.headline)
    total = 0
    for block in document.blocks:
        words = long_words(block.text)
        yield fingerprint(block), words
        total += len(words)
        if total >= _MATTER_WORDS:
            return


def _besides(
    articles: Sequence[_Article], frequent: Collection[str], common: frozenset[str]
) -> list[frozenset[str]]:
    """The words of some of the articles outside what they repeat, without `common` ones."""
    return [
        union(words for print_, words in article.words if print_ not in frequent) - common
        for article in _spread(articles)
    ]


def _spread(articles: Sequence[_Article]) -> Sequence[_Article]:
    """At most eight of them, over the whole time."""
    step = max(len(articles) // _COMPARED, 1)
    return articles[::step][:_COMPARED]

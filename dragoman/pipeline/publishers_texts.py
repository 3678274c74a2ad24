"""What repeats over a publisher's pages: taken out of its next stories, learnt from those it has.

Stories that are stored already stay as they are; what is taken out of a new one is kept with it.
"""

from __future__ import annotations

from dragoman.articles import selectors, services
from dragoman.articles.records import LearntText, RemovedText
from dragoman.extraction import boilerplate
from dragoman.extraction.article import Removed
from dragoman.text import serialise
from dragoman.text.document import Document

# Documents learnt from: the newest so many articles of the publisher, so that a text it gave up is
# forgotten, and learning stays well under a second.
LEARN_FROM = 100
# While few are known each one tells much; later a look at every twentieth is enough.
_EACH_UNTIL, _EVERY = 12, 20


def without(source_id: int, document: Document, language: str) -> tuple[Document, list[Removed]]:
    """`document` without the publisher's boilerplate, and what was taken out."""
    known = selectors.boilerplate_to_remove(source_id)
    shorter, removed = boilerplate.without(document, known, language)
    return shorter, list(removed)


def to_store(removed: list[Removed]) -> tuple[RemovedText, ...]:
    """What was taken out of a page, with the name under which an operator can put it back."""
    return tuple(
        RemovedText(each.text, each.reason, boilerplate.fingerprint_of(each.text))
        for each in removed
    )


def learn(source_id: int) -> int:
    """Learn from the publisher's newest articles, if it is time to; returns how many texts."""
    articles = selectors.article_count(source_id)
    if articles > _EACH_UNTIL and articles % _EVERY:
        return 0
    learner = boilerplate.Learner()
    for known in selectors.newest_documents(source_id, limit=LEARN_FROM):
        document = serialise.document_from_data(known.document)
        learner.add(str(known.article_id), document, known.language)
    learnt = learner.learnt()
    services.store_boilerplate(
        source_id, [LearntText(each.fingerprint, each.text, each.articles) for each in learnt]
    )
    return len(learnt)

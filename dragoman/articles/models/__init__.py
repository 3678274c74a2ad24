"""Tables of items, pages, articles and revisions, by subject.

Comes in: nothing, they are written by `articles.services` alone. Goes out: rows, to services and
selectors. Never: logic.
"""

from dragoman.articles.models.articles import Article, Origin, PublishedFrom, Revision
from dragoman.articles.models.editions import (
    TRANSLATED_BEFORE,
    EditionStanding,
    EditionState,
)
from dragoman.articles.models.items import Errand, Item, ItemAddress, ItemState, Standing
from dragoman.articles.models.learnt import Boilerplate, BoilerplateState, CorrectionHabit
from dragoman.articles.models.pages import FollowingPage, Page

__all__ = [
    "TRANSLATED_BEFORE",
    "Article",
    "Boilerplate",
    "BoilerplateState",
    "CorrectionHabit",
    "EditionStanding",
    "EditionState",
    "Errand",
    "FollowingPage",
    "Item",
    "ItemAddress",
    "ItemState",
    "Origin",
    "Page",
    "PublishedFrom",
    "Revision",
    "Standing",
]

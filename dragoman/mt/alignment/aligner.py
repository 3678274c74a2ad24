"""Aligns sentences of one direction with all that is known of its two languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from dragoman.mt.alignment.chain import Table, both_ways
from dragoman.mt.alignment.grammar_words import meaning_table
from dragoman.mt.alignment.learned import MIN_SENTENCES, Learned
from dragoman.mt.alignment.likeness import likeness
from dragoman.mt.alignment.links import Links
from dragoman.mt.alignment.roles import roles_of
from dragoman.mt.alignment.shortlist import Shortlist
from dragoman.mt.alignment.shortlist_table import ShortlistTable
from dragoman.mt.alignment.tokens import Kind, Token, tokens
from dragoman.mt.engine import Model
from dragoman.mt.models import FirefoxModel
from dragoman.mt.routes import Route, find_routes

# [i, j]: how likely, from 0 to 1, token j of a translation translates token i of its source; 0
# where the two are not of one kind.
Evidence = Callable[[Sequence[Token], Sequence[Token]], Table]

# What two tokens have going for them if nothing is known, by their roles: signs, grammar words and
# words of meaning seldom become one another.
_BARE = np.array([[0.002, 0.002, 0.002], [0.002, 0.02, 0.002], [0.002, 0.002, 0.02]])
# That a token comes from nothing, by its role.
_EMPTY = np.array([0.03, 0.03, 0.005])
_SAME_MEANING = 0.6
# Evidence is worth a little more than itself: half-sure pairs are mostly right.
_EVIDENCE_POWER = 0.8
# Both directions of the chain have to agree on a link: the product, with a power between that of
# the geometric mean, which lets too much pass, and of the bare product, which lets too little.
_AGREEMENT_POWER = 0.65


class Aligner:
    """Aligns sentences of one language with their translations in another.

    Its answers depend on nothing but the two texts and the evidence.
    """

    def __init__(self, source: str, target: str, evidence: Sequence[Evidence] = ()) -> None:
        self._source, self._target = source, target
        self._evidence = (likeness, *evidence)

    @classmethod
    def of(cls, route: Route, models: tuple[Model, ...] = ()) -> Aligner:
        """For the translations of `route`, whatever its engines.

        With the shortlists of its models, or where one has none, with those of the best way between
        the same languages by `models`: they know the languages, whoever translates. Made once a
        route and process.
        """
        return _of(route, models)

    def taught(self, pairs: Sequence[tuple[str, str]]) -> Aligner:
        """This aligner with what `pairs`, a document's sentences and translations, can teach it."""
        if len(pairs) < MIN_SENTENCES:
            return self
        return Aligner(self._source, self._target, (*self._evidence[1:], Learned(pairs)))

    def links(self, source: str, target: str) -> Links:
        """The links between the tokens of two sentences."""
        sources, targets = tokens(source), tokens(target)
        roles = roles_of(sources, self._source)
        others = roles_of(targets, self._target)
        if not sources or not targets:
            return Links(sources, targets, np.zeros((len(sources), len(targets))), roles, others)
        ours, theirs = np.array(roles), np.array(others)
        emission = self._known(sources, targets) ** _EVIDENCE_POWER + _BARE[ours][:, theirs]
        there, back = both_ways(emission, _EMPTY[ours], _EMPTY[theirs])
        return Links(sources, targets, (there * back) ** _AGREEMENT_POWER, roles, others)

    def _known(self, sources: Sequence[Token], targets: Sequence[Token]) -> Table:
        known = self._same_meanings(sources, targets)
        for evidence in self._evidence:
            np.maximum(known, evidence(sources, targets), out=known)
        return known

    def _same_meanings(self, sources: Sequence[Token], targets: Sequence[Token]) -> Table:
        ours, theirs = _meanings(sources, self._source), _meanings(targets, self._target)
        return np.where(ours @ theirs.T > 0, _SAME_MEANING, 0.0)


def _meanings(sentence: Sequence[Token], language: str) -> NDArray[np.float32]:
    """[i, m]: 1 where token i is a word of meaning m."""
    known, rows = meaning_table(language)
    return rows[[known.get(one.key, 0) if one.kind is Kind.WORD else 0 for one in sentence]]


@lru_cache(maxsize=32)
def _of(route: Route, models: tuple[Model, ...]) -> Aligner:
    listed = shortlist_of(route, models)
    return Aligner(route.source, route.target, [listed] if listed else [])


@lru_cache(maxsize=32)
def shortlist_of(route: Route, models: tuple[Model, ...]) -> Shortlist | None:
    """What `Aligner.of` goes by: the shortlists of the first way that has one for every step."""
    listed = [model for model in models if model.shortlist is not None]
    for way in (route, *find_routes(route.source, route.target, listed)):
        tables = [table for table in map(_table, way.models) if table is not None]
        if tables and len(tables) == len(way.models):
            return Shortlist(tables)
    return None


@lru_cache(maxsize=64)
def _table(model: Model) -> ShortlistTable | None:
    if isinstance(model, FirefoxModel) and model.shortlist is not None:
        return ShortlistTable(model.shortlist, model.source_vocabulary, model.target_vocabulary)
    return None

"""What the models on disk know of words, for the checks that ask which word became which."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import structlog

from dragoman.fidelity import LinkedWord, Links
from dragoman.mt.alignment import Aligner, shortlist_of
from dragoman.mt.alignment.chain import Table
from dragoman.mt.alignment.shortlist import Shortlist
from dragoman.mt.alignment.tokens import Kind, Token, tokens
from dragoman.mt.engine import Model
from dragoman.mt.errors import ModelBroken
from dragoman.mt.routes import Route

log = structlog.get_logger(__name__)

# A pair's links are asked for by each check that goes by them, one after another.
_KEPT = 64
# More tokens are no sentence, and linking them takes its time: it grows with the square.
_MOST_TOKENS = 250


class ModelLexicon:
    """The lexical shortlists of the ways between two languages; see `fidelity.Lexicon`.

    Asking for the links of a sentence of 25 words takes .9 ms, a fifteenth of translating it.
    """

    def __init__(self, source: str, target: str, there: Shortlist, back: Shortlist | None) -> None:
        """`there` leads from source to target. `back`, the other way, knows freer translations:
        on human ones a fifth more of the added clauses are found at the same alarms."""
        self._there = there
        self._back = back
        self._aligner = Aligner(source, target, [self._known])
        self.links = lru_cache(maxsize=_KEPT)(self._links)

    def share(self, source_word: str, target_word: str) -> float:
        """From 0 to 1: how much of one word is on the list of the other, and the other way round.

        Both have to say so: the list of a name has every word that stands beside it in the news.
        """
        sources, targets = tokens(_whole(source_word)), tokens(_whole(target_word))
        return max(
            (self._known_of_words(source, target) for source in sources for target in targets),
            default=0.0,
        )

    def _known_of_words(self, source: Token, target: Token) -> float:
        there = self._there.of_words(source, target)
        return there if self._back is None else min(there, self._back.of_words(target, source))

    def _known(self, sources: Sequence[Token], targets: Sequence[Token]) -> Table:
        there = self._there(sources, targets)
        return there if self._back is None else np.maximum(there, self._back(targets, sources).T)

    def _links(self, source: str, target: str) -> Links:
        source, target = _whole(source), _whole(target)
        if max(len(tokens(source)), len(tokens(target))) > _MOST_TOKENS:
            return Links((), ())
        found = self._aligner.links(source, target)
        return Links(
            _words(found.sources, found.targets, found.table),
            _words(found.targets, found.sources, found.table.T),
        )


@lru_cache(maxsize=32)
def lexicon(source: str, target: str, models: tuple[Model, ...]) -> ModelLexicon | None:
    """That of the best ways by `models`; None where none has a shortlist that can be read."""
    there = _readable(source, target, models)
    if there is None:
        return None
    return ModelLexicon(source, target, there, _readable(target, source, models))


def _readable(source: str, target: str, models: tuple[Model, ...]) -> Shortlist | None:
    found = shortlist_of(Route((source, target)), models)
    if found is None:
        return None
    try:
        # The files are opened by the first question; no check may meet one that is broken.
        found(tokens("a"), tokens("a"))
    except ModelBroken as error:
        log.warning("lexicon.broken", pair=f"{source}-{target}", error=str(error))
        return None
    return found


def _whole(text: str) -> str:
    """With a sign for each half of a character, which the vocabularies cannot read."""
    return text.encode(errors="replace").decode()


def _words(own: Sequence[Token], others: Sequence[Token], table: Table) -> tuple[LinkedWord, ...]:
    """The words among the tokens `own`, each with its likeliest word among `others`."""
    worded = [index for index, token in enumerate(others) if token.kind is not Kind.SIGN]
    if not worded:
        return tuple(
            LinkedWord(token.start, token.end, 0.0, 0)
            for token in own
            if token.kind is not Kind.SIGN
        )
    links = table[:, worded]
    sure, partners = links.sum(axis=1).clip(0.0, 1.0).tolist(), links.argmax(axis=1).tolist()
    return tuple(
        LinkedWord(token.start, token.end, sure[index], partners[index])
        for index, token in enumerate(own)
        if token.kind is not Kind.SIGN
    )

"""What the models on disk know of words, for the checks that ask which word became which."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import structlog
from numpy.typing import NDArray

from dragoman.fidelity import LinkedWord, Links
from dragoman.mt.alignment import Aligner, shortlist_of
from dragoman.mt.alignment.shortlist import Shortlist
from dragoman.mt.alignment.tokens import Kind, Token, tokens
from dragoman.mt.engine import Model
from dragoman.mt.errors import ModelBroken
from dragoman.mt.routes import Route

log = structlog.get_logger(__name__)

# A pair's links are asked for by each check that goes by them, one after another.
_KEPT = 64


class ModelLexicon:
    """The lexical shortlists of the way between two languages; see `fidelity.Lexicon`.

    Asking for the links of a sentence of 25 words takes 2 ms, a fourteenth of translating it.
    """

    def __init__(self, aligner: Aligner, shortlist: Shortlist) -> None:
        self._aligner = aligner
        self._shortlist = shortlist
        self.links = lru_cache(maxsize=_KEPT)(self._links)

    def share(self, source_word: str, target_word: str) -> float:
        """From 0 to 1: how much of `target_word` is on the list of `source_word`."""
        sources, targets = tokens(source_word), tokens(target_word)
        return max(
            (self._shortlist(source, target) for source in sources for target in targets),
            default=0.0,
        )

    def _links(self, source: str, target: str) -> Links:
        found = self._aligner.links(source, target)
        return Links(
            _words(found.sources, found.targets, found.table),
            _words(found.targets, found.sources, found.table.T),
        )


def lexicon(source: str, target: str, models: tuple[Model, ...]) -> ModelLexicon | None:
    """That of the best way by `models`; None where none has a shortlist that can be read."""
    return _of(source, target, models)


@lru_cache(maxsize=32)
def _of(source: str, target: str, models: tuple[Model, ...]) -> ModelLexicon | None:
    route = Route((source, target))
    shortlist = shortlist_of(route, models)
    if shortlist is None:
        return None
    made = ModelLexicon(Aligner.of(route, models), shortlist)
    try:
        # The files are opened by the first question; no check may meet one that is broken.
        made.share("a", "a")
    except ModelBroken as error:
        log.warning("lexicon.broken", pair=f"{source}-{target}", error=str(error))
        return None
    return made


def _words(
    own: Sequence[Token], others: Sequence[Token], table: NDArray[np.float64]
) -> tuple[LinkedWord, ...]:
    """The words among the tokens `own`, each with its likeliest word among `others`."""
    worded = [index for index, token in enumerate(others) if token.kind is not Kind.SIGN]
    if not worded:
        return tuple(
            LinkedWord(token.start, token.end, 0.0, 0)
            for token in own
            if token.kind is not Kind.SIGN
        )
    links = table[:, worded]
    sure, partners = links.sum(axis=1).clip(0.0, 1.0), links.argmax(axis=1)
    return tuple(
        LinkedWord(token.start, token.end, float(sure[index]), int(partners[index]))
        for index, token in enumerate(own)
        if token.kind is not Kind.SIGN
    )

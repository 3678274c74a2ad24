"""Compares a sentence with its translation and says what cannot be right.

Comes in: two strings and their languages. Goes out: `Finding`s, and a `Verdict` over a whole
translation. Never: a better translation, a row of a table, an engine, the network.
"""

from __future__ import annotations

from dragoman.fidelity.decision import Decision
from dragoman.fidelity.defaults import CHECKS, NEEDS
from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.lexicon import Lexicon, LinkedWord, Links
from dragoman.fidelity.pair import NOTHING_ELSE, Context, Pair, Similarity
from dragoman.fidelity.policies import BALANCED, POLICIES, Policy, find_policy
from dragoman.fidelity.verdict import Verdict, decide, decide_sentence

__all__ = [
    "BALANCED",
    "CHECKS",
    "NOTHING_ELSE",
    "POLICIES",
    "Context",
    "Decision",
    "Finding",
    "Lexicon",
    "LinkedWord",
    "Links",
    "Pair",
    "Policy",
    "Severity",
    "Similarity",
    "Verdict",
    "check",
    "check_pair",
    "decide",
    "decide_sentence",
    "find_policy",
    "not_checked",
]


def check(
    source: str,
    target: str,
    *,
    source_language: str,
    target_language: str,
    context: Context = NOTHING_ELSE,
) -> tuple[Finding, ...]:
    """What the checks of `defaults.CHECKS` see in one sentence and its translation.

    The languages are codes of the table; a check that knows nothing of one holds back, and
    `not_checked` names it.
    """
    return check_pair(Pair(source, target, source_language, target_language, context))


def check_pair(pair: Pair) -> tuple[Finding, ...]:
    """The same, of a pair with its context."""
    return tuple(finding for one in CHECKS for finding in one.find(pair))


def not_checked(
    source_language: str, target_language: str, context: Context = NOTHING_ELSE
) -> tuple[str, ...]:
    """The checks that hold back between these languages, or for want of what they need to know.

    Their silence is no pass.
    """
    return tuple(
        one.name
        for one in CHECKS
        if not one.covers(source_language, target_language)
        or not NEEDS.get(one.name, _nothing)(context)
    )


def _nothing(_context: Context) -> bool:
    return True

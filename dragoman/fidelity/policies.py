"""How strict an edition, or a run of `dragoman check`, is: what follows from which finding.

Measured with benchmarks/policies.py on human translations of news, where whatever is held is held
for nothing; the figures stand in docs/fidelity.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dragoman.common.errors import DragomanError
from dragoman.fidelity.decision import Decision
from dragoman.fidelity.finding import Finding, Severity


class UnknownPolicy(DragomanError):  # noqa: N818 - reads as what it says
    """A name that no policy has."""

    code = "unknown_policy"


@dataclass(frozen=True, slots=True)
class Policy:
    """What follows from findings, for a sentence and for the whole translation that it is in.

    `severities` say what becomes of a sentence: PUBLISH, FLAG (it stands, and is worth a look) or
    HOLD (it must not stand as it is); `exceptions` say so for one check's findings of one severity.
    A translation is held if more than `failing_share` of its sentences are on HOLD, or more than
    `flagged_share` on FLAG or HOLD, or if a sentence is on HOLD that is the headline
    (`headline_at_once`) or failed one of the checks `at_once`; else flagged if any is on HOLD.
    """

    name: str
    severities: Mapping[Severity, Decision]
    failing_share: float
    flagged_share: float = 1.0
    headline_at_once: bool = False
    at_once: frozenset[str] = frozenset()
    exceptions: Mapping[tuple[str, Severity], Decision] = field(default_factory=dict)

    def of(self, finding: Finding) -> Decision:
        """What one finding makes of its sentence."""
        return self.exceptions.get(
            (finding.check, finding.severity), self.severities[finding.severity]
        )


# How a sentence is set says nothing of what it says.
_HOUSE_STYLE = {("typography", Severity.MINOR): Decision.PUBLISH}

# A sentence on HOLD is shown in the original language and marked. A reader bears with one in ten;
# with more the page is no translation any more, and a person should look at it.
BALANCED = Policy(
    "balanced",
    {
        Severity.NOTE: Decision.PUBLISH,
        Severity.MINOR: Decision.FLAG,
        Severity.MAJOR: Decision.HOLD,
    },
    failing_share=0.1,
    exceptions=_HOUSE_STYLE,
)
# For a newsroom that has somebody at the desk: one failing sentence in twenty, and none that is the
# headline, is missing, or says the contrary; nor too much that only looks wrong.
STRICT = Policy(
    "strict",
    BALANCED.severities,
    failing_share=0.05,
    flagged_share=0.2,
    headline_at_once=True,
    at_once=frozenset({"completeness", "copied", "empty", "language", "negation"}),
    exceptions=_HOUSE_STYLE,
)
# For reading along in a foreign press, where a page with gaps is better than none: one sentence in
# four may stand in the original.
PERMISSIVE = Policy(
    "permissive",
    {**BALANCED.severities, Severity.MINOR: Decision.PUBLISH},
    failing_share=0.25,
)

POLICIES: Mapping[str, Policy] = {one.name: one for one in (STRICT, BALANCED, PERMISSIVE)}


def find_policy(name: str) -> Policy:
    """The policy of that name; raises `UnknownPolicy` naming those there are."""
    try:
        return POLICIES[name]
    except KeyError:
        raise UnknownPolicy(f"no policy {name!r}; there are {', '.join(POLICIES)}") from None

"""The three things that can become of a sentence or a translation."""

from __future__ import annotations

from enum import StrEnum


class Decision(StrEnum):
    """PUBLISH as it is, FLAG: publish with a mark, or HOLD for the desk; from mild to hard."""

    PUBLISH = "publish"
    FLAG = "flag"
    HOLD = "hold"

    @property
    def hardness(self) -> int:
        """To compare by: 0 for PUBLISH, 2 for HOLD."""
        return list(Decision).index(self)

"""What can go wrong with the sample wire."""

from __future__ import annotations

from typing import ClassVar

from dragoman.common.errors import DragomanError


class SampleWireError(DragomanError):
    """The sample wire cannot do what was asked of it."""

    code: ClassVar[str] = "sample_wire"


class SampleStoryError(SampleWireError):
    """A story file that comes with the product is not written as one; names the file."""

    code: ClassVar[str] = "sample_story"


class WireStoppedError(SampleWireError):
    """Something was asked that only a running wire has (an address, a correction)."""

    code: ClassVar[str] = "wire_stopped"

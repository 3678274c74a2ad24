"""What can go wrong in machine translation."""

from __future__ import annotations

from dragoman.common.errors import DragomanError


class MtError(DragomanError):
    """Base of this package's errors."""

    code = "mt"


class EngineFailed(MtError):  # noqa: N818 - reads as what it says
    """An engine broke down on a text. The same text would break it again."""

    code = "engine_failed"


class WrongThread(MtError):  # noqa: N818 - reads as what it says
    """An engine was used outside the thread that made it."""

    code = "wrong_thread"


class UnknownPair(MtError):  # noqa: N818 - reads as what it says
    """An engine was asked for a direction that it does not have."""

    code = "unknown_pair"


class ModelBroken(MtError):  # noqa: N818 - reads as what it says
    """A model's files are incomplete or not what they say they are."""

    code = "model_broken"

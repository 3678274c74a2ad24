"""What can go wrong in machine translation."""

from __future__ import annotations

from dragoman.common.errors import DragomanError


class MtError(DragomanError):
    """Base of this package's errors."""

    code = "mt"


class EngineFailed(MtError):  # noqa: N818 - reads as what it says
    """An engine broke down on a text. The same text would break it again."""

    code = "engine_failed"


class BadAnswer(EngineFailed):
    """An engine answered with something that is no translation: commentary, an echo, too few."""

    code = "bad_answer"


class EngineMissing(MtError):  # noqa: N818 - reads as what it says
    """A program, package or key that an engine needs is not there; the message says which."""

    code = "engine_missing"


class EngineUnreachable(MtError):  # noqa: N818 - reads as what it says
    """An engine on another machine did not answer, or could not now."""

    retryable = True
    code = "engine_unreachable"


class EngineBusy(EngineUnreachable):
    """An engine asked to be left alone for a while (`retry_after_seconds`, if it said)."""

    code = "engine_busy"

    def __init__(self, message: str, retry_after_seconds: float | None = None) -> None:
        super().__init__(message)
        self.retry_after_seconds = retry_after_seconds


class WrongThread(MtError):  # noqa: N818 - reads as what it says
    """An engine was used outside the thread that made it."""

    code = "wrong_thread"


class UnknownPair(MtError):  # noqa: N818 - reads as what it says
    """An engine was asked for a direction that it does not have."""

    code = "unknown_pair"


class ModelBroken(MtError):  # noqa: N818 - reads as what it says
    """A model's files are incomplete or not what they say they are."""

    code = "model_broken"


class CatalogueUnreadable(MtError):  # noqa: N818 - reads as what it says
    """What a server or mirror says it has cannot be read."""

    code = "catalogue_unreadable"


class NoSuchModel(MtError):  # noqa: N818 - reads as what it says
    """No model of that direction can be had, or is here."""

    code = "no_such_model"


class StoreFailed(MtError):  # noqa: N818 - reads as what it says
    """The folder of models cannot be written: no room, no leave."""

    code = "store_failed"

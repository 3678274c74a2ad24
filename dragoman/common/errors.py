"""The base of every error that Dragoman raises on purpose."""

from __future__ import annotations

from typing import ClassVar


class DragomanError(Exception):
    """Something that a person can understand and act on went wrong.

    `retryable` says, as part of the type, whether trying the same thing later can help.
    `code` is the short word that `dragoman status` shows (`timeout`, `private_address`, …).
    """

    retryable: ClassVar[bool] = False
    code: ClassVar[str] = "error"

"""What can go wrong with accounts."""

from __future__ import annotations

from dragoman.common.errors import DragomanError


class AccountError(DragomanError):
    """An account cannot be as it was asked for."""

    code = "account"


class NameUnfit(AccountError):  # noqa: N818 - reads as what it says
    """There is somebody of that name, or nobody could log in by it."""

    code = "name_unfit"


class WeakPassword(AccountError):  # noqa: N818 - reads as what it says
    """The password is too easy to guess; the message says why."""

    code = "weak_password"

"""What can go wrong between Dragoman and its database, and what a person can do about it."""

from __future__ import annotations

from dragoman.common.errors import DragomanError


class DatabaseError(DragomanError):
    """Base of this package's errors."""

    code = "database"


class ProgramsMissing(DatabaseError):  # noqa: N818 - the errors of this package read as what they say
    """PostgreSQL's programs are not installed, or do not run, on this machine."""

    code = "database_programs"


class NotPermitted(DatabaseError):  # noqa: N818
    """The operating system refuses a folder, a user or a process that the server needs."""

    code = "database_permission"


class StartFailed(DatabaseError):  # noqa: N818
    """The server did not come up; the message ends with what it said itself."""

    retryable = True
    code = "database_start"


class WrongCluster(DatabaseError):  # noqa: N818
    """The stored database cannot be used by the PostgreSQL that is installed."""

    code = "database_cluster"


class InvalidAddress(DatabaseError):  # noqa: N818
    """A database address that is none. Its text is not repeated: it may hold a password."""

    code = "database_address"


class Unreachable(DatabaseError):  # noqa: N818
    """No connection to the server."""

    retryable = True
    code = "database_unreachable"


class ServerUnsuitable(DatabaseError):  # noqa: N818
    """The server answers, but is too old or not set up in a way that Dragoman can use."""

    code = "database_unsuitable"


class ExtensionMissing(DatabaseError):  # noqa: N818
    """Extensions are missing and we may not create them. `statements` is what an administrator
    has to run in the database."""

    code = "database_extension"

    def __init__(self, message: str, statements: tuple[str, ...]) -> None:
        super().__init__(message)
        self.statements = statements

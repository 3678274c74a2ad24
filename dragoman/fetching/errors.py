"""Why a fetch gave no page. The type says whether the same fetch may help later."""

from __future__ import annotations

from urllib.parse import urlsplit

from dragoman.common.errors import DragomanError


class FetchError(DragomanError):
    """A fetch failed. `url` is the address that failed, which a redirect may have led to.

    `status` is the HTTP status where the server gave one.
    """

    code = "fetch"

    def __init__(self, url: str, detail: str, *, status: int | None = None) -> None:
        super().__init__(f"{url}: {detail}")
        self.url = url
        self.detail = detail
        self.status = status


class BadAddress(FetchError):  # noqa: N818 - the errors of this package read as what they say
    """Not an address that we fetch: scheme, no host, too long, credentials in it."""

    code = "bad_address"


class PrivateAddress(FetchError):  # noqa: N818
    """The host is, or resolves to, an address that is not on the public internet."""

    code = "private_address"


class DnsFailed(FetchError):  # noqa: N818
    """The host's name could not be resolved."""

    code = "dns"
    retryable = True


class ConnectionFailed(FetchError):  # noqa: N818
    """No connection, or one that broke before an answer."""

    code = "connection"
    retryable = True


class TlsFailed(FetchError):  # noqa: N818
    """The server's certificate or its TLS is not acceptable."""

    code = "tls"


class Timeout(FetchError):  # noqa: N818
    """Connecting, waiting for a byte, or the whole fetch took too long."""

    code = "timeout"
    retryable = True


class CutBody(FetchError):  # noqa: N818
    """The body ended before the length, the chunks or the compression said."""

    code = "cut_body"
    retryable = True


class BadResponse(FetchError):  # noqa: N818
    """What came back is not HTTP, or its headers are too many."""

    code = "protocol"
    retryable = True


class BadEncoding(FetchError):  # noqa: N818
    """The body is not compressed in the way its headers say."""

    code = "encoding"


class TooLarge(FetchError):  # noqa: N818
    """The body is larger than the policy allows, compressed or not."""

    code = "too_large"


class WrongContent(FetchError):  # noqa: N818
    """A file came whole, and is not the one that was asked for: its hash is another."""

    code = "wrong_content"


class CannotSave(FetchError):  # noqa: N818
    """What came cannot be written to disk."""

    code = "cannot_save"


class TooManyRedirects(FetchError):  # noqa: N818
    """More redirects than the policy allows, or redirects in a circle."""

    code = "redirects"


class HttpStatus(FetchError):  # noqa: N818
    """The server answered, and its status says that there is no page."""

    code = "http_status"


class Gone(HttpStatus):
    """404 or 410: the page is not there."""

    code = "gone"


class Refused(HttpStatus):
    """401, 403 or 451: the server does not want us to read this."""

    code = "refused"


class ClientError(HttpStatus):
    """Any other 4xx."""

    code = "client_error"


class UnexpectedStatus(HttpStatus):
    """A status that makes no sense here: a redirect to nowhere, an unasked 304."""

    code = "unexpected_status"


class Redirected(UnexpectedStatus):
    """307 or 308 to a form: it is to be sent to `location` (absolute), if the sender wants that."""

    code = "redirected"

    def __init__(self, url: str, detail: str, *, status: int, location: str) -> None:
        super().__init__(url, detail, status=status)
        self.location = location


class ServerError(HttpStatus):
    """5xx: the server's own trouble."""

    code = "server_error"
    retryable = True


class RateLimited(HttpStatus):
    """429 or 503: not now. `retry_after_seconds` is the server's wish, at most a day, or None."""

    code = "rate_limited"
    retryable = True

    def __init__(
        self, url: str, detail: str, *, status: int, retry_after_seconds: int | None
    ) -> None:
        super().__init__(url, detail, status=status)
        self.retry_after_seconds = retry_after_seconds


def shown(url: str) -> str:
    """`url` for an error message: short, and without a password."""
    try:
        parts = urlsplit(url)
        if "@" in parts.netloc:
            url = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
    except ValueError:
        pass
    return url if len(url) <= 200 else f"{url[:200]}…"

"""The fetcher: one address in, one page or one typed error out."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Self
from urllib.parse import urlencode

import httpcore
import httpx

from dragoman.common import clock, hashing
from dragoman.fetching import errors
from dragoman.fetching.addresses import IPAddress, Resolver, is_public, system_addresses
from dragoman.fetching.decoding import ACCEPT_ENCODING, decoded
from dragoman.fetching.network import Attempt, Door, Transport, attempting, connection_of
from dragoman.fetching.page import KEPT_HEADERS, FetchedPage, Redirect
from dragoman.fetching.policy import FetchPolicy
from dragoman.fetching.statuses import brings_page, is_success, refusal

ACCEPT_PAGE = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1"
ACCEPT_FEED = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1"
)

_LAST_PORT = 65_535
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
# To be sent again as it was (RFC 9110); the others would make a GET of it.
_FORM_REDIRECTS = frozenset({307, 308})
_VALIDATORS = frozenset({"If-Modified-Since", "If-None-Match"})


class Fetcher:
    """Fetches politely and safely. One per process, for all its threads; a context manager.

    `resolve`, `accepts` (which addresses may be connected to) and `tls` (which certificates are
    trusted) are the system's, the policy's and certifi's unless given.
    """

    def __init__(
        self,
        policy: FetchPolicy,
        *,
        resolve: Resolver = system_addresses,
        accepts: Callable[[IPAddress], bool] | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._policy = policy
        allowed = (lambda _: True) if policy.allow_private else is_public
        self._door = Door(resolve, accepts or allowed)
        # Not httpx.Client: it keeps cookies, reads redirects for itself and fails on bad ones.
        self._transport = Transport(self._door, tls or httpx.create_ssl_context(trust_env=False))
        timeout = httpx.Timeout(policy.read_seconds, connect=policy.connect_seconds)
        self._extensions = {"timeout": timeout.as_dict()}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all kept connections."""
        self._transport.close()
        self._door.close()

    def fetch(
        self,
        url: str,
        *,
        etag: str = "",
        last_modified: str = "",
        accept: str = ACCEPT_PAGE,
        before_redirect: Callable[[str], None] | None = None,
    ) -> FetchedPage:
        """GET `url`, following redirects.

        `before_redirect` is told each address that a redirect leads to, before it is asked; what it
        raises ends the fetch. `etag` and `last_modified` are those of the last answer, sent back so
        that the server may say 304. Raises `FetchError`: nothing else, and after `total_seconds` at
        the latest.
        """
        started = time.monotonic()
        headers = self._request_headers(etag, last_modified, accept)
        target = self._address(url)
        redirects: list[Redirect] = []
        while True:
            with (
                attempting(str(target), started, self._policy.total_seconds) as attempt,
                self._answer(attempt, self._request("GET", target, headers)) as response,
            ):
                if response.status_code not in _REDIRECTS:
                    conditional = bool(_VALIDATORS & set(headers))
                    if not brings_page(response.status_code, conditional=conditional):
                        raise refusal(attempt.url, response.status_code, response.headers)
                    return self._page(attempt, url, tuple(redirects), response)
                following = self._redirected(target, response)
            step = Redirect(response.status_code, str(following))
            if following == target or any(step.url == past.url for past in redirects):
                raise errors.TooManyRedirects(step.url, "redirects go in a circle")
            redirects.append(step)
            if len(redirects) > self._policy.max_redirects:
                raise errors.TooManyRedirects(url, f"more than {len(redirects) - 1} redirects")
            if before_redirect is not None:
                before_redirect(str(following))
            target = following

    def post_form(self, url: str, fields: Mapping[str, str]) -> FetchedPage:
        """POST `fields` as a form (UTF-8), to talk to a WebSub hub; any 2xx is success.

        A form is sent once, to the address given and nowhere else: a redirect is an
        `UnexpectedStatus` (`Redirected` where the form is wanted elsewhere), and a kept connection
        that turns out to be closed is a `ConnectionFailed`. Bounds and errors are those of `fetch`.
        """
        target = self._address(url)
        headers = self._request_headers("", "", "*/*")
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        form = urlencode(fields).encode()
        with (
            attempting(str(target), time.monotonic(), self._policy.total_seconds) as attempt,
            self._answer(attempt, self._request("POST", target, headers, form)) as response,
        ):
            status = response.status_code
            if status in _FORM_REDIRECTS:
                location = str(self._redirected(target, response))
                raise errors.Redirected(
                    attempt.url, f"{status} to {location}", status=status, location=location
                )
            if not is_success(status):
                raise refusal(attempt.url, status, response.headers)
            return self._page(attempt, url, (), response)

    @contextmanager
    def opened(
        self, url: str, headers: Mapping[str, str], *, seconds: float
    ) -> Iterator[tuple[Attempt, httpx.Response]]:
        """The answer to a GET after redirects, whatever its status, its body still to be read.

        For what is too large for `fetch`. `headers` come on top of the usual ones; `seconds` bound
        the whole of it, reading included. Raises `FetchError`, also while the body is read.
        """
        target, started = self._address(url), time.monotonic()
        sent = self._request_headers("", "", "*/*") | dict(headers)
        for _ in range(self._policy.max_redirects + 1):
            with (
                attempting(str(target), started, seconds) as attempt,
                self._answer(attempt, self._request("GET", target, sent)) as response,
            ):
                if response.status_code not in _REDIRECTS:
                    yield attempt, response
                    return
                target = self._redirected(target, response)
        raise errors.TooManyRedirects(url, f"more than {self._policy.max_redirects} redirects")

    def check_address(self, url: str) -> None:
        """Raise what a fetch would raise before it asks: a bad address, no host, a private one."""
        target = self._address(url)
        with attempting(str(target), time.monotonic(), self._policy.connect_seconds):
            self._door.addresses(target.host, target.port or 0, self._policy.connect_seconds)

    def _request_headers(self, etag: str, last_modified: str, accept: str) -> dict[str, str]:
        headers = {
            "User-Agent": self._policy.sent_user_agent,
            "Accept": accept,
            "Accept-Encoding": ACCEPT_ENCODING,
            "If-None-Match": etag,
            "If-Modified-Since": last_modified,
        }
        # A validator that cannot stand in a header is one that we cannot send back.
        return {name: value for name, value in headers.items() if value and _is_sendable(value)}

    def _request(
        self, method: str, target: httpx.URL, headers: dict[str, str], content: bytes | None = None
    ) -> httpx.Request:
        return httpx.Request(
            method, target, headers=headers, content=content, extensions=dict(self._extensions)
        )

    def _address(self, url: str) -> httpx.URL:
        """The address as it will be asked for; raises `BadAddress`."""
        shown = errors.shown(url)
        if len(url) > self._policy.max_url_length:
            raise errors.BadAddress(shown, f"longer than {self._policy.max_url_length} characters")
        try:
            target = httpx.URL(url.strip())
        except (httpx.InvalidURL, ValueError, TypeError) as error:
            raise errors.BadAddress(shown, f"not an address ({error})") from error
        if target.scheme not in ("http", "https"):
            raise errors.BadAddress(shown, "only http and https addresses are fetched")
        if not target.host:
            raise errors.BadAddress(shown, "no host in the address")
        if "%" in target.host:
            raise errors.BadAddress(shown, "an escape or a zone in the host's name")
        if target.port is not None and not 0 < target.port <= _LAST_PORT:
            raise errors.BadAddress(shown, f"there is no port {target.port}")
        if target.userinfo:
            raise errors.BadAddress(shown, "a user name or password in an address is never sent")
        return target.copy_with(fragment=None)

    def _redirected(self, target: httpx.URL, response: httpx.Response) -> httpx.URL:
        """Where a redirect leads, checked like any address; credentials in it are left behind."""
        location = response.headers.get("location", "").strip()
        if not location:
            raise errors.UnexpectedStatus(
                str(target), "a redirect to nowhere", status=response.status_code
            )
        try:
            following = target.join(location)
            bare = str(following.copy_with(userinfo=b"")) if following.userinfo else str(following)
        except (httpx.InvalidURL, ValueError, TypeError) as error:
            raise errors.BadAddress(
                str(target), f"redirects to what is not an address ({error})"
            ) from error
        return self._address(bare)

    @contextmanager
    def _answer(self, attempt: Attempt, request: httpx.Request) -> Iterator[httpx.Response]:
        """The answer, its body still to be read; httpcore's errors become ours, then and here."""
        response: httpx.Response | None = None
        try:
            response = self._transport.handle_request(request)
            yield response
        except httpcore.TimeoutException as error:
            attempt.seconds_left()
            raise errors.Timeout(attempt.url, "no answer in time") from error
        except httpcore.ProtocolError as error:
            if response is not None:
                raise errors.CutBody(attempt.url, f"the body is cut ({error})") from error
            if "disconnected" in str(error):
                raise errors.ConnectionFailed(attempt.url, "closed without an answer") from error
            raise errors.BadResponse(attempt.url, f"not a proper answer ({error})") from error
        except httpcore.NetworkError as error:
            kind = errors.CutBody if response is not None else errors.ConnectionFailed
            raise kind(attempt.url, f"the connection broke ({error})") from error
        finally:
            if response is not None:
                response.close()

    def _page(
        self,
        attempt: Attempt,
        url: str,
        redirects: tuple[Redirect, ...],
        response: httpx.Response,
    ) -> FetchedPage:
        raw = self._raw_body(attempt, response)
        body = decoded(
            b"" if response.status_code == 304 else raw,
            response.headers.get("content-encoding", ""),
            limit=self._policy.max_bytes,
            url=attempt.url,
            each_step=attempt.seconds_left,
        )
        connection = connection_of(response)
        return FetchedPage(
            requested_url=url,
            final_url=attempt.url,
            redirects=redirects,
            status=response.status_code,
            headers=tuple(
                (name, value)
                for name, value in response.headers.multi_items()
                if name in KEPT_HEADERS
            ),
            fetched_at=clock.now(),
            seconds=attempt.seconds_used,
            body=body,
            wire_bytes=len(raw),
            content_hash=hashing.of_bytes(body),
            address=connection.address,
            http_version=connection.http_version,
        )

    def _raw_body(self, attempt: Attempt, response: httpx.Response) -> bytes:
        limit = self._policy.max_bytes
        announced = response.headers.get("content-length", "")
        if announced.isdecimal() and int(announced) > limit and response.status_code != 304:
            raise errors.TooLarge(
                attempt.url, f"announces {int(announced):,} bytes; the limit is {limit:,}"
            )
        raw = bytearray()
        for chunk in response.iter_raw():
            raw += chunk
            if len(raw) > limit:
                raise errors.TooLarge(attempt.url, f"more than {limit:,} bytes")
            attempt.seconds_left()
        return bytes(raw)


def _is_sendable(value: str) -> bool:
    return value.isascii() and value.isprintable()

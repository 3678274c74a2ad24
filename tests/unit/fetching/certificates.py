"""Certificates made for a test run by the openssl command: good, expired, of nobody known."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

NAME = "news.example"


class Authority:
    """An authority of our own; `issue` gives files that hold a key and its certificate."""

    def __init__(self, folder: Path, *, name: str = "Test Authority") -> None:
        self._folder = folder
        folder.mkdir(exist_ok=True)
        self._key, self.certificate = folder / "authority.key", folder / "authority.crt"
        _openssl(
            ["req", "-x509", *_NEW_KEY, "-days", "2", "-subj", f"/CN={name}"],
            ["-keyout", str(self._key), "-out", str(self.certificate)],
        )

    def issue(self, host: str = NAME, *, days: int = 2) -> Path:
        """A certificate for `host`, valid for `days` from now; a negative number has passed."""
        stem = self._folder / f"{host}.{days}"
        key, request, certificate = (stem.with_suffix(end) for end in (".key", ".csr", ".crt"))
        names = stem.with_suffix(".ext")
        names.write_text(f"subjectAltName=DNS:{host}\n")
        _openssl(
            ["req", "-new", *_NEW_KEY, "-subj", f"/CN={host}"],
            ["-keyout", str(key), "-out", str(request)],
        )
        _openssl(
            ["x509", "-req", "-in", str(request), "-CA", str(self.certificate)],
            ["-CAkey", str(self._key), "-CAcreateserial", "-days", str(days)],
            ["-extfile", str(names), "-out", str(certificate)],
        )
        return _together(stem.with_suffix(".pem"), key, certificate)

    def trust(self) -> ssl.SSLContext:
        """A client's context that trusts this authority alone."""
        return ssl.create_default_context(cafile=self.certificate)


def self_signed(folder: Path, host: str = NAME) -> Path:
    """A certificate that vouches for itself."""
    key, certificate = folder / "self.key", folder / "self.crt"
    _openssl(
        ["req", "-x509", *_NEW_KEY, "-days", "2", "-subj", f"/CN={host}"],
        ["-addext", f"subjectAltName=DNS:{host}", "-keyout", str(key), "-out", str(certificate)],
    )
    return _together(folder / "self.pem", key, certificate)


def serving(file: Path, *protocols: str) -> ssl.SSLContext:
    """A server's context with this certificate; `protocols` are offered by ALPN."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    context.set_alpn_protocols(list(protocols or ("http/1.1",)))
    return context


_NEW_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]


def _together(file: Path, key: Path, certificate: Path) -> Path:
    file.write_bytes(key.read_bytes() + certificate.read_bytes())
    return file


def _openssl(*arguments: Sequence[str]) -> None:
    command = shutil.which("openssl")
    if not command:
        pytest.skip("the openssl command, which makes the test certificates, is not installed")
    flat = [word for part in arguments for word in part]
    subprocess.run([command, *flat], check=True, capture_output=True)

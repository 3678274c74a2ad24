"""Runs a program on a text, within a time, with bounded output, and leaves nothing running."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO

from dragoman.mt.errors import EngineFailed, EngineMissing

_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class CommandAnswer:
    """What a program left behind: exit status, standard output, standard error."""

    status: int
    output: bytes
    problems: bytes


def run_bounded(
    command: Sequence[str],
    given: bytes,
    *,
    environment: Mapping[str, str],
    timeout_seconds: float,
    most_bytes: int,
) -> CommandAnswer:
    """`command`, without a shell and in an empty folder of its own, with `given` to read.

    `environment` is all it sees besides `PATH` and a `TMPDIR` that goes with it. Raises
    `EngineMissing` if there is no such program, `EngineFailed` if it is not done in time or writes
    more than `most_bytes` to either stream; it and all that it started are killed then.
    """
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as text:
        text.write(given)
        text.seek(0)
        process = _start(command, text, folder, environment)
        answer = None
        try:
            answer = _read(process, time.monotonic() + timeout_seconds, most_bytes)
        except (_Exceeded, subprocess.TimeoutExpired) as error:
            raise EngineFailed(
                f"{' '.join(command)} was stopped: it ran for more than {timeout_seconds:g} s"
                f" or wrote more than {most_bytes} bytes"
            ) from error
        finally:
            _end(process, kill=answer is None)
        return answer


class _Exceeded(Exception):  # noqa: N818 - reads as what it says
    """Time or space is used up."""


def _start(
    command: Sequence[str], text: IO[bytes], folder: str, environment: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    seen = {"PATH": os.environ.get("PATH", os.defpath), "TMPDIR": folder, **environment}
    try:
        return subprocess.Popen(  # noqa: S603 - no shell; the operator's own program
            command,
            stdin=text,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
            env=seen,
            start_new_session=True,
        )
    except OSError as error:
        raise EngineMissing(f"cannot start {command[0]}: {error.strerror}") from error


def _read(process: subprocess.Popen[bytes], until: float, most_bytes: int) -> CommandAnswer:
    assert process.stdout is not None
    assert process.stderr is not None
    written = {process.stdout: bytearray(), process.stderr: bytearray()}
    with selectors.DefaultSelector() as selector:
        for stream in written:
            selector.register(stream, selectors.EVENT_READ, stream)
        # Both streams end when the last program of the pipeline has closed them.
        while selector.get_map():
            ready = selector.select(max(0.0, until - time.monotonic()))
            if not ready:
                raise _Exceeded
            for key, _ in ready:
                chunk = os.read(key.fd, _CHUNK)
                if not chunk:
                    selector.unregister(key.fileobj)
                written[key.data] += chunk
                if len(written[key.data]) > most_bytes:
                    raise _Exceeded
    status = process.wait(max(0.0, until - time.monotonic()))
    return CommandAnswer(status, bytes(written[process.stdout]), bytes(written[process.stderr]))


def _end(process: subprocess.Popen[bytes], *, kill: bool) -> None:
    if kill:
        # The first of them may have ended already; it keeps the group's number until waited for.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for stream in (process.stdout, process.stderr):
        if stream is not None:
            stream.close()

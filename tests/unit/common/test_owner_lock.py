"""The owner's lock: one holder, freed by the kernel, not kept by forked children."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from dragoman.common.owner_lock import OwnerLock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "owner.lock"


def test_one_holder_even_within_a_process(path: Path) -> None:
    first, second = OwnerLock(path), OwnerLock(path)
    assert first.acquire()
    assert not second.acquire()
    assert second.holder() == str(os.getpid())
    first.release()
    assert second.acquire()
    second.release()


def test_release_twice_is_harmless(path: Path) -> None:
    lock = OwnerLock(path)
    assert lock.acquire()
    lock.release()
    lock.release()
    assert not lock.held


def test_a_forked_child_does_not_keep_it(path: Path) -> None:
    """The holder is killed; its child, a worker, lives on."""
    reading, writing = os.pipe()
    holder = os.fork()
    if holder == 0:
        assert OwnerLock(path).acquire()
        if (worker := os.fork()) == 0:
            os.write(writing, f"{os.getpid()}".encode())
        signal.pause()
        os._exit(worker)
    worker = int(os.read(reading, 20))
    os.kill(holder, signal.SIGKILL)
    os.waitpid(holder, 0)
    try:
        lock = OwnerLock(path)
        assert lock.acquire()
        lock.release()
    finally:
        os.kill(worker, signal.SIGKILL)
        os.close(reading)
        os.close(writing)


@pytest.mark.parametrize("content", ["", "rubbish\n"])
def test_old_content_does_not_matter(path: Path, content: str) -> None:
    path.write_text(content)
    lock = OwnerLock(path)
    assert lock.acquire()
    assert lock.holder() == str(os.getpid())
    lock.release()


def test_holder_of_no_lock(path: Path) -> None:
    assert OwnerLock(path).holder() == "?"

"""`python -m dragoman.cli` is the `dragoman` command."""

from __future__ import annotations

from dragoman.cli.main import run

run()

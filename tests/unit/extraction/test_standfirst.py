"""The line under the headline, as readers see it."""

from __future__ import annotations

import pytest

from dragoman.extraction.page import parse
from dragoman.extraction.standfirst import on_page

HEAD = (
    "The harbour council voted on Tuesday to close the old fish market, after nine years of "
    "argument over who will pay for its roof"
)


def seen(description: str, body: str) -> str:
    page = parse(f"<html><body><h1>Market</h1>{body}</body></html>", "https://herald.example/a")
    return on_page(page, description)


@pytest.mark.parametrize(
    ("description", "body", "expected"),
    [
        pytest.param(HEAD + ", and whic", f"<p>{HEAD}, and which city comes next.</p>",
                     f"{HEAD}, and which city comes next.", id="cut off in the head"),
        pytest.param(HEAD, f"<h2>{HEAD.replace('nine', 'ten')}</h2>",
                     HEAD.replace("nine", "ten"), id="corrected on the page alone"),
        pytest.param(HEAD + ". By A. Writer", f"<div><p>{HEAD}.</p></div>", f"{HEAD}.",
                     id="a name behind it in the head"),
        pytest.param(HEAD, "<p>Another paragraph.</p>", HEAD, id="not on the page, below the cut"),
        pytest.param(f"{HEAD}. The mayor said she would appeal to the regio", "<p>Other.</p>",
                     f"{HEAD}.", id="not on the page and cut: whole sentences remain"),
        pytest.param(f"{HEAD} and who will not and why that is so hard to say for",
                     "<p>Other.</p>", "", id="cut within its only sentence"),
        pytest.param(f"{HEAD} and who will “not”.", "<p>Other.</p>",
                     f"{HEAD} and who will “not”.", id="long and whole"),
        pytest.param(HEAD, f"<p>{HEAD[:60]}</p>", HEAD, id="a teaser of it is too short"),
        pytest.param(HEAD, f"<p>{HEAD} {'and so on ' * 80}</p>", HEAD,
                     id="a long paragraph is no standfirst"),
        pytest.param("Short", "<p>Short stories.</p>", "Short", id="too short to look for"),
        pytest.param("", "<p>Text.</p>", "", id="none"),
    ],
)  # fmt: skip
def test_as_readers_see_it(description: str, body: str, expected: str) -> None:
    assert seen(description, body) == expected

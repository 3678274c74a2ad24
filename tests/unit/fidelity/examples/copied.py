"""Pairs for the check `copied`."""

from __future__ import annotations

from tests.unit.fidelity.example import bad, good

EXAMPLES = (
    good("translated", "The river rose over the old bridge.", "O rio subiu acima da ponte."),
    good("a name", "The New York Times", "The New York Times"),
    good("a title", "Game of Thrones", "Game of Thrones"),
    good("names and figures", "Ann Rust 38 - 17 Gordon Hale", "Ann Rust 38 - 17 Gordon Hale"),
    good(
        "many names",
        "Ann Rust, Gordon Hale and Mary Poole met in Hull",
        "Ann Rust, Gordon Hale e Mary Poole encontraram-se em Hull",
    ),
    good("same language", "The river rose over it", "The river rose over it", "en-en"),
    bad("all of it", "The river rose over the bridge.", "The river rose over the bridge."),
    bad("most of it", "The river rose over the bridge.", "O river rose over the bridge."),
    bad("capitals", "MINISTER RESIGNS AFTER ELECTION", "MINISTER RESIGNS DE ELECTION"),
    bad("case changed", "the river rose over", "The River Rose Over"),
)  # fmt: skip

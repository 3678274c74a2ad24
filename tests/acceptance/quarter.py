"""Fills the newsroom that we stand in with a quarter of made-up translations, but for this week.

python -m tests.acceptance.quarter
"""

from __future__ import annotations

import random
from datetime import timedelta

from dragoman.cli.newsroom import open_newsroom

PUBLISHERS = (
    ("Bay News", ("en", "pt")),
    ("Nordhafen-Kurier", ("de", "pt")),
    ("Correio da Serra", ("pt", "en")),
    ("Kawabe Shimbun", ("ja", "pt")),
    ("Harbour and Coast Observer of the Northern Isles", ("en", "pt")),
    ("Gazette de l’Estuaire", ("fr", "pt")),
)
CHECKS = ("numbers", "numbers", "names", "negation", "language")
DOUBTS = ("names", "quotes", "modality", "consistency")


def fill() -> None:
    """The same rows every time; of the weekend before last there are none."""
    from dragoman.common import clock  # noqa: PLC0415 - models exist only after set-up
    from tests.integration.desk.made_up import Story, store  # noqa: PLC0415

    chance = random.Random(1)
    for day in (day for day in range(8, 88) if day not in (14, 15)):
        for source, languages in PUBLISHERS:
            sentences = chance.randint(12, 60)
            held = chance.random() < (0.2 if source.startswith("Kawabe") else 0.04)
            flagged = chance.randint(3, 6) if held else chance.choice((0, 0, 0, 1))
            findings = {(chance.choice(CHECKS), "major"): flagged}
            findings[chance.choice(DOUBTS), "minor"] = chance.choice((0, 0, 1))
            story = Story(
                source=source, languages=languages, sentences=sentences, flagged=flagged,
                repaired=chance.choice((0, 0, 1, 2)), verdict="hold" if held else "publish",
                created=clock.now() - timedelta(days=day), findings=findings,
            )  # fmt: skip
            store(story)


if __name__ == "__main__":
    with open_newsroom(quiet=True):
        fill()

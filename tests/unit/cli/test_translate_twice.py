"""The same input gives the same bytes, whatever order Python's sets and hashes have."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

SENTENCES = (
    "HARBOUR TOWN FERRY LATE AGAIN",
    "Łukasz Żuraw of Zürich paid £5.5m, or 12% of it, to @Zuraw and harbour.example.",
    "“The ferry from Kraków is late,” said Łukasz Żuraw. “It was late on Monday, too.”",
    "The ferry of Kraków (лодка, 船) carries 1,234 people; Żuraw owns the 3rd of 4 ferries. 🔥",
    "The harbour master met Żuraw in Kraków.",
)
HTML = (
    "<h1>Harbour Town Ferry Late Again</h1><p>The <b>harbour master</b> met <a href='/z'>Łukasz"
    " Żuraw</a> in <i>Kraków</i>, and <code>ferry --late</code> said 1,234.</p><ul><li>Boats</ul>"
)


DOCUMENT = {
    "version": 1,
    "headline": "Ferry Is Late Again",
    "blocks": [{"kind": "paragraph", "runs": [f"{text} "]} for text in SENTENCES],
}
INPUTS = {
    "text": "\n".join(SENTENCES),
    "lines": "\n".join(SENTENCES),
    "html": HTML,
    "json": json.dumps(DOCUMENT),
}
# One process for all formats: starting it costs more than translating.
ALL_FORMATS = """
from dragoman.cli.main import app
for form in ("text", "lines", "html", "json"):
    options = ["--from", "en", "--to", "pt", "--glossary", "terms.tsv", "--format", form, form]
    app(["translate", *options], standalone_mode=False)
"""


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    terms = "source\ttarget\nferry\tbalsa\nharbour master\tcapitão do porto\n"
    (tmp_path / "terms.tsv").write_text(terms, "utf-8")
    for form, text in INPUTS.items():
        (tmp_path / form).write_text(text, "utf-8")
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", ALL_FORMATS],
            stdout=subprocess.PIPE,
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        for seed in ("1", "4242")
    ]
    answers = [process.communicate(timeout=60)[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert answers[0] == answers[1]
    assert "balsa" in answers[0].decode()

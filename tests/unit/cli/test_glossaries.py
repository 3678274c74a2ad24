"""The glossary as a person at the terminal has it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.cli.main import app

GLOSSARY = "source\ttarget\tcase\tnote\nKiev\tKyiv\tany\tstyle book\n"


@pytest.fixture(autouse=True)
def _outside_a_newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAGOMAN_DIR", raising=False)


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner()


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    path = tmp_path / "ours.tsv"
    path.write_text(GLOSSARY, "utf-8")
    return path


def test_a_glossary_is_checked_and_shown(runner: CliRunner, glossary: Path) -> None:
    assert "1 terms" in runner.invoke(app, ["glossary", "check", str(glossary)]).stdout
    (term,) = json.loads(runner.invoke(app, ["glossary", "show", str(glossary), "--json"]).stdout)
    assert (term["source"], term["target"], term["note"]) == ("Kiev", "Kyiv", "style book")


def test_a_bad_line_is_named(runner: CliRunner, glossary: Path) -> None:
    glossary.write_text(GLOSSARY + "Minsk\n", "utf-8")
    result = runner.invoke(app, ["glossary", "check", str(glossary)])
    assert result.exit_code == 1
    assert "line 3" in result.stderr


@pytest.mark.parametrize("in_folder", [True, False])
def test_a_translation_uses_the_glossary(
    runner: CliRunner, glossary: Path, tmp_path: Path, in_folder: bool
) -> None:
    arguments = ["translate", "--from", "en", "--to", "pt", "--format", "lines"]
    if in_folder:
        (tmp_path / "glossaries").mkdir()
        glossary.rename(tmp_path / "glossaries" / "en-pt.tsv")
    else:
        arguments += ["--glossary", str(glossary)]
    result = runner.invoke(app, arguments, input="The mayor of Kiev spoke.\n")
    assert result.exit_code == 0
    assert "Kyiv" in result.stdout


def test_a_term_that_cannot_be_brought_in_is_told(runner: CliRunner, glossary: Path) -> None:
    glossary.write_text("source\ttarget\nspoke\tproferiu (12)\n", "utf-8")
    arguments = ["translate", "--from", "en", "--to", "pt", "--glossary", str(glossary), "--format"]
    text = "The mayor spoke 14 times.\n"
    plain = runner.invoke(app, [*arguments, "lines"], input=text)
    told = json.loads(runner.invoke(app, [*arguments, "lines", "--json"], input=text).stdout)
    assert told["unmet"] == [{"sentence": 1, "source": "spoke", "target": "proferiu (12)"}]
    assert "spoke → proferiu (12)" in plain.stderr

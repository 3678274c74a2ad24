"""`dragoman check`: what it says, in which form, and how it exits."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dragoman.cli import pair_document, pair_work
from dragoman.cli.main import app
from dragoman.fidelity import Finding, Pair, Severity

ROOT = Path(__file__).parents[3]
GOOD = "It rained 14 mm.\tChoveu 14 mm.\n"
BAD = "It rained 14 mm.\tChoveu 41 mm.\n"
HEAD = "source\ttranslation\n"
LANGUAGES = ("--from", "en", "--to", "pt")


@pytest.fixture(autouse=True)
def _outside_a_newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAGOMAN_DIR", raising=False)


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner()


def _file(content: str, name: str = "news.tsv") -> str:
    Path(name).write_text(content, encoding="utf-8")
    return name


def _lines(runner: CliRunner, *arguments: str, **more: Any) -> list[dict[str, Any]]:
    result = runner.invoke(app, ["check", *LANGUAGES, "--json", *arguments], **more)
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_for_people_the_places_are_marked_and_the_rest_counted(runner: CliRunner) -> None:
    name = _file(HEAD + GOOD + BAD)
    result = runner.invoke(app, ["check", *LANGUAGES, "--checks", "numbers", name])
    assert result.exit_code == 1
    assert result.stdout.splitlines()[:5] == [
        "news.tsv:3  hold",
        "  major numbers: the figure 14 of the source is not in the translation",
        "  major numbers: the figure 41 of the translation is not in the source",
        "  en  It rained ⟦14⟧ mm.",
        "  pt  Choveu ⟦41⟧ mm.",
    ]
    assert "2 pairs: 1 publish, 0 flag, 1 hold." in result.stdout
    assert result.stderr == ""


def test_json_has_a_line_for_each_pair(runner: CliRunner) -> None:
    good, bad = _lines(runner, "-", "--checks", "numbers", input=HEAD + GOOD + BAD)
    assert good == {
        "file": "-",
        "line": 2,
        "id": "",
        "source_language": "en",
        "target_language": "pt",
        "source": "It rained 14 mm.",
        "translation": "Choveu 14 mm.",
        "verdict": "publish",
        "findings": [],
        "not_checked": [],
    }
    assert bad["verdict"] == "hold"
    assert bad["findings"][0] == {
        "check": "numbers",
        "severity": "major",
        "message": "the figure 14 of the source is not in the translation",
        "source_spans": [[10, 12]],
        "target_spans": [],
    }


def test_without_files_standard_input_is_read(runner: CliRunner) -> None:
    assert len(_lines(runner, input=HEAD + GOOD)) == 1


@pytest.mark.parametrize(
    ("content", "options", "code"),
    [
        (HEAD + GOOD, [], 0),
        (HEAD + BAD, [], 1),
        (HEAD + BAD, ["--fail-on", "never"], 0),
        (HEAD + BAD, ["--checks", "copied,empty"], 0),
        (HEAD + GOOD + "alone\n", ["--fail-on", "never"], 1),
        (HEAD, [], 1),
        ("", [], 1),
        ("a\tb\tc\n", [], 1),
    ],
    ids=[
        "good",
        "held",
        "never",
        "other checks",
        "an unread line",
        "no pairs",
        "an empty file",
        "other columns",
    ],
)
def test_exit_codes(runner: CliRunner, content: str, options: list[str], code: int) -> None:
    numbers = ["--checks", "numbers"]
    result = runner.invoke(app, ["check", *LANGUAGES, *numbers, *options, _file(content)])
    assert result.exit_code == code
    assert bool(result.stderr) is (code == 1 and content != HEAD + BAD)


@pytest.mark.parametrize(
    ("policy", "fail_on", "code"),
    [
        ("balanced", "flag", 1),
        ("balanced", "hold", 0),
        ("permissive", "flag", 0),
        ("strict", "flag", 1),
    ],
)
def test_what_looks_wrong_fails_only_where_it_is_asked_for(
    runner: CliRunner, policy: str, fail_on: str, code: int
) -> None:
    rows = "We saw the old bridge.\tVimos a ponte.\nWe saw the old bridge.\tVimos pontes.\n"
    options = ["--document", "--checks", "empty", "--policy", policy, "--fail-on", fail_on]
    result = runner.invoke(app, ["check", *LANGUAGES, *options, _file(HEAD + rows)])
    assert result.exit_code == code
    assert "minor consistency: the same sentence is elsewhere translated" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--from", "tlh", "--to", "pt"], "no language 'tlh'"),
        (["--from", "pt", "--to", "pt-BR"], "from pt to pt-BR nothing is translated"),
        ([*LANGUAGES, "--checks", "spelling"], "no check 'spelling'; there are"),
        ([*LANGUAGES, "--policy", "lax"], "'lax'"),
        ([*LANGUAGES, "--processes", "-1"], "--processes"),
    ],
)
def test_wrong_usage_exits_2_and_names_it(
    runner: CliRunner, arguments: list[str], said: str
) -> None:
    result = runner.invoke(app, ["check", *arguments, _file(HEAD + GOOD)], env={"COLUMNS": "200"})
    assert result.exit_code == 2
    assert said in result.stderr


def test_languages_that_nobody_says_are_asked_for(runner: CliRunner) -> None:
    result = runner.invoke(app, ["check", _file(HEAD + GOOD)])
    assert result.exit_code == 1
    assert "news.tsv:2: the file does not say its languages; say --from L" in result.stderr


def test_a_file_that_cannot_be_read_does_not_hide_the_next(runner: CliRunner) -> None:
    lines = _lines(runner, "missing.tsv", _file("<tmx/", "bad.tmx"), _file(HEAD + GOOD))
    assert [(line["file"], line.get("error")) for line in lines] == [
        ("missing.tsv", "error"),
        ("bad.tmx", "bad_file"),
        ("news.tsv", None),
    ]


def test_unread_lines_are_told_with_their_number_and_counted(runner: CliRunner) -> None:
    name = _file(HEAD + "alone\n" * 30 + GOOD)
    result = runner.invoke(app, ["check", *LANGUAGES, "--json", name])
    assert result.exit_code == 1
    assert "news.tsv:2: 1 column where the pair needs 2" in result.stderr
    assert result.stderr.count("1 column") == 20
    assert "could not be read and are not checked: 30." in result.stderr
    assert sum("error" in json.loads(line) for line in result.stdout.splitlines()) == 30


def test_line_numbers_are_no_emoji(runner: CliRunner) -> None:
    name = _file(HEAD + GOOD * 98 + "alone\n")
    result = runner.invoke(app, ["check", *LANGUAGES, name])
    assert "news.tsv:100: 1 column" in result.stderr


def test_several_processes_say_the_same_in_the_same_order(runner: CliRunner) -> None:
    rows = "".join(
        f"It rained {n} mm.\tChoveu {n + n % 7 // 6} mm.\n" + "alone\n" * (n % 50 == 0)
        for n in range(450)
    )
    name = _file(HEAD + rows)
    assert _lines(runner, "--processes", "2", name) == _lines(runner, name)


@pytest.mark.parametrize(
    ("word", "shown"), [("\x1b[m", " [m"), ("[red]", "[red]"), (":100:", ":100:")]
)
def test_what_a_text_says_to_terminals_is_shown_as_text(
    runner: CliRunner, word: str, shown: str
) -> None:
    name = _file(HEAD + BAD.replace("rained", word).replace("It", "It is"))
    result = runner.invoke(app, ["check", *LANGUAGES, "--checks", "numbers", name])
    assert "\x1b" not in result.stdout
    assert f"It is {shown} " in result.stdout.replace("⟦", "").replace("⟧", "")


def test_a_text_of_too_many_rows_is_none(
    runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pair_document, "ROWS", 2)
    result = runner.invoke(app, ["check", *LANGUAGES, "--document", _file(HEAD + GOOD * 3)])
    assert result.exit_code == 1
    assert "leave out --document" in result.stderr


def test_checks_are_given_the_glossary(runner: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terms:
        name = "empty"

        def covers(self, source_language: str, target_language: str) -> bool:
            return True

        def find(self, pair: Pair) -> list[Finding]:
            return [Finding("empty", Severity.NOTE, f"{pair.context.terms}")]

    monkeypatch.setattr(pair_work, "CHECKS", (Terms(),))
    terms = _file("source\ttarget\nbridge\tponte\n", "terms.tsv")
    (line,) = _lines(runner, "--glossary", terms, _file(HEAD + GOOD))
    assert line["findings"][0]["message"] == "(('bridge', 'ponte'),)"


@pytest.mark.parametrize("content", ["bridge", None])
def test_a_glossary_that_cannot_be_read_is_named(runner: CliRunner, content: str | None) -> None:
    if content:
        _file(content, "terms.tsv")
    options = ["--glossary", "terms.tsv", _file(HEAD + GOOD)]
    result = runner.invoke(app, ["check", *LANGUAGES, *options])
    assert result.exit_code == 1
    assert "terms.tsv" in result.stderr


def test_a_check_that_breaks_spoils_one_pair_alone(
    runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken:
        name = "empty"

        def covers(self, source_language: str, target_language: str) -> bool:
            return True

        def find(self, pair: Pair) -> list[Finding]:
            if "14" in pair.source:
                raise ValueError("fourteen")
            return []

    monkeypatch.setattr(pair_work, "CHECKS", (Broken(),))
    first, second = _lines(runner, _file(HEAD + GOOD + "A cat.\tUm gato.\n"))
    assert "the check empty broke: ValueError('fourteen')" in first["message"]
    assert second["verdict"] == "publish"


@pytest.mark.parametrize(("target", "check"), [("th", "names"), ("pt", "meaning")])
def test_checks_that_hold_back_are_named(runner: CliRunner, target: str, check: str) -> None:
    """For want of words of the language, or of models to ask."""
    options = ["--from", "en", "--to", target, "--checks", check]
    result = runner.invoke(app, ["check", *options, _file(HEAD + GOOD)])
    assert result.exit_code == 0
    assert f"Not checked from en to {target} (1 pair): {check}." in result.stderr


def test_the_how_to_shows_what_is_said(runner: CliRunner) -> None:
    text = (ROOT / "docs" / "howto" / "check.md").read_text(encoding="utf-8")
    (table,) = re.findall(r"^```tsv\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    (answer,) = re.findall(r"^```text\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    result = runner.invoke(app, ["check", *LANGUAGES, "--checks", "numbers", _file(table)])
    assert [line.rstrip() for line in result.stdout.splitlines()] == answer.splitlines()

"""The command as a person types it: help, wrong usage, plain answers, JSON alone on stdout."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
import structlog
from typer.testing import CliRunner

from dragoman.cli.main import app
from tests.unit.mt.engines.servers import ChatModel, Service

COMMANDS = (
    "init",
    "up",
    "demo",
    "web",
    "worker",
    "migrate",
    "sources add",
    "sources import",
    "sources export",
    "sources list",
    "sources check",
    "sources boilerplate",
    "sources pause",
    "sources resume",
    "ingest",
    "status",
    "report",
    "translate",
    "check",
    "extract",
    "glossary check",
    "glossary show",
    "models list",
    "memory export",
    "memory import",
    "memory stats",
    "models add",
    "models remove",
    "models verify",
    "models import",
    "models mirror",
    "models route",
    "doctor",
)
PAGE = b"""<!doctype html><html lang="en"><head><title>Rain over the bay</title></head><body>
<article><h1>Rain over the bay</h1><p>It rained on Monday in the small town by the bay, and the
harbour master wrote down 14 millimetres before noon.</p><p>The ferries kept their timetable, said
the harbour office, and nobody missed a boat that day.</p></article></body></html>"""


@pytest.fixture(autouse=True)
def _outside_a_newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAGOMAN_DIR", raising=False)


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_and_takes_json(runner: CliRunner, command: str) -> None:
    result = runner.invoke(app, [*command.split(), "-h"])
    assert result.exit_code == 0
    assert "--json" in result.stdout
    assert "Usage" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["translate"],
        ["translate", "--from", "en"],
        ["translate", "--from", "en", "--to", "pt", "--dry-run"],
        ["translate", "--again", "--from", "en"],
        ["memory", "import"],
        ["memory", "import", "x.tmx", "--origin", "machine"],
        ["sources", "import"],
        ["sources", "add"],
        ["up", "--port", "many"],
        ["extract"],
        ["ingest"],
        ["worker", "--queue", "nonsense"],
        ["status", "--colour"],
        ["sources", "import", "x", "--rights", "everything"],
    ],
)
def test_wrong_usage_exits_2_and_says_what_to_type(runner: CliRunner, arguments: list[str]) -> None:
    result = runner.invoke(app, arguments)
    assert result.exit_code == 2
    assert "-h" in result.stderr


@pytest.mark.parametrize(
    "arguments", [["status"], ["report"], ["up"], ["sources", "list"], ["migrate"]]
)
def test_outside_a_newsroom_the_way_out_is_named(runner: CliRunner, arguments: list[str]) -> None:
    result = runner.invoke(app, arguments)
    assert result.exit_code == 1
    assert "dragoman init" in result.stderr
    answer = json.loads(runner.invoke(app, [*arguments, "--json"]).stdout)
    assert answer["error"] == "no_newsroom"


def test_init_makes_a_newsroom_once(runner: CliRunner, tmp_path: Path) -> None:
    folder = tmp_path / "room"
    folder.mkdir()
    arguments = ["init", str(folder), "--edition", "pt", "--edition", "en", "--json"]
    assert json.loads(runner.invoke(app, arguments).stdout)["editions"] == ["pt", "en"]
    again = runner.invoke(app, arguments)
    assert again.exit_code == 1
    assert json.loads(again.stdout)["error"] == "cannot_write"


def test_init_refuses_an_unknown_language(runner: CliRunner, tmp_path: Path) -> None:
    result = runner.invoke(app, ["init", str(tmp_path), "--edition", "qq"])
    assert result.exit_code == 2
    assert "qq" in result.stderr


def test_models_list_names_hashes(runner: CliRunner) -> None:
    models = json.loads(runner.invoke(app, ["models", "list", "--json"]).stdout)
    assert {model["pair"] for model in models} == {"en-pt", "pt-en"}
    assert all(len(model["hash"]) == 64 for model in models)


def _translate(runner: CliRunner, form: str, text: str) -> str:
    arguments = ["translate", "--from", "en", "--to", "pt", "--format", form]
    result = runner.invoke(app, arguments, input=text)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_translate_lines_keeps_lines(runner: CliRunner) -> None:
    out = _translate(runner, "lines", "The cat sleeps.\n\n42\nIt rains. The dog runs.\n")
    lines = out.split("\n")
    assert len(lines) == 5
    assert lines[1] == ""
    assert lines[2] == "42"
    assert "gato" in lines[0]


def test_translate_lines_without_a_last_newline(runner: CliRunner) -> None:
    assert _translate(runner, "lines", "The cat sleeps.").count("\n") == 0


def test_translate_text_keeps_paragraphs(runner: CliRunner) -> None:
    out = _translate(runner, "text", "The cat sleeps. The dog runs.\n\nIt rains.\n")
    assert len(out.split("\n")) == 4
    assert "cão" in out or "cachorro" in out


def test_translate_html_keeps_marks(runner: CliRunner) -> None:
    out = _translate(
        runner, "html", '<h2>The cat</h2><p><a href="https://a.example/">It sleeps.</a></p>'
    )
    assert "<h2>" in out
    assert 'href="https://a.example/"' in out


def test_translate_html_reads_the_encoding_that_the_page_names(runner: CliRunner) -> None:
    page = '<html><meta charset="iso-8859-1"><style>p{}</style><p>The café is open.</p></html>'
    arguments = ["translate", "--from", "en", "--to", "pt", "--format", "html"]
    result = runner.invoke(app, arguments, input=page.encode("latin-1"))
    assert result.exit_code == 0
    assert result.stdout.startswith(
        '<html lang="pt" dir="ltr"><meta charset="utf-8"><style>p{}</style><p>'
    )
    assert "café" in result.stdout


def test_translate_json_answers_in_kind(runner: CliRunner) -> None:
    out = json.loads(_translate(runner, "json", '["The cat sleeps.", "It rains."]'))
    assert len(out) == 2


def test_translate_json_reads_what_extract_writes(runner: CliRunner, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_bytes(PAGE)
    line = json.loads(runner.invoke(app, ["extract", str(page)]).stdout)
    out = json.loads(_translate(runner, "json", json.dumps(line)))
    assert out.keys() == line.keys()
    assert (out["language"], out["title"]) == ("pt", out["document"]["headline"])
    assert "chuva" in out["title"].lower()
    assert "segunda-feira" in out["text"]
    assert "Monday" not in out["text"]


@pytest.mark.parametrize("text", ["{", "3", '{"document": 7}'])
def test_translate_says_what_is_wrong_with_json(runner: CliRunner, text: str) -> None:
    arguments = ["translate", "--from", "en", "--to", "pt", "--format", "json"]
    assert runner.invoke(app, arguments, input=text).exit_code == 1


def test_translate_without_a_route_names_those_there_are(runner: CliRunner) -> None:
    result = runner.invoke(app, ["translate", "--from", "de", "--to", "pt"], input="Hallo.")
    assert result.exit_code == 1
    assert "en-pt" in result.stderr


def test_extract_gives_a_line_for_each_page_even_a_bad_one(
    runner: CliRunner, tmp_path: Path
) -> None:
    good, zipped, bad = tmp_path / "a.html", tmp_path / "b.html.gz", tmp_path / "c.html"
    good.write_bytes(PAGE)
    zipped.write_bytes(gzip.compress(PAGE))
    bad.write_bytes(b"%PDF-1.7")
    missing = tmp_path / "missing.html"
    arguments = ["extract", *map(str, (good, zipped, bad, missing)), "--format", "json"]
    result = runner.invoke(app, arguments)
    assert result.exit_code == 0
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["file"] for line in lines] == arguments[1:5]
    assert lines[0]["title"] == lines[1]["title"] == "Rain over the bay"
    assert lines[0]["language"] == "en"
    assert "error" in lines[2]
    assert "error" in lines[3]


def test_extract_as_markdown(runner: CliRunner, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_bytes(PAGE)
    out = runner.invoke(app, ["extract", str(page), "--format", "markdown"]).stdout
    assert out.startswith("# Rain over the bay")


def test_doctor_outside_a_newsroom_says_how_to_make_one(runner: CliRunner) -> None:
    diagnoses = json.loads(runner.invoke(app, ["doctor", "--json"]).stdout)
    room = next(diagnosis for diagnosis in diagnoses if diagnosis["what"] == "newsroom")
    assert "dragoman init" in room["says"]


def test_doctor_says_of_each_engine_on_a_server_whether_it_answers(
    runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Service(ChatModel()) as server:
        engines = [
            {"kind": "openai", "url": f"{server.url}/v1", "model": "small-1"},
            {"kind": "libretranslate", "url": "http://127.0.0.1:1"},
        ]
        monkeypatch.setenv("DRAGOMAN_ENGINES", json.dumps(engines))
        result = runner.invoke(app, ["doctor", "--json"])
    states = {each["what"]: each["state"] for each in json.loads(result.stdout)}
    assert (states["engine openai"], states["engine libretranslate"]) == ("ok", "error")
    assert result.exit_code == 1


def test_a_server_that_does_not_answer_hides_no_other_engine(
    runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = {"kind": "openai", "url": "http://127.0.0.1:1/v1", "model": "m", "pairs": ["de-pt"]}
    monkeypatch.setenv("DRAGOMAN_ENGINES", json.dumps([away]))
    listed = json.loads(runner.invoke(app, ["models", "list", "--json"]).stdout)
    assert {row["pair"]: row["hash"] is None for row in listed} == {
        "de-pt": True,
        "en-pt": False,
        "pt-en": False,
    }
    assert "no answer" in runner.invoke(app, ["models", "list"]).stdout
    way = json.loads(runner.invoke(app, ["models", "route", "de", "pt", "--json"]).stdout)
    assert [step["hash"] for step in way["route"]["steps"]] == [None]


def test_models_list_asks_servers_what_they_have(
    runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Service(ChatModel()) as server:
        engine = {"kind": "openai", "url": f"{server.url}/v1", "model": "m", "pairs": ["de-pt"]}
        monkeypatch.setenv("DRAGOMAN_ENGINES", json.dumps([engine]))
        listed = json.loads(runner.invoke(app, ["models", "list", "--json"]).stdout)
    assert [len(row["hash"]) for row in listed if row["engine"] == "openai"] == [64]


def test_doctor_looks_on_where_an_engine_is_broken(
    runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = {"kind": "ctranslate2", "folder": "nowhere/opus-mt-en-fr"}
    monkeypatch.setenv("DRAGOMAN_ENGINES", json.dumps([missing]))
    result = runner.invoke(app, ["doctor", "--json"])
    states = {each["what"]: each["state"] for each in json.loads(result.stdout)}
    assert states == {"Python": "ok", "newsroom": "warning", "engines": "error"}


def test_translate_names_what_an_engine_could_not_translate(
    runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded = tmp_path / "recorded.tsv"
    recorded.write_text("fr\tpt\tBonjour.\tOlá.\n", encoding="utf-8")
    engine = {"kind": "replay", "file": str(recorded)}
    monkeypatch.setenv("DRAGOMAN_ENGINES", json.dumps([engine]))
    arguments = ["translate", "--from", "fr", "--to", "pt", "--format", "lines", "--json"]
    answer = json.loads(runner.invoke(app, arguments, input="Bonjour.\nBonsoir.\n").stdout)
    assert (answer["output"], answer["failed"]) == ("Olá.\nBonsoir.\n", [2])


def test_translate_says_what_was_repaired_and_how(
    runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded = tmp_path / "recorded.tsv"
    recorded.write_text("fr\tpt\tIl y a 640 bateaux.\tHá 680 barcos.\n", encoding="utf-8")
    engine = {"kind": "replay", "file": str(recorded)}
    monkeypatch.setenv("DRAGOMAN_ENGINES", json.dumps([engine]))
    arguments = ["translate", "--from", "fr", "--to", "pt", "--format", "lines", "--json"]
    answer = json.loads(runner.invoke(app, arguments, input="Il y a 640 bateaux.\n").stdout)
    assert (answer["output"], answer["failed"]) == ("Há 640 barcos.\n", [])
    assert answer["repaired"] == [{"sentence": 1, "by": "swapped-figure"}]


def test_translate_asks_the_server_that_is_set_up(
    runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Service(ChatModel()) as server:
        engine = {"kind": "openai", "url": f"{server.url}/v1", "model": "small-1"}
        best = json.dumps([engine | {"quality": "best", "pairs": ["en-pt"]}])
        monkeypatch.setenv("DRAGOMAN_ENGINES", best)
        arguments = ["translate", "--from", "en", "--to", "pt", "--format", "lines"]
        result = runner.invoke(app, arguments, input="The cat sleeps in the old house.\n")
    assert result.stdout == "O gato dorme em o velha casa.\n"


@pytest.mark.parametrize(("quality", "draft"), [("rough", True), ("fair", False)])
def test_a_rough_pivot_is_a_draft_and_says_so(
    runner: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quality: str, draft: bool
) -> None:
    (tmp_path / "dragoman.toml").write_text(
        f'[[engines]]\nkind = "replay"\nfile = "said.tsv"\nquality = "{quality}"\n', "utf-8"
    )
    (tmp_path / "said.tsv").write_text("is\tbg\tHæ.\tHi.\nbg\tka\tHi.\tჰეი.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAGOMAN_DIR", raising=False)
    arguments = ["translate", "--from", "is", "--to", "ka", "--format", "lines"]
    told = runner.invoke(app, arguments, input="Hæ.\n")
    assert told.stdout == "ჰეი.\n"
    assert ("is → bg → ka by replay" in told.stderr) is draft
    assert ("a draft, not to be published unread" in " ".join(told.stderr.split())) is draft
    answer = json.loads(runner.invoke(app, [*arguments, "--json"], input="Hæ.\n").stdout)
    assert answer["draft"] is draft


def test_logs_outlive_the_standard_error_of_the_command_that_set_them_up(
    runner: CliRunner, capsys: pytest.CaptureFixture[str]
) -> None:
    runner.invoke(app, ["models", "list"])  # its standard error is closed when it ends
    structlog.get_logger("later").warning("still.heard")
    assert "still.heard" in capsys.readouterr().err

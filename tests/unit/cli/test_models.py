"""`dragoman models` as a person types it, against a real mirror on loopback."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import zstandard
from typer.testing import CliRunner

from dragoman.cli.main import app
from dragoman.mt.engine import Quality
from dragoman.mt.model_files.manifest import Manifest, write_manifest
from dragoman.mt.model_files.mirror import ATTACHMENTS, RECORDS, write_mirror
from dragoman.mt.models import ModelStore

_TEXT = "The harbour master wrote down 14 millimetres before noon."


class Handler(SimpleHTTPRequestHandler):
    """A web server that knows ranges, and can be told to be slow."""

    def do_GET(self) -> None:
        wanted = self.headers.get("Range", "")
        self.server.asked.append((self.path, wanted))  # type: ignore[attr-defined]
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = path.read_bytes()
        start = int(wanted.removeprefix("bytes=").rstrip("-") or 0)
        self.send_response(HTTPStatus.PARTIAL_CONTENT if wanted else HTTPStatus.OK)
        self.send_header("Content-Length", str(len(body) - start))
        if wanted:
            self.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
        self.end_headers()
        for at in range(start, len(body), 1 << 18):
            self.wfile.write(body[at : at + (1 << 18)])
            time.sleep(self.server.pause)  # type: ignore[attr-defined]

    def log_message(self, *_: object) -> None:
        pass


class Quiet(ThreadingHTTPServer):
    """Does not tell of clients that were killed."""

    asked: list[tuple[str, str]]
    pause = 0.0

    def handle_error(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mirror")
    write_mirror(ModelStore().models(), folder)
    return folder


@pytest.fixture
def mirror(written: Path, tmp_path: Path) -> Iterator[Mirror]:
    folder = tmp_path / "mirror"
    shutil.copytree(written, folder, copy_function=os.link)
    with Quiet(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        server.asked = []
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield Mirror(folder, server, tmp_path / "room")
        server.shutdown()


class Mirror:
    """The wheel's models, served; and a machine without a newsroom that adds them."""

    def __init__(self, folder: Path, server: Quiet, room: Path) -> None:
        self.folder = folder
        self.server = server
        self.room = room
        room.mkdir()
        base = f"http://127.0.0.1:{server.server_address[1]}"
        self.settings = {
            "DRAGOMAN_DIR": str(room),
            "DRAGOMAN_MODELS_RECORDS_URL": f"{base}/{RECORDS}",
            "DRAGOMAN_MODELS_MIRROR": f"{base}/{ATTACHMENTS}",
        }

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "dragoman.cli", *arguments],
            env=os.environ | self.settings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str, stdin: str = "", code: int = 0) -> tuple[str, str]:
        """In this process: what a start of Python costs is paid where it is the subject."""
        result = CliRunner().invoke(app, arguments, input=stdin, env=self.settings)
        assert result.exit_code == code, result.output
        return result.stdout, result.stderr

    def command(self, *arguments: str, stdin: str = "") -> str:
        """As a person types it."""
        out, err = (process := self.start(*arguments)).communicate(stdin, timeout=60)
        assert process.returncode == 0, err
        return out

    def json(self, *arguments: str, code: int = 0) -> Any:
        return json.loads(self.run(*arguments, "--json", code=code)[0])

    def listed(self) -> list[dict[str, Any]]:
        """The Firefox engine's models."""
        return [one for one in self.json("models", "list") if one["engine"] == "firefox"]

    def records(self) -> list[dict[str, Any]]:
        data: list[dict[str, Any]] = json.loads((self.folder / RECORDS).read_text())["data"]
        return data

    def serve(self, records: list[dict[str, Any]]) -> None:
        (self.folder / RECORDS).unlink()
        (self.folder / RECORDS).write_text(json.dumps({"data": records}))

    def file_of(self, record: dict[str, Any]) -> Path:
        return self.folder / ATTACHMENTS / str(record["attachment"]["location"])

    @property
    def installed(self) -> list[str]:
        models = ModelStore([self.room / "data" / "models"], wheel=False).all_models()
        return [model.pair for model in models]


def test_the_whole_path_from_a_mirror_to_the_same_translation(mirror: Mirror) -> None:
    translate = ("translate", "--from", "en", "--to", "pt")
    with_the_wheels, _ = mirror.run(*translate, stdin=_TEXT)
    wheels = {model["pair"]: model for model in mirror.listed()}
    (added,) = json.loads(mirror.command("models", "add", "en", "pt", "--json"))["added"]
    assert added["hash"] == wheels["en-pt"]["hash"]
    used = {model["pair"]: model for model in mirror.listed() if model["in_use"]}
    assert used["en-pt"]["origin"] == "folder"
    assert used["en-pt"]["from"].startswith("http://127.0.0.1:")
    assert used["pt-en"]["origin"] == "wheel"
    assert mirror.command(*translate, stdin=_TEXT) == with_the_wheels
    asked = len(mirror.server.asked)
    again = mirror.json("models", "add", "en", "pt")
    assert (again["added"], [model["pair"] for model in again["present"]]) == ([], ["en-pt"])
    assert len(mirror.server.asked) == asked + 1
    route = mirror.json("models", "route", "en", "pt")
    assert route["route"]["steps"][0]["hash"] == added["hash"]


def test_french_to_portuguese_goes_through_english(mirror: Mirror) -> None:
    """The wheel's pt-en under the name fr-en: what counts is the way, not the words."""
    french = [
        record | {"sourceLanguage": "fr"}
        for record in mirror.records()
        if record["sourceLanguage"] == "pt"
    ]
    mirror.serve([*mirror.records(), *french])
    missing = mirror.json("models", "route", "fr", "pt", code=1)
    assert missing["missing"] == "fr→pt needs fr→en: dragoman models add fr en"
    out, _ = mirror.run("models", "add", "fr", "pt")
    assert "through English: fr-en and en-pt" in out
    out, _ = mirror.run("models", "route", "fr", "pt")
    assert "French (fr) → English (en) → Portuguese (pt)" in out
    out, _ = mirror.run("translate", "--from", "fr", "--to", "pt", stdin="O porto.")
    assert out.strip()
    (gone,) = mirror.json("models", "remove", "fr-en")["removed"]
    assert gone["pair"] == "fr-en"
    assert mirror.installed == ["en-pt"]


def test_compressed_attachments_and_a_kill_in_the_middle(mirror: Mirror) -> None:
    records = [record for record in mirror.records() if record["sourceLanguage"] == "en"]
    packer = zstandard.ZstdCompressor(level=1)
    for record in records:
        place = mirror.file_of(record)
        packed = packer.compress(place.read_bytes())
        place.with_name(f"{place.name}.zst").write_bytes(packed)
        record["attachment"] |= {
            "location": record["attachment"]["location"] + ".zst",
            "hash": hashlib.sha256(packed).hexdigest(),
            "size": len(packed),
        }
    mirror.serve(records)
    mirror.server.pause = 0.1
    process = mirror.start("models", "add", "en", "pt")
    parts = mirror.room / "data" / "models" / ".work" / "fetched"
    while not any(path.stat().st_size > 1_000_000 for path in parts.glob("*")):
        assert process.poll() is None
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert mirror.installed == []
    mirror.server.pause = 0.0
    mirror.run("models", "add", "en", "pt")
    assert mirror.installed == ["en-pt"]
    assert any(wanted for _, wanted in mirror.server.asked)


@pytest.mark.parametrize(
    ("harm", "code", "said"),
    [
        ("damaged", "wrong_content", "not the file that was asked for"),
        ("missing", "gone", "404"),
        ("lying", "too_large", "the limit is 10"),
        ("other records", "catalogue_unreadable", "no records"),
    ],
)
def test_a_bad_mirror_is_named_and_nothing_is_installed(
    mirror: Mirror, harm: str, code: str, said: str
) -> None:
    records = mirror.records()
    weights = next(record for record in records if record["name"].startswith("model.enpt"))
    place = mirror.file_of(weights)
    if harm == "damaged":
        content = bytearray(place.read_bytes())
        content[5000] ^= 1
        place.unlink()
        place.write_bytes(content)
    elif harm == "missing":
        place.unlink()
    elif harm == "lying":
        weights["attachment"]["size"] = 10
        mirror.serve(records)
    else:
        mirror.serve([])
        (mirror.folder / RECORDS).write_text("<html>")
    answer = mirror.json("models", "add", "en", "pt", code=1)
    assert answer["error"] == code
    assert said in answer["message"]
    assert mirror.installed == []


def test_two_adds_at_once_both_end_well(mirror: Mirror) -> None:
    mirror.server.pause = 0.005
    both = [mirror.start("models", "add", "en", "pt") for _ in range(2)]
    answers = [process.communicate(timeout=60) for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert mirror.installed == ["en-pt"]
    said = sorted(out.split()[0] for out, _ in answers)
    assert said in (["added", "already"], ["added", "added"])


def test_verify_finds_a_flipped_byte_and_force_mends_it(mirror: Mirror) -> None:
    mirror.run("models", "add", "en", "pt")
    model = ModelStore([mirror.room / "data" / "models"], wheel=False).models()[0]
    mirror.run("models", "verify")
    content = bytearray(model.weights.read_bytes())
    content[1000] ^= 1
    model.weights.write_bytes(content)
    out, _ = mirror.run("models", "verify", "en-pt", code=1)
    assert model.weights.name in out
    assert "dragoman models add en pt --force" in out
    mirror.run("models", "add", "en", "pt", "--force")
    mirror.run("models", "verify", "en-pt")


def test_import_takes_a_model_or_a_folder_of_models(mirror: Mirror) -> None:
    wheel = ModelStore().models()
    imported = mirror.json("models", "import", str(wheel[0].folder.parent))["imported"]
    assert [model["hash"] for model in imported] == [model.hash for model in wheel]
    answer = mirror.json("models", "import", str(mirror.folder), code=1)
    assert answer["error"] == "no_such_model"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("add", "en"), 2, "TARGET"),
        (("add", "en", "qq"), 2, "qq"),
        (("remove", "enpt"), 2, "en-pt"),
        (("remove", "en-pt"), 1, "wheel"),
        (("remove", "de-en"), 1, "models list"),
        (("add", "en", "de"), 1, "--available"),
        (("route", "de", "pt"), 1, "dragoman models add de en"),
    ],
)
def test_what_cannot_be_done_says_the_way_out(
    mirror: Mirror, arguments: tuple[str, ...], code: int, said: str
) -> None:
    out, err = mirror.run("models", *arguments, code=code)
    assert said in out + err


def test_a_draft_is_marked(mirror: Mirror) -> None:
    place = mirror.room / "data" / "models" / "de-en"
    place.mkdir(parents=True)
    for name in ("model.deen.x.bin", "vocab.deen.spm"):
        (place / name).write_bytes(b"never loaded here")
    write_manifest(
        place,
        Manifest("de", "en", "3.0", "rough", Quality.ROUGH, "d" * 64, (), "a test", "2026-01-01"),
    )
    out, _ = mirror.run("models", "route", "de", "pt")
    assert "never published without a person" in out
    assert mirror.json("models", "route", "de", "pt")["route"]["draft"]


def test_without_a_server_the_way_out_is_named(mirror: Mirror) -> None:
    mirror.settings["DRAGOMAN_MODELS_RECORDS_URL"] = "http://127.0.0.1:9/"
    answer = mirror.json("models", "list", "--available", code=1)
    assert answer["error"] == "no_catalogue"
    assert "dragoman models import DIR" in answer["message"]

"""The documents name only commands, options and settings that there are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from dragoman.cli.main import app
from dragoman.common.configuration import Configuration, EditionSettings
from dragoman.common.engine_settings import LibreTranslateSettings, OpenAiSettings
from dragoman.common.local_engine_settings import (
    ApertiumSettings,
    CTranslate2Settings,
    ReplaySettings,
)

ROOT = Path(__file__).parents[3]
DOCUMENTS = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").glob("*.md"),
        *(ROOT / "docs" / "howto").glob("*.md"),
        *(ROOT / "docs" / "decisions").glob("*.md"),
    ]
)
TABLES = (
    ApertiumSettings,
    CTranslate2Settings,
    Configuration,
    EditionSettings,
    LibreTranslateSettings,
    OpenAiSettings,
    ReplaySettings,
)
SETTINGS = {name for table in TABLES for name in table.model_fields}
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")
_TOML_KEY = re.compile(r"^(?:# )?(\w+) = ", re.MULTILINE)
_SETTING_ROW = re.compile(r"^\| ((?:`[a-z_]+`(?:, )?)+) \|", re.MULTILINE)
_COMMAND = re.compile(r"\bdragoman ((?:[a-z]|--)[^#`;&()]*)")
_OPTION = re.compile(r"(?<!\S)(--[a-z-]+)")


def _ids(paths: Iterable[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


def _commands_of(command: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Every command that does something, as it is typed. Typer's groups alone have `commands`."""
    if hasattr(command, "commands"):
        for word, inner in command.commands.items():
            yield from _commands_of(inner, f"{name} {word}".strip())
    else:
        yield name, command


COMMANDS = dict(_commands_of(typer.main.get_command(app)))
GROUPS = {name.split()[0] for name in COMMANDS if " " in name}


def _typed(text: str) -> Iterator[str]:
    """What a reader may type: lines of blocks, and what stands in backticks."""
    for _, block in _BLOCK.findall(text):
        yield from block.splitlines()
    yield from _INLINE.findall(_BLOCK.sub("", text))


def _uses(text: str) -> Iterator[str]:
    for typed in _typed(text):
        for use in _COMMAND.findall(typed):
            # What stands after two spaces in a block says what the command does.
            yield use.split("  ")[0].split(" | ")[0].strip()


def _wrong(use: str) -> str:
    """What is wrong with `models list --available` as a command; empty if nothing is."""
    words = use.split()
    if words[0].startswith("-"):
        return "" if words[0] in ("--version", "-h") else f"no option {words[0]}"
    own = words[:2] if words[0] in GROUPS else words[:1]
    if words[0] in GROUPS and len(words) == 1:
        return ""
    endings = own[-1].split("|")
    names = [" ".join([*own[:-1], ending]).rstrip("…") for ending in endings]
    for name in names:
        if name.strip() and name.strip() not in COMMANDS and name.strip() not in GROUPS:
            return f"no command {name!r}"
    known = {
        option
        for name in names
        if name in COMMANDS
        for parameter in COMMANDS[name].params
        for option in parameter.opts
    }
    unknown = [option for option in _OPTION.findall(use) if known and option not in known]
    return f"no option {unknown[0]}" if unknown else ""


@pytest.mark.parametrize("path", DOCUMENTS, ids=_ids(DOCUMENTS))
def test_every_command_that_is_named_is_there(path: Path) -> None:
    wrong = [
        f"dragoman {use}: {told}"
        for use in _uses(path.read_text(encoding="utf-8"))
        if (told := _wrong(use))
    ]
    assert not wrong


def _settings_of(text: str) -> Iterator[str]:
    """What stands before an equals sign in TOML, and in the first column of a table of settings."""
    for kind, block in _BLOCK.findall(text):
        if kind == "toml":
            yield from _TOML_KEY.findall(block)
    for part in re.split(r"^\| setting \|.*$", text, flags=re.MULTILINE)[1:]:
        table = part.split("\n\n")[0]
        for row in _SETTING_ROW.findall(table):
            yield from re.findall(r"\w+", row)


@pytest.mark.parametrize("path", DOCUMENTS, ids=_ids(DOCUMENTS))
def test_every_setting_that_is_named_is_there(path: Path) -> None:
    named = set(_settings_of(path.read_text(encoding="utf-8")))
    assert named <= SETTINGS


def test_every_command_is_in_the_readme_or_a_how_to() -> None:
    told = [
        use
        for path in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"))
        for use in _uses(path.read_text(encoding="utf-8"))
    ]
    missing = [
        name
        for name in COMMANDS
        if not any(re.match(rf"{re.escape(name)}(\s|$)", use) for use in told)
    ]
    assert not missing


def test_every_how_to_is_linked_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    how_tos = [f"docs/howto/{path.name}" for path in (ROOT / "docs" / "howto").glob("*.md")]
    assert [path for path in how_tos if f"]({path})" not in readme] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=_ids(DOCUMENTS))
def test_every_link_leads_to_a_file(path: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_decisions_have_numbers_of_their_own() -> None:
    numbers = [path.name[:4] for path in (ROOT / "docs" / "decisions").glob("0*.md")]
    assert sorted(numbers) == [f"{n:04}" for n in range(1, len(numbers) + 1)]


@pytest.mark.parametrize(
    ("use", "wrong"),
    [
        ("models list --available", ""),
        ("models list|add", ""),
        ("models lists", "no command 'models lists'"),
        ("check --from en --to pt FILE", ""),
        ("proofread FILE", "no command 'proofread'"),
        ("translate --against", "no option --against"),
        ("--version", ""),
    ],
)
def test_what_is_wrong_is_seen(use: str, wrong: str) -> None:
    assert _wrong(use) == wrong

"""`dragoman user add`: where a password may come from, and where not."""

from __future__ import annotations

import json
from contextlib import nullcontext
from dataclasses import dataclass, field

import pytest
from typer.testing import CliRunner, Result

from dragoman.cli import users
from dragoman.cli.main import app
from dragoman.desk.errors import WeakPassword


@dataclass
class Accounts:
    """What was asked of `desk.services`; refuses a password that is `refused`."""

    refused: str = ""
    made: list[tuple[str, str, bool]] = field(default_factory=list)

    def add_person(self, name: str, password: str, *, staff: bool) -> None:
        if password == self.refused:
            raise WeakPassword("It is too short.")
        self.made.append((name, password, staff))


@pytest.fixture
def accounts(monkeypatch: pytest.MonkeyPatch) -> Accounts:
    made_up = Accounts()
    monkeypatch.setattr(users, "open_newsroom", lambda **_: nullcontext())
    monkeypatch.setattr("dragoman.desk.services.add_person", made_up.add_person)
    return made_up


def run(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, ["user", "add", *arguments], input=typed)


def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.cli.users._on_a_terminal", lambda: True)


def test_the_password_is_asked_for_twice(
    accounts: Accounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_a_terminal(monkeypatch)
    done = run("ana", "--staff", typed="quiet harbour\nquiet harbour\n")
    assert done.exit_code == 0
    assert accounts.made == [("ana", "quiet harbour", True)]
    assert "quiet" not in done.output


def test_two_that_differ_are_asked_for_again(
    accounts: Accounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_a_terminal(monkeypatch)
    assert run("ana", typed="quiet harbour\nquiet harbuor\n").exit_code == 1
    assert accounts.made == []


@pytest.mark.parametrize("line", ["a b \n", "a b ", "a b \r\n"])
def test_a_line_of_standard_input_is_taken_as_it_is(accounts: Accounts, line: str) -> None:
    done = run("ana", "--password-stdin", "--json", typed=line + "more\n" * line.count("\n"))
    assert json.loads(done.stdout) == {"added": "ana", "staff": False}
    assert accounts.made == [("ana", "a b ", False)]


def test_without_a_terminal_it_says_what_to_do(accounts: Accounts) -> None:
    done = run("ana", typed="quiet harbour\nquiet harbour\n")
    assert done.exit_code == 2
    assert "--password-stdin" in done.output
    assert accounts.made == []


def test_a_password_is_no_argument(accounts: Accounts) -> None:
    assert run("ana", "quiet harbour").exit_code == 2
    assert run("ana", "--password", "quiet harbour").exit_code == 2
    assert accounts.made == []


def test_a_refusal_says_why(accounts: Accounts) -> None:
    accounts.refused = "short"
    done = run("ana", "--password-stdin", "--json", typed="short\n")
    assert done.exit_code == 1
    assert json.loads(done.stdout) == {"error": "weak_password", "message": "It is too short."}

"""What an operator may set: `dragoman.toml` in the newsroom's folder, `DRAGOMAN_*` above it.

It stands here and not in `config` because the command line needs it before Django exists, and
`cli` and `config` do not know each other (docs/decisions/0004).
"""

from __future__ import annotations

import os
import tomllib
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, Field, ValidationError, field_validator, model_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from dragoman.common.engine_settings import EngineSettings, twice
from dragoman.common.errors import DragomanError

FILE_NAME = "dragoman.toml"
FOLDER_VARIABLE = "DRAGOMAN_DIR"


class ConfigurationError(DragomanError):
    """`dragoman.toml` or an environment variable says something that cannot be used."""

    code = "configuration"


class NoNewsroom(ConfigurationError):  # noqa: N818 - reads as what it says
    """A command that needs a newsroom was given outside one."""

    code = "no_newsroom"


class Strictness(StrEnum):
    """What is asked of a translation before it is published: names of `fidelity.POLICIES`."""

    STRICT = "strict"
    BALANCED = "balanced"
    PERMISSIVE = "permissive"


class EditionSettings(BaseModel, extra="forbid"):
    """One edition of the site: its language, its name (default: by language), its time zone.

    `fidelity` is how strictly its translations are judged.
    """

    language: str
    name: str = ""
    timezone: str = "UTC"
    fidelity: Strictness = Strictness.BALANCED


class Configuration(BaseSettings):
    """All settings with their defaults; times in seconds unless the name says otherwise."""

    model_config = SettingsConfigDict(env_prefix="DRAGOMAN_", extra="forbid")

    folder: Path = Path()
    data_dir: Path = Path("data")
    database_url: str = ""
    site_url: str = ""
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    contact_url: str = ""
    log_level: str = "info"
    editions: list[EditionSettings] = Field(default_factory=list)
    engines: list[EngineSettings] = Field(default_factory=list)

    fetch_allow_private: bool = False
    fetch_min_gap_seconds: float = Field(default=1.0, ge=0)
    fetch_parallel: int = Field(default=32, ge=1, le=200)
    fetch_timeout_seconds: float = Field(default=10.0, gt=0)
    fetch_total_seconds: float = Field(default=30.0, gt=0)
    fetch_max_megabytes: float = Field(default=10.0, gt=0)
    fetch_tries: int = Field(default=5, ge=1)
    poll_minutes: float = Field(default=15.0, gt=0)
    poll_min_minutes: float = Field(default=5.0, gt=0)
    poll_max_minutes: float = Field(default=240.0, gt=0)
    recheck: bool = True
    recheck_days: float = Field(default=7.0, gt=0)
    keep_pages_days: int = Field(default=14, ge=0)
    models_dir: Path | None = None
    # Empty: Mozilla's own. Both can be a mirror on a private network (docs/howto/models.md).
    models_records_url: str = ""
    models_mirror: str = ""
    engine_memory_megabytes: int = Field(default=300, ge=1)
    processes: int = Field(default=0, ge=0)
    poll_once_since: datetime | None = None

    @field_validator("models_records_url", "models_mirror")
    @classmethod
    def _web_address(cls, url: str) -> str:
        if url and not url.startswith(("http://", "https://")):
            raise ValueError("has to begin with http:// or https://")
        return url

    @field_validator("editions")
    @classmethod
    def _one_edition_a_language(cls, editions: list[EditionSettings]) -> list[EditionSettings]:
        languages = [edition.language for edition in editions]
        if len(set(languages)) != len(languages):
            raise ValueError("two editions have the same language")
        return editions

    @field_validator("engines")
    @classmethod
    def _one_engine_a_name(cls, engines: list[EngineSettings]) -> list[EngineSettings]:
        if name := twice([engine.name for engine in engines]):
            raise ValueError(f"two engines have the name {name!r}; give one of them another")
        return engines

    @model_validator(mode="after")
    def _bounds_in_order(self) -> Self:
        if self.poll_min_minutes > self.poll_max_minutes:
            raise ValueError("poll_min_minutes is more than poll_max_minutes")
        return self

    @property
    def data_path(self) -> Path:
        """The data directory, absolute."""
        return (self.folder / self.data_dir).resolve()

    @property
    def contact(self) -> str:
        """Where a publisher can reach the operator; told to every host that is asked."""
        return self.contact_url or self.site_url or f"http://{self.host}:{self.port}/"

    @property
    def models_path(self) -> Path:
        """Where models beyond the wheel's are kept."""
        return self.models_dir or self.data_path / "models"

    @property
    def exists(self) -> bool:
        """Whether a newsroom has been made here."""
        return (self.folder / FILE_NAME).is_file()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment wins over the file, which arrives as initial values."""
        return (env_settings, init_settings)


def find_folder(start: Path | None = None) -> Path:
    """The newsroom's folder: `DRAGOMAN_DIR`, else the nearest one upwards with a `dragoman.toml`.

    Without any, the current folder (where `exists` is then false).
    """
    if named := os.environ.get(FOLDER_VARIABLE):
        return Path(named).expanduser().resolve()
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / FILE_NAME).is_file():
            return folder
    return here


def load(folder: Path | None = None) -> Configuration:
    """The settings of the newsroom in `folder`; raises `ConfigurationError` naming the setting."""
    folder = folder or find_folder()
    values: dict[str, Any] = {"folder": folder}
    path = folder / FILE_NAME
    if path.is_file():
        try:
            values |= tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ConfigurationError(f"{path} is not valid TOML: {error}") from error
    if url := os.environ.get("DATABASE_URL"):
        values["database_url"] = url
    try:
        return Configuration(**values)
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(map(str, item['loc'])) or 'setting'}: {item['msg']}"
            for item in error.errors()
        )
        raise ConfigurationError(f"{path}: {problems}") from error

"""What an operator may say of an engine: one `[[engines]]` table of `dragoman.toml` each."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, Field, field_validator

from dragoman.common.local_engine_settings import (
    ALWAYS_THERE,
    ApertiumSettings,
    CTranslate2Settings,
    ReplaySettings,
)

# A language of the table or `*`, on both sides of the hyphen.
PAIR = r"^(\*|[a-z]{2,3})-(\*|[a-z]{2,3})$"
# Provenance joins the names of a route's engines with `+` and lists them with commas.
NAME = r"^[a-z][a-z0-9_]{0,31}$"
# The variable's name and never the key: those stand in no file of ours.
VARIABLE = r"^([A-Za-z_][A-Za-z0-9_]*)?$"

EngineName = Annotated[str, Field(pattern=NAME)]
Pairs = tuple[Annotated[str, Field(pattern=PAIR)], ...]
QualityName = Literal["rough", "fair", "good", "best"]


class RemoteSettings(BaseModel, frozen=True, extra="forbid"):
    """What every engine on a server of its own has.

    `url` is the address that the service's paths are added to. `key_env` names the environment
    variable that holds the key, where one is needed. `pairs` are directions such as `de-pt`, a `*`
    for every language of the table; none at all are those that lead to the editions. `quality` is
    the operator's judgement, by which routes are chosen. `timeout_seconds` is for one request,
    `at_once` how many sentences are sent with it.
    """

    url: str
    key_env: str = Field(default="", pattern=VARIABLE)
    pairs: Pairs = ()
    quality: QualityName = "fair"
    timeout_seconds: float = Field(default=120.0, gt=0, le=3600)
    at_once: int = Field(default=8, ge=1, le=64)

    @field_validator("url")
    @classmethod
    def _address_of_a_service(cls, url: str) -> str:
        try:
            parts = urlsplit(url)
            proper = parts.scheme in ("http", "https") and bool(parts.hostname)
        except ValueError:
            proper = False
        if not proper:
            raise ValueError("an address that begins with http:// or https:// is needed")
        if "@" in parts.netloc:
            raise ValueError("no user name or password in the address; name a variable in key_env")
        if parts.query or parts.fragment:
            raise ValueError("paths are added to the address, so it cannot have ? or #")
        return url.rstrip("/")


class OpenAiSettings(RemoteSettings, frozen=True):
    """A language model behind any OpenAI-compatible endpoint (`url` mostly ends in `/v1`).

    `context_tokens` is how much the model reads and writes in one request. `thinking_tokens` are
    added to what an answer may have, for a model that reasons before it answers. `answer_format`
    forces one form of answer where the server is wrong about what it can do: a JSON schema, JSON,
    or numbered lines.
    """

    kind: Literal["openai"]
    name: EngineName = "openai"
    model: str = Field(min_length=1)
    context_tokens: int = Field(default=4096, ge=512)
    thinking_tokens: int = Field(default=0, ge=0)
    answer_format: Literal["auto", "schema", "json", "lines"] = "auto"


class LibreTranslateSettings(RemoteSettings, frozen=True):
    """A LibreTranslate server. Without `pairs` it is asked which directions it has."""

    kind: Literal["libretranslate"]
    name: EngineName = "libretranslate"


EngineSettings = Annotated[
    ApertiumSettings
    | CTranslate2Settings
    | LibreTranslateSettings
    | OpenAiSettings
    | ReplaySettings,
    Field(discriminator="kind"),
]


def twice(names: list[str]) -> str:
    """The first name that is there twice or belongs to a built-in engine; empty if none is."""
    known = [*ALWAYS_THERE, *names]
    return next((name for name in names if known.count(name) > 1), "")

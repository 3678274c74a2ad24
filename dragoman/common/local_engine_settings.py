"""Settings of the engines that run on this machine: the `[[engines]]` of `dragoman.toml`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Pair = Annotated[str, Field(pattern=r"^[a-z]{2}-[a-z]{2}$")]
# Engines that need no setting; no other may have such a name.
ALWAYS_THERE = ("fasttranslate", "firefox")
_WORD = r"^[a-z][a-z0-9_]*$"


class ApertiumSettings(BaseModel):
    """Apertium, the installed command. Without `pairs`: every pair that is installed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["apertium"]
    pairs: tuple[Pair, ...] = ()
    program: str = "apertium"
    data_dir: Path = Path("/usr/share/apertium")
    timeout_seconds: float = Field(default=30.0, gt=0)

    @property
    def name(self) -> str:
        """The word for it in provenance."""
        return self.kind


class CTranslate2Settings(BaseModel):
    """A folder with a model converted for CTranslate2.

    `name`: the word for it in provenance; two folders need two. `pairs`: what it is used for;
    without any, one pair is read from the folder's name (`opus-mt-en-fr`, `en-fr`).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["ctranslate2"]
    folder: Path
    name: str = Field(default="ctranslate2", pattern=_WORD)
    pairs: tuple[Pair, ...] = ()
    quality: Literal["rough", "fair", "good", "best"] = "good"
    beam_size: int = Field(default=4, ge=1, le=16)


class ReplaySettings(BaseModel):
    """Recorded translations, for tests and demonstrations: see `mt/engines/replay.py`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["replay"]
    file: Path
    quality: Literal["rough", "fair", "good", "best"] = "fair"

    @property
    def name(self) -> str:
        """The word for it in provenance."""
        return self.kind


LocalEngineSettings = ApertiumSettings | CTranslate2Settings | ReplaySettings

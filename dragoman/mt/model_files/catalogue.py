"""Which Firefox models can be had: the records of Mozilla's server or of a mirror, as offers.

Records are read by fxtranslate, which also says which versions its engine can run; hashes and sizes
of what travels, which it leaves out, are read beside it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fxtranslate import discovery

from dragoman.mt.engine import Quality
from dragoman.mt.errors import CatalogueUnreadable, NoSuchModel
from dragoman.mt.model_files import grading, names

MOZILLA_ATTACHMENTS_URL = "https://firefox-settings-attachments.cdn.mozilla.net/"
# By which fxtranslate is told of another server than Mozilla's; we listen to it too.
RECORDS_VARIABLE = "FXTRANSLATE_RECORDS_URL"
# Through it a pair goes for which there is no model of its own.
HUB = "en"

_READ = (
    "name",
    "fileType",
    "sourceLanguage",
    "targetLanguage",
    "version",
    "architecture",
    "decompressedHash",
)
_SHA256 = re.compile(r"[0-9a-f]{64}")


def mozilla_records_url() -> str:
    """Where fxtranslate asks for the records: Mozilla's server, or `FXTRANSLATE_RECORDS_URL`."""
    return discovery.records_url()


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """A file of a model: where it is below the attachments' address, and what it must be.

    `packed_*` are of what travels, the others of what is installed; hashes are SHA-256 and, like
    sizes, empty or 0 where the records do not say. One hash at least is there.
    """

    name: str
    location: str
    packed_sha256: str
    packed_bytes: int
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A model that can be fetched whole."""

    source: str
    target: str
    version: str
    architecture: str
    quality: Quality
    files: tuple[OfferedFile, ...]

    @property
    def pair(self) -> str:
        return f"{self.source}-{self.target}"

    @property
    def packed_bytes(self) -> int:
        """What has to be fetched."""
        return sum(file.packed_bytes or file.bytes for file in self.files)

    @property
    def size_bytes(self) -> int:
        """What it takes on disk."""
        return sum(file.bytes or file.packed_bytes for file in self.files)


class Catalogue:
    """The best offer of each direction: the better quality, then what is released, then newer."""

    def __init__(self, offers: Iterable[Offer]) -> None:
        best: dict[tuple[str, str], Offer] = {}
        for offer in sorted(offers, key=_rank, reverse=True):
            best.setdefault((offer.source, offer.target), offer)
        self._best = {pair: best[pair] for pair in sorted(best)}

    @property
    def offers(self) -> tuple[Offer, ...]:
        """One a direction, sorted."""
        return tuple(self._best.values())

    def way(self, source: str, target: str) -> tuple[Offer, ...]:
        """What leads from `source` to `target`: a model, or two through English.

        Raises `NoSuchModel` and says what is offered for these languages.
        """
        steps = [(source, target)]
        if (source, target) not in self._best:
            steps = [(source, HUB), (HUB, target)]
        if source == target or any(step not in self._best for step in steps):
            raise NoSuchModel(self._lack(source, target))
        return tuple(self._best[step] for step in steps)

    def _lack(self, source: str, target: str) -> str:
        near = [
            offer.pair
            for offer in self.offers
            if {offer.source, offer.target} & ({source, target} - {HUB})
        ]
        offered = f"for these languages there are: {', '.join(near)}" if near else "none is offered"
        return (
            f"no model {source}-{target} is offered, nor two through English; {offered}"
            " (all of them: dragoman models list --available)"
        )


def read_catalogue(body: str) -> Catalogue:
    """The offers in a `records` answer; what is incomplete or cannot be run here is left out.

    Raises `CatalogueUnreadable`.
    """
    try:
        data = [record for record in json.loads(body)["data"] if isinstance(record, dict)]
        records = discovery.parse_records(json.dumps({"data": [_flat(each) for each in data]}))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise CatalogueUnreadable(f"these are no records of Firefox models: {error}") from error
    details = {_location(record): record for record in data}
    groups: dict[tuple[str, ...], dict[str, OfferedFile]] = {}
    runnable: dict[str, bool] = {}
    for record in sorted(records, key=lambda record: str(record["location"])):
        version = record["version"] or ""
        if not runnable.setdefault(version, _can_run(version)):
            continue
        detail = details.get(record["location"] or "", {})
        file = _file(record, detail)
        if file is not None:
            key = (
                # Files for some of Firefox's channels alone are another set: they never mix, and
                # come after what is for all, which has no filter.
                str(detail.get("filter_expression") or ""),
                names.language_code(record["sourceLanguage"] or ""),
                names.language_code(record["targetLanguage"] or ""),
                version,
                record["architecture"] or "",
            )
            groups.setdefault(key, {}).setdefault(names.kind_of(file.name), file)
    return Catalogue(
        Offer(source, target, version, kind, grading.quality_of(kind), tuple(files.values()))
        for (_, source, target, version, kind), files in sorted(groups.items(), key=_by_key)
        if names.is_complete(files)
    )


def _by_key(group: tuple[tuple[str, ...], object]) -> tuple[str, ...]:
    return group[0]


def _rank(offer: Offer) -> tuple[object, ...]:
    order = grading.version_order(offer.version)
    return (offer.quality, grading.is_released(offer.version), order, offer.architecture)


def _flat(record: Mapping[str, Any]) -> dict[str, Any]:
    """What fxtranslate reads of a record: it ends the process where JSON is nested very deeply."""
    flat: dict[str, Any] = {key: record[key] for key in _READ if isinstance(record.get(key), str)}
    return flat | {"attachment": {"location": _location(record)}}


def _location(record: Mapping[str, Any]) -> str:
    attachment = record.get("attachment")
    location = attachment.get("location") if isinstance(attachment, dict) else None
    return location if isinstance(location, str) else ""


def _can_run(version: str) -> bool:
    """Whether fxtranslate's engine takes models of this version: it tells by what it pairs."""
    record = {
        "name": "model.aabb.bin",
        "fileType": "model",
        "sourceLanguage": "aa",
        "targetLanguage": "bb",
        "version": version,
        "attachment": {"location": "model"},
    }
    return bool(discovery.model_pairs(json.dumps({"data": [record]})))


def _file(record: Mapping[str, str | None], detail: Mapping[str, Any]) -> OfferedFile | None:
    name, location = record["name"] or "", record["location"] or ""
    attachment = detail.get("attachment") or {}
    packed_sha256, sha256 = _hash(attachment.get("hash")), _hash(record["decompressedHash"])
    if not (location and names.kind_of(name) and (packed_sha256 or sha256)):
        return None
    return OfferedFile(
        name=name,
        location=location,
        packed_sha256=packed_sha256,
        packed_bytes=_size(attachment.get("size")),
        sha256=sha256,
        bytes=_size(detail.get("decompressedSize")),
    )


def _hash(value: object) -> str:
    text = value.strip().lower() if isinstance(value, str) else ""
    return text if _SHA256.fullmatch(text) else ""


def _size(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0

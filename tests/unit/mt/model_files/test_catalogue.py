"""Records of a server or a mirror, as offers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dragoman.common.configuration import Configuration
from dragoman.mt.engine import Quality
from dragoman.mt.errors import CatalogueUnreadable, NoSuchModel
from dragoman.mt.model_files.catalogue import Catalogue, mozilla_records_url, read_catalogue

HASH = "ab" * 32


def record(
    pair: str = "en-pt",
    kind: str = "model",
    *,
    version: str = "3.0",
    architecture: str = "tiny",
    **other: Any,
) -> dict[str, Any]:
    source, target = pair.split("-", 1)
    end = "spm" if "vocab" in kind else "bin"
    name = f"{kind}.{source}{target}.x.{end}".lower()
    made: dict[str, Any] = {
        "name": name,
        "fileType": kind,
        "sourceLanguage": source,
        "targetLanguage": target,
        "version": version,
        "architecture": architecture,
        "decompressedHash": HASH,
        "decompressedSize": 20,
        "attachment": {
            "location": f"{version}/{architecture}/{name}.zst",
            "hash": HASH[::-1],
            "size": 10,
        },
    }
    return made | other


def whole(pair: str = "en-pt", **other: Any) -> list[dict[str, Any]]:
    return [record(pair, kind, **other) for kind in ("model", "vocab", "lex")]


def there(location: str) -> dict[str, str]:
    return {"location": location, "hash": HASH}


def read(*records: Any) -> Catalogue:
    return read_catalogue(json.dumps({"data": list(records)}))


def test_an_offer_has_what_travels_and_what_is_installed() -> None:
    (offer,) = read(*whole()).offers
    assert (offer.pair, offer.version, offer.quality) == ("en-pt", "3.0", Quality.FAIR)
    assert (offer.packed_bytes, offer.size_bytes) == (30, 60)
    assert {file.packed_sha256 for file in offer.files} == {HASH[::-1]}


@pytest.mark.parametrize(
    ("one", "other", "wins"),
    [
        ({"architecture": "tiny"}, {"architecture": "base"}, ("3.0", "base")),
        ({"version": "3.1"}, {"architecture": "base-memory"}, ("3.0", "base-memory")),
        ({"version": "3.0"}, {"version": "3.1"}, ("3.1", "tiny")),
        ({"version": "3.0"}, {"version": "3.1a1"}, ("3.0", "tiny")),
        ({"version": "3.0a1"}, {"version": "3.0a2"}, ("3.0a2", "tiny")),
        ({"version": "3.2"}, {"version": "3.10"}, ("3.10", "tiny")),
        ({"version": "2.0", "architecture": "base"}, {"version": "3.0"}, ("3.0", "tiny")),
        ({"version": "4.0", "architecture": "base"}, {"version": "3.0"}, ("3.0", "tiny")),
    ],
    ids=["quality", "quality before age", "newer", "released", "newest of two previews",
         "by number", "too old for the engine", "too new for the engine"],
)  # fmt: skip
def test_of_several_the_best_is_offered(
    one: dict[str, str], other: dict[str, str], wins: tuple[str, str]
) -> None:
    for records in ([*whole(**one), *whole(**other)], [*whole(**other), *whole(**one)]):
        (offer,) = read(*records).offers
        assert (offer.version, offer.architecture) == wins


@pytest.mark.parametrize(
    "records",
    [
        [record(kind="model")],
        [record(kind="vocab"), record(kind="lex")],
        [record(kind="model"), record(kind="srcvocab")],
        [record(kind="model", name="../model.enpt.x.bin"), record(kind="vocab")],
        [record(kind="model", name="model.enpt.x.bin/x.bin"), record(kind="vocab")],
        [
            record(kind="model", decompressedHash=None, attachment={"location": "a"}),
            record(kind="vocab"),
        ],
        [3, None, {"attachment": 3}],
    ],
    ids=["no vocabulary", "no weights", "half a vocabulary",
         "a path", "a folder", "no hash", "none"],
)  # fmt: skip
def test_what_is_not_whole_or_not_safe_is_not_offered(records: list[Any]) -> None:
    assert read(*records).offers == ()


def test_two_vocabularies_and_script_tags() -> None:
    (offer,) = read(
        *(record("en-zh-Hans", kind) for kind in ("model", "srcvocab", "trgvocab"))
    ).offers
    assert offer.pair == "en-zh"


def test_files_for_one_channel_do_not_mix_with_those_for_all() -> None:
    nightly = [
        record(kind=kind, filter_expression="nightly", attachment=there(f"0/{kind}"))
        for kind in ("model", "vocab", "lex")
    ]  # fmt: skip
    for records in ([*nightly, *whole()], [*whole(), *nightly]):
        (offer,) = read(*records).offers
        assert all(file.location.startswith("3.0/") for file in offer.files)
    (only,) = read(*nightly, record(kind="model")).offers
    assert all(file.location.startswith("0/") for file in only.files)


def test_a_lying_size_is_no_size() -> None:
    attachment = {"location": "a", "hash": HASH, "size": "many"}
    (offer,) = read(
        record(kind="model", attachment=attachment, decompressedSize=-1), record(kind="vocab")
    ).offers
    weights = next(file for file in offer.files if file.name.startswith("model"))
    assert (weights.packed_bytes, weights.bytes) == (0, 0)


def test_the_way_is_direct_or_through_english() -> None:
    catalogue = read(*whole("fr-en"), *whole("en-pt"), *whole("en-fr"))
    assert [offer.pair for offer in catalogue.way("en", "pt")] == ["en-pt"]
    assert [offer.pair for offer in catalogue.way("fr", "pt")] == ["fr-en", "en-pt"]
    direct = read(*whole("fr-en"), *whole("en-pt"), *whole("fr-pt"))
    assert [offer.pair for offer in direct.way("fr", "pt")] == ["fr-pt"]


@pytest.mark.parametrize(("source", "target"), [("de", "pt"), ("pt", "fr"), ("en", "en")])
def test_what_is_not_offered_is_said_with_what_is(source: str, target: str) -> None:
    catalogue = read(*whole("fr-en"), *whole("en-pt"))
    with pytest.raises(NoSuchModel, match="--available"):
        catalogue.way(source, target)


@pytest.mark.parametrize("body", ["", "{}", "[]", "<html>", '{"data": 3}', "[" * 100_000])
def test_what_are_no_records_is_said(body: str) -> None:
    with pytest.raises(CatalogueUnreadable):
        read_catalogue(body)


def test_what_would_end_the_process_in_the_library_does_not() -> None:
    nested = "[" * 900 + "]" * 900
    body = json.dumps({"data": whole()})[:-2] + f', {{"deep": {nested}}}]}}'
    assert len(read_catalogue(body).offers) == 1


def test_records_are_mozillas_unless_a_mirror_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FXTRANSLATE_RECORDS_URL", raising=False)
    assert mozilla_records_url().startswith("https://firefox.settings.services.mozilla.com/")
    settings = Configuration()
    assert (settings.models_records_url, settings.models_mirror) == ("", "")

"""Folders of converted models: what is in them, and how each family is told the languages."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.core import get_global

from dragoman.languages.table import LANGUAGES
from dragoman.mt.engine import Model, Quality
from dragoman.mt.errors import ModelBroken
from dragoman.mt.file_hashes import hash_of
from dragoman.mt.nllb_codes import NLLB_CODES
from dragoman.mt.vocabulary import Vocabulary, read_vocabulary

_WEIGHTS = "model.bin"
# The SentencePiece files of each family: of the source language and of the target language.
_PIECES = (
    ("opus", "source.spm", "target.spm"),
    ("nllb", "sentencepiece.bpe.model", "sentencepiece.bpe.model"),
    ("nllb", "flores200_sacrebleu_tokenizer_spm.model", "flores200_sacrebleu_tokenizer_spm.model"),
    ("madlad", "spiece.model", "spiece.model"),
    ("madlad", "sentencepiece.model", "sentencepiece.model"),
)
_VOCABULARIES = ("source_vocabulary", "target_vocabulary", "shared_vocabulary")
_PAIR_IN_NAME = re.compile(r"(?:^|[^a-z])([a-z]{2,3})-([a-z]{2,3})$")
_OPUS_TOKEN = re.compile(r">>(\w+)<<")
# Words of a vocabulary that are told to a model and are no text.
_SIGN = re.compile(r">>\w+<<|<2\w+>|[a-z]{3}_[A-Z][a-z]{3}|<s>|<pad>|<mask>|madeupword\d+")


@dataclass(frozen=True, slots=True)
class CTranslate2Model(Model):
    """One direction of a converted model; several directions may share a folder.

    `before` goes before the source's pieces, `target_prefix` before the translation's: they tell a
    model of several languages which. `end`: the end sign that the source needs, if any. `signs`:
    words of its vocabulary that are no text, which a translation must not have.
    """

    folder: Path
    files: tuple[Path, ...]
    source_pieces: Path
    target_pieces: Path
    before: tuple[str, ...]
    target_prefix: tuple[str, ...]
    end: tuple[str, ...]
    end_of_translation: str
    signs: tuple[str, ...]

    @property
    def size_bytes(self) -> int:
        return (self.folder / _WEIGHTS).stat().st_size

    @property
    def hash(self) -> str:
        """SHA-256 over the weights, their settings, vocabularies and SentencePiece models."""
        return hash_of(self.files)

    @property
    def vocabulary(self) -> Vocabulary:
        return read_vocabulary(self.source_pieces)

    @property
    def pieces(self) -> Path:
        return self.source_pieces


def read_folder(
    folder: Path, *, engine: str, quality: Quality, pairs: Iterable[str] = ()
) -> tuple[CTranslate2Model, ...]:
    """The model in `folder`, once for each of `pairs`; without any, for the pair in its name.

    Raises `ModelBroken` naming what is missing or does not fit.
    """
    family, source_pieces, target_pieces = _family(folder)
    config = _json(folder / "config.json")
    vocabularies = _vocabularies(folder)
    known = frozenset(_words(vocabularies[-1]))
    end = str(config.get("eos_token", "</s>"))
    model_files = (folder / _WEIGHTS, folder / "config.json", *vocabularies)
    found: dict[str, CTranslate2Model] = {}
    for pair in tuple(pairs) or (_pair_in_name(folder, family),):
        source, target = pair.split("-")
        before, prefix = _FAMILIES[family](folder, source, target, known)
        found[pair] = CTranslate2Model(
            source=source,
            target=target,
            name=folder.name,
            engine=engine,
            quality=quality,
            folder=folder,
            files=tuple(dict.fromkeys((*model_files, source_pieces, target_pieces))),
            source_pieces=source_pieces,
            target_pieces=target_pieces,
            before=before,
            target_prefix=prefix,
            end=() if config.get("add_source_eos") else (end,),
            end_of_translation=end,
            signs=tuple(sorted(word for word in known if _SIGN.fullmatch(word))),
        )
    return tuple(found.values())


def _family(folder: Path) -> tuple[str, Path, Path]:
    if not (folder / _WEIGHTS).is_file():
        raise ModelBroken(f"{folder} holds no converted model: {_WEIGHTS} is missing")
    for family, source, target in _PIECES:
        if (folder / source).is_file() and (folder / target).is_file():
            return family, folder / source, folder / target
    wanted = ", or ".join(" and ".join(dict.fromkeys(names)) for _, *names in _PIECES)
    raise ModelBroken(f"{folder} has no SentencePiece model; copy {wanted} into it")


def _vocabularies(folder: Path) -> tuple[Path, ...]:
    """The source's and the target's, or the one of both."""
    paths = (folder / f"{name}{end}" for name in _VOCABULARIES for end in (".json", ".txt"))
    found = tuple(path for path in paths if path.is_file())
    if not found:
        raise ModelBroken(f"{folder} has no vocabulary (shared_vocabulary.json)")
    return found


def _words(path: Path) -> list[str]:
    if path.suffix == ".json":
        return [str(word) for word in _json(path)]
    return path.read_text(encoding="utf-8").splitlines()


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelBroken(f"{path} cannot be read: {error}") from error


def _pair_in_name(folder: Path, family: str) -> str:
    match = _PAIR_IN_NAME.search(folder.name.lower())
    codes = [_code(code) for code in match.groups()] if match else []
    if family != "opus" or not codes or not all(code in LANGUAGES for code in codes):
        raise ModelBroken(f'say which pairs {folder} is used for: pairs = ["en-fr"]')
    return "-".join(codes)


def _code(name: str) -> str:
    # CLDR's aliases of language codes lead from three letters to two.
    return str(get_global("language_aliases").get(name, name))


# MADLAD's words for languages where they are not ours.
_MADLAD_CODES = {"he": "iw", "nb": "no", "nn": "no", "tl": "fil"}

# What is put before the source's pieces, and before the translation's.
_Signs = tuple[tuple[str, ...], tuple[str, ...]]


def _opus(folder: Path, _source: str, target: str, known: frozenset[str]) -> _Signs:
    """`>>fra<<` before the source, where a model has several targets."""
    signs = {word: match[1] for word in known if (match := _OPUS_TOKEN.fullmatch(word))}
    fitting = [word for word, name in signs.items() if _code(name.split("_")[0]) == target]
    if signs and not fitting:
        raise ModelBroken(f"the model in {folder} does not translate into {target}")
    # The plain sign before one of a script or country: `>>por<<` before `>>pt_BR<<`.
    return tuple(sorted(fitting, key=lambda word: ("_" in word, word))[:1]), ()


def _nllb(folder: Path, source: str, target: str, known: frozenset[str]) -> _Signs:
    """`eng_Latn` before the source, `fra_Latn` before the translation."""
    codes = [NLLB_CODES.get(language, language) for language in (source, target)]
    for code in codes:
        if code not in known:
            raise ModelBroken(f"the model in {folder} does not know the language {code}")
    return (codes[0],), (codes[1],)


def _madlad(folder: Path, _source: str, target: str, known: frozenset[str]) -> _Signs:
    """`<2fr>` before the source."""
    for code in (target, _MADLAD_CODES.get(target, target)):
        if (sign := f"<2{code}>") in known:
            return (sign,), ()
    raise ModelBroken(f"the model in {folder} does not translate into {target}: no <2{target}>")


_FAMILIES: dict[str, Callable[[Path, str, str, frozenset[str]], _Signs]] = {
    "opus": _opus,
    "nllb": _nllb,
    "madlad": _madlad,
}

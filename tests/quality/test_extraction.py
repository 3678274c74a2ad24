"""Extraction against real pages: scores may rise and never fall below their floors.

The pages stand beside the project and are read, never copied. `extraction_floors.json` holds, for
each set, a digest of its files and the scores that were reached; when one rises, raise its floor.
Run alone with `-s` to see the scores:

    python -m pytest tests/quality/test_extraction.py -s
"""

from __future__ import annotations

import gzip
import json
import multiprocessing
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from dragoman.common.hashing import of_files
from dragoman.extraction import ExtractedArticle, ExtractionError, extract
from dragoman.extraction.export import text_of
from dragoman.text.document import BlockKind

pytestmark = pytest.mark.shared_data

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "extraction"
FLOORS = json.loads(Path(__file__).with_name("extraction_floors.json").read_text("utf-8"))
# A score may differ this much between versions of lxml; a page of 89 is worth .005 and more.
TOLERANCE = 0.001
PROCESSES = 2

Score = dict[str, float]
HEAD = BlockKind.HEADING
_WORD = re.compile(r"\w+")


def test_body_text_of_the_article_extraction_benchmark() -> None:
    """Shingles of four words, as scrapinghub/article-extraction-benchmark counts them."""
    gold = _set("aeb", "gold.json")
    pages = json.loads(gold.read_text("utf-8"))
    rows = [(gold.parent / "html" / f"{key}.html.gz", page) for key, page in pages.items()]
    found = _in_processes(_score_aeb, rows)
    precision, recall = _mean(found, "precision"), _mean(found, "recall")
    f1 = 2 * precision * recall / (precision + recall)
    _hold("aeb", {"f1": f1, "precision": precision, "recall": recall})


def test_news_pages() -> None:
    """Title among the right ones, time to the minute, authors as a set, blocks, language."""
    gold = _set("news-pages", "gold.jsonl")
    pages = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    found = _in_processes(
        _score_news, [(gold.parent / "html" / page["file"], page) for page in pages]
    )
    _hold("news-pages", {name: _mean(found, name) for name in found[0]})


def _set(name: str, gold: str) -> Path:
    folder = DATA / name
    if not folder.is_dir():
        pytest.skip(f"the evaluation set {name} is not beside the project")
    digest = of_files([folder / gold, *sorted((folder / "html").iterdir())])
    if digest != FLOORS[name]["digest"]:
        pytest.skip(f"the evaluation set {name} is not the one that the floors were measured on")
    return folder / gold


def _in_processes(score: Callable[[tuple[Path, Any]], Score], rows: list[Any]) -> list[Score]:
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        return pool.map(score, rows, chunksize=8)


def _hold(name: str, scores: Score) -> None:
    print(f"\n{name}: " + ", ".join(f"{key} {value:.4f}" for key, value in scores.items()))
    fallen = {
        key: f"{value:.4f} < {FLOORS[name]['scores'][key]:.4f}"
        for key, value in scores.items()
        if value < FLOORS[name]["scores"][key] - TOLERANCE
    }
    assert not fallen


def _mean(scores: list[Score], name: str) -> float:
    return sum(score[name] for score in scores) / len(scores)


def _extracted(path: Path, url: str) -> ExtractedArticle | None:
    try:
        return extract(gzip.decompress(path.read_bytes()), url=url)
    except ExtractionError:
        return None


def _score_aeb(row: tuple[Path, Any]) -> Score:
    path, gold = row
    article = _extracted(path, gold["url"])
    said = _shingles(text_of(article.document) if article else "")
    true = _shingles(gold["articleBody"])
    hits = sum((said & true).values())
    return {
        "precision": hits / sum(said.values()) if said else float(not true),
        "recall": hits / sum(true.values()) if true else float(not said),
    }


def _score_news(row: tuple[Path, Any]) -> Score:
    path, gold = row
    article = _extracted(path, gold["url"])
    if article is None:
        return dict.fromkeys(
            ("title", "time", "authors", "paragraphs", "shingles", "blocks", "all", "language"), 0.0
        )
    kinds = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE)
    said = [_even(block.text) for block in article.document.blocks if block.kind in kinds]
    true = [_even(text) for text in gold["paragraphs"]]
    headed = [
        _even(block.text) for block in article.document.blocks if block.kind in (*kinds, HEAD)
    ]
    truth = true + [_even(text) for text in gold["headings"]]
    language = article.language
    return {
        "title": float(_even(article.document.headline) in map(_even, gold["titles"])),
        "time": float(_minute(article.published) == _minute(_time(gold["published"]))),
        "authors": float(set(article.authors) == set(gold["authors"])),
        "paragraphs": _f1(Counter(said), Counter(true)),
        "shingles": _f1(_shingles("\n".join(said)), _shingles("\n".join(true))),
        # Headings and paragraphs together. The gold lists them apart, so their order is not asked:
        # shingles are taken within each block.
        "blocks": _f1(Counter(headed), Counter(truth)),
        "all": _f1(_shingles_of(headed), _shingles_of(truth)),
        "language": float(language == gold["language"]),
    }


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[n : n + 4]) for n in range(max(1, len(words) - 3)))


def _shingles_of(texts: list[str]) -> Counter[tuple[str, ...]]:
    return sum((_shingles(text) for text in texts), Counter())


def _f1(said: Counter[Any], true: Counter[Any]) -> float:
    total = said.total() + true.total()
    return 2 * (said & true).total() / total if total else 1.0


def _even(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


def _time(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def _minute(moment: datetime | None) -> datetime | None:
    if moment is None:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(second=0, microsecond=0)

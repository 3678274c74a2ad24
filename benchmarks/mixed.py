"""Blocks told to be in another language: false alarms on pages in one, recall on mixed documents.

    .venv/bin/python -m benchmarks.mixed

The pages of the evaluation set news-pages are in one language each (a few hold real quotations in
another: they are printed by file, to be looked at). Mixed documents are made of the columns of
NTREX: a story in one language with two of its sentences, as a paragraph, in another; and stories of
which half is in each, whose language should be "".
"""

from __future__ import annotations

import csv
import gzip
import json
import time
from itertools import permutations
from pathlib import Path

from dragoman.extraction import ExtractedArticle, ExtractionError, extract
from dragoman.extraction.mixed import languages_of
from dragoman.text.document import Block, BlockKind, Document, Run

DATA = Path(__file__).parents[2] / "shared" / "data"
COLUMNS = {
    "eng": "en",
    "por": "pt",
    "fra": "fr",
    "spa": "es",
    "deu": "de",
    "rus": "ru",
    "arb": "ar",
    "zho-CN": "zh",
}


def _pages() -> list[tuple[str, ExtractedArticle]]:
    folder = DATA / "extraction" / "news-pages"
    found = []
    for line in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        page = json.loads(line)
        content = gzip.decompress((folder / "html" / page["file"]).read_bytes())
        try:
            found.append((page["file"], extract(content, url=page["url"])))
        except ExtractionError:
            continue
    return found


def _stories() -> list[list[dict[str, str]]]:
    stories: dict[str, list[dict[str, str]]] = {}
    with (DATA / "ntrex" / "news.tsv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            stories.setdefault(row["doc"], []).append(row)
    return [story for story in stories.values() if len(story) >= 10]


def _document(texts: list[str]) -> Document:
    return Document("", "", tuple(Block(BlockKind.PARAGRAPH, (Run(text),)) for text in texts))


def _pair(rows: list[dict[str, str]], column: str, start: int) -> str:
    return " ".join(row[column] for row in rows[start : start + 2])


def _on_pages() -> None:
    pages = _pages()
    started = time.perf_counter()
    found = [(name, article, languages_of(article.document)) for name, article in pages]
    seconds = time.perf_counter() - started
    blocks = sum(len(article.document.blocks) for _, article in pages)
    alarms = sum(len(languages.blocks) for _, _, languages in found)
    held = sum(not languages.language for _, _, languages in found)
    print(f"{len(pages)} pages, {blocks} blocks: {alarms} in another language, {held} pages held")
    print(f"{1000 * seconds / len(pages):.1f} ms a page")
    for name, _, languages in found:
        for other in languages.blocks:
            print(f"  {name} ({languages.language}) block {other.block}: {other.language}")


def _on_mixed() -> None:
    stories = _stories()
    planted = hits = false = documents = own_right = halves = halves_held = 0
    for own, other in permutations(COLUMNS, 2):
        for story in stories[:: max(len(stories) // 20, 1)]:
            texts = [_pair(story, own, n) for n in range(0, 8, 2)]
            texts.insert(2, _pair(story, other, 8))
            languages = languages_of(_document(texts))
            documents += 1
            planted += 1
            own_right += languages.language == COLUMNS[own]
            named = {block.block: block.language for block in languages.blocks}
            hits += named.pop(2, "") == COLUMNS[other]
            false += len(named)
            half = [_pair(story, column, n) for n in (0, 2, 4) for column in (own, other)]
            halves += 1
            halves_held += languages_of(_document(half)).language == ""
    print(f"{documents} mixed documents: language right {own_right / documents:.3f},")
    print(f"  planted blocks found {hits / planted:.3f}, other blocks named {false}")
    print(f"{halves} half and half: held {halves_held / halves:.3f}")


def main() -> None:
    """Print all figures."""
    _on_pages()
    _on_mixed()


if __name__ == "__main__":
    main()

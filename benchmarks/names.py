"""Names within a document: how many are rendered in more than one way, and what is mended.

    .venv/bin/python -m benchmarks.names [--pages 40] [--show]

The English pages of the evaluation set news-pages are translated into Portuguese. Every correction
is printed with `--show`, to be judged by eye. Then damage is planted: of each name that is rendered
alike everywhere one rendering loses a letter or its capital; counted is how often exactly the
sound text comes back, and how often anything else changes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from pathlib import Path

from dragoman.extraction import ExtractionError, extract
from dragoman.mt.engine_set import EngineSet
from dragoman.mt.engines.firefox import FirefoxEngine
from dragoman.mt.glossary import Glossary
from dragoman.mt.letters import WORD
from dragoman.mt.models import ModelStore
from dragoman.mt.names import Pair, recurring_names, same_names
from dragoman.mt.translator import SegmentTranslator
from dragoman.text.document import Document
from dragoman.text.segments import segment_document

PAGES = Path(__file__).parents[2] / "shared" / "data" / "extraction" / "news-pages"
_SENTENCES = 80
NOTHING = Glossary("en", "pt")


def documents(count: int) -> list[tuple[str, Document]]:
    """The first `count` English pages."""
    found: list[tuple[str, Document]] = []
    for line in (PAGES / "gold.jsonl").read_text("utf-8").splitlines():
        page = json.loads(line)
        if page.get("language") != "en" or len(found) == count:
            continue
        content = gzip.decompress((PAGES / "html" / page["file"]).read_bytes())
        try:
            found.append((page["file"], extract(content, url=page["url"]).document))
        except ExtractionError:
            continue
    return found


def planted(pairs: list[Pair]) -> tuple[int, int, int]:
    """Damages, damages mended, other texts changed."""
    chance = random.Random(len(pairs))
    damages = mended = changed = 0
    if same_names(pairs, NOTHING).changes:
        return 0, 0, 0
    for name in recurring_names([pair.source for pair in pairs], "en"):
        having = [pair for pair in pairs if name in WORD.findall(pair.source)]
        if len(having) < 3 or any(name not in WORD.findall(pair.target) for pair in having):
            continue
        victim = chance.choice(having)
        letter = chance.randrange(1, len(name))
        worse = chance.choice([name[:letter] + name[letter + 1 :], name.lower()])
        text = re.sub(rf"\b{name}\b", worse, victim.target)
        damaged = [
            Pair(pair.number, pair.source, text if pair is victim else pair.target)
            for pair in pairs
        ]
        changes = dict(same_names(damaged, NOTHING).changes)
        damages += 1
        mended += changes.pop(victim.number, {}) == {worse: name}
        changed += len(changes)
    return damages, mended, changed


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description="Measure the names of documents.")
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--show", action="store_true", help="print every correction")
    options = parser.parse_args()
    engines = EngineSet([FirefoxEngine(ModelStore().models())])
    (route, *_) = engines.routes("en", "pt")
    translator = SegmentTranslator(engines)
    names = corrected = remarked = pages = 0
    damage = [0, 0, 0]
    for file, document in documents(options.pages):
        segments = segment_document(document, "en")[:_SENTENCES]
        done = translator.translate(segments, route)
        pairs = [Pair(s.number, s.text, t.text) for s, t in zip(segments, done, strict=True)]
        found = same_names(pairs, NOTHING)
        pages += 1
        names += len(recurring_names([pair.source for pair in pairs], "en"))
        corrected += len(found.changes)
        remarked += len(found.remarks)
        damage = [one + other for one, other in zip(damage, planted(pairs), strict=True)]
        for pair in pairs if options.show else ():
            if pair.number in found.changes:
                print(f"{file}: {found.changes[pair.number]}\n  {pair.source}\n  {pair.target}")
    print(f"{pages} pages, {names} recurring names, {corrected} corrections, {remarked} remarks")
    print(f"{damage[0]} planted damages: {damage[1]} mended, {damage[2]} other texts changed")


if __name__ == "__main__":
    main()

"""What the whole text shows of human translations of news, and of the same with one name damaged.

    .venv/bin/python -m benchmarks.whole_texts [--examples]

Each name that a story renders alike twice or more is damaged once, in its last sentence, in three
ways: a letter lost, two letters exchanged, a vowel changed. Told are the findings in the
translations as they are, and how many of the damaged names are found.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.policies import Story, stories
from dragoman.fidelity.document import check_document
from dragoman.fidelity.recurring_names import renderings

LANGUAGES = {"por": "pt", "por-BR": "pt", "fra": "fr", "spa": "es", "deu": "de"}
_VOWEL = re.compile(r"(?<=.)[aeiou]")
_OTHER = dict(zip("aeiou", "oaeui", strict=True))


def _damages(word: str) -> dict[str, str]:
    """The word damaged in each way that changes it."""
    made = {
        "lost": word[:2] + word[3:],
        "exchanged": word[:1] + word[2:3] + word[1:2] + word[3:],
        "vowel": _VOWEL.sub(lambda vowel: _OTHER[vowel[0]], word, count=1),
    }
    return {kind: other for kind, other in made.items() if other != word}


def _messages(story: Story, language: str) -> list[str]:
    found = check_document(story, source_language="en", target_language=language)
    return [finding.message for several in found.values() for finding in several]


def _damaged(story: Story, language: str) -> Iterator[tuple[str, str, Story]]:
    """Kind of damage, name, and the story that has it."""
    for name, places in renderings(story, "en", language).items():
        index, place = list(places.items())[-1]
        if len(places) < 2 or len({each.rendering for each in places.values()}) > 1:
            continue
        source, target = story[index]
        start, end = place.target_span
        for kind, other in _damages(place.rendering).items():
            changed = (source, target[:start] + other + target[end:])
            yield kind, name, [*story[:index], changed, *story[index + 1 :]]


def _recall(several: Sequence[Story], language: str) -> dict[str, str]:
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for story in several:
        for kind, name, damaged in _damaged(story, language):
            planted[kind] += 1
            found[kind] += any(f" {name} " in message for message in _messages(damaged, language))
    return {kind: f"{found[kind]} of {count}" for kind, count in planted.items()}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", action="store_true", help="What is found as it is.")
    with_examples = parser.parse_args().examples
    for column, language in LANGUAGES.items():
        several = stories(column)
        said = [_messages(story, language) for story in several]
        print(f"{column}: {sum(map(len, said))} findings in {sum(map(bool, said))} of {len(said)};")
        print(f"  damaged names found: {_recall(several, language)}")
        for message in [one for each in said for one in each] if with_examples else []:
            print(f"    {message}")


if __name__ == "__main__":
    main()

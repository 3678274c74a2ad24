"""From the words of single sentences to a page: names alike, the target's typography, the checks.

What is changed here depends on the whole story, so memory keeps the sentences as they were before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman import fidelity
from dragoman.fidelity import Finding, Severity
from dragoman.fidelity.document import check_document
from dragoman.mt.glossary import Glossary
from dragoman.mt.names import Consistency, Pair, same_names
from dragoman.mt.typography.runs import typeset_runs
from dragoman.pipeline import outcomes
from dragoman.pipeline.outcomes import Outcome
from dragoman.pipeline.recall import Runs, Wording
from dragoman.text.document import Segment
from dragoman.translations.segments import Origin


@dataclass(frozen=True, slots=True)
class Examine:
    """What the checks find in each of many pairs, and what they are told of the document."""

    pairs: Callable[[Sequence[fidelity.Pair]], list[tuple[Finding, ...]]]
    context: fidelity.Context


def finished(
    segments: Sequence[Segment],
    made: Mapping[Runs, Wording],
    glossary: Glossary,
    examine: Examine,
) -> list[Outcome]:
    """Each sentence as the page will have it, with what the checks say of it.

    `made` are the words of each segment. What a person wrote and what no engine could translate
    stays as it is; a sentence that passes its checks only without what is done here, goes without.
    """
    machines = [s for s in segments if _by_machine(made[s.runs])]
    names = same_names([_pair(s, made[s.runs]) for s in machines], glossary)
    plain = [made[segment.runs] for segment in segments]
    set_ = [
        _set(segment, wording, names, glossary)
        for segment, wording in zip(segments, plain, strict=True)
    ]
    done = _judged(segments, set_, glossary, examine)
    worse = [at for at, one in enumerate(done) if one.fails and set_[at].runs != plain[at].runs]
    again = _judged([segments[at] for at in worse], [plain[at] for at in worse], glossary, examine)
    for at, outcome in zip(worse, again, strict=True):
        if not outcome.fails:
            done[at] = outcome
    return _agreeing([_with_remarks(one, names, glossary) for one in done], glossary)


def _judged(
    segments: Sequence[Segment],
    wordings: Sequence[Wording],
    glossary: Glossary,
    examine: Examine,
) -> list[Outcome]:
    """What no engine could translate has nothing that could be examined."""
    said = [at for at, wording in enumerate(wordings) if not wording.failure]
    languages = (glossary.source, glossary.target)
    found = examine.pairs(
        [
            fidelity.Pair(segments[at].text, _text(wordings[at].runs), *languages, examine.context)
            for at in said
        ]
    )
    by_place = dict(zip(said, found, strict=True))
    return [
        outcomes.judged(segment, wording, by_place.get(at, ()))
        for at, (segment, wording) in enumerate(zip(segments, wordings, strict=True))
    ]


def _agreeing(done: Sequence[Outcome], glossary: Glossary) -> list[Outcome]:
    """With what only the whole text shows; its names were made alike before.

    What no engine could translate has no translation to agree with.
    """
    texts = ["" if one.wording.failure else _text(one.wording.runs) for one in done]
    found = check_document(
        [(one.segment.text, text) for one, text in zip(done, texts, strict=True)],
        source_language=glossary.source,
        target_language=glossary.target,
        names=False,
    )
    return [
        replace(outcome, findings=(*outcome.findings, *found.get(index, ())))
        for index, outcome in enumerate(done)
    ]


def _by_machine(wording: Wording) -> bool:
    return not wording.failure and wording.origin is not Origin.PERSON


def _pair(segment: Segment, wording: Wording) -> Pair:
    return Pair(segment.number, segment.text, _text(wording.runs))


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _set(segment: Segment, wording: Wording, names: Consistency, glossary: Glossary) -> Wording:
    """With its names as the rest of the story has them, and the target's typography."""
    if not _by_machine(wording):
        return wording
    runs = typeset_runs(
        names.mended(segment.number, wording.runs),
        glossary.target,
        source=segment.text,
        source_language=glossary.source,
    )
    return replace(wording, runs=runs)


def _with_remarks(outcome: Outcome, names: Consistency, glossary: Glossary) -> Outcome:
    """Terms that could not be brought in and names that are rendered in several ways."""
    found = [
        Finding(
            "glossary",
            Severity.MINOR,
            f"the glossary has {term.target!r} for {term.source!r}; it is not in the translation",
        )
        for term in glossary.unmet(outcome.segment.text, _text(outcome.wording.runs))
    ]
    found += [
        Finding(
            "names",
            Severity.NOTE,
            f"{remark.name} is rendered in several ways: {_ways(remark.renderings)}",
        )
        for remark in names.remarks
        if outcome.segment.number in remark.renderings
    ]
    return replace(outcome, findings=(*outcome.findings, *found)) if found else outcome


def _ways(renderings: Mapping[int, str]) -> str:
    return ", ".join(dict.fromkeys(filter(None, renderings.values())))

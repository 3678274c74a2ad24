"""From the words of single sentences to a page: names alike, the target's typography, the checks.

What is changed here depends on the whole story, so memory keeps the sentences as they were before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

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


def finished(
    segments: Sequence[Segment], made: Mapping[Runs, Wording], glossary: Glossary
) -> list[Outcome]:
    """Each sentence as the page will have it, with what the checks say of it.

    `made` are the words of each segment. What a person wrote and what no engine could translate
    stays as it is; a sentence that passes its checks only without what is done here, goes without.
    """
    machines = [s for s in segments if _by_machine(made[s.runs])]
    names = same_names([_pair(s, made[s.runs]) for s in machines], glossary)
    done = [
        _with_remarks(_finished(segment, made[segment.runs], names, glossary), names, glossary)
        for segment in segments
    ]
    return _agreeing(done, glossary)


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


def _finished(
    segment: Segment, wording: Wording, names: Consistency, glossary: Glossary
) -> Outcome:
    source, target = glossary.source, glossary.target
    if not _by_machine(wording):
        return outcomes.judged(segment, wording, source, target)
    runs = typeset_runs(
        names.mended(segment.number, wording.runs),
        target,
        source=segment.text,
        source_language=source,
    )
    set_ = outcomes.judged(segment, replace(wording, runs=runs), source, target)
    if not set_.fails or runs == wording.runs:
        return set_
    plain = outcomes.judged(segment, wording, source, target)
    return set_ if plain.fails else plain


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

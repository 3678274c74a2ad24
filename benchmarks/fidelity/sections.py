"""What is measured, set by set: each section gives lines for people and figures for machines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.fidelity import sets
from benchmarks.fidelity.scores import Confusion, Figures, Judge, Score, Share
from benchmarks.planted.bases import LANGUAGES, planted_in
from dragoman.fidelity import CHECKS, Pair

# NTREX has the same sentences in several languages: the translation into a near one, in place of
# the right one, is what a mixed-up edition would show.
NEAREST = {
    "por": "spa", "fra": "spa", "spa": "por", "deu": "fra", "rus": "por", "arb": "rus",
    "zho-CN": "arb",
}  # fmt: skip


@dataclass(slots=True)
class Section:
    """A heading, the lines below it, and the same as figures."""

    name: str
    lines: list[str] = field(default_factory=list)
    figures: Figures = field(default_factory=dict)


def in_words(counts: Counter[str], of: int) -> str:
    """The checks that block, most first: `numbers 0.950, copied 0.010`."""
    return ", ".join(f"{name} {count / of:.3f}" for name, count in counts.most_common())


def score_rows(scores: dict[str, Score]) -> Iterable[str]:
    yield f"{'kind':<28}     n  found    any alarms    any recall notice  caught by"
    for kind, score in scores.items():
        bad, good = score.bad, score.good
        yield (
            f"{kind:<28} {bad.pairs:5} {bad.share:6.3f} {bad.of(bad.seen):6.3f} {good.share:6.3f}"
            f" {good.of(good.seen):6.3f} {score.recall:6.3f}"
            f" {score.of_quiet(score.noticed):6.3f}  {in_words(score.caught_by, score.quiet)}"
        )


def share_rows(shares: dict[str, Share]) -> Iterable[str]:
    yield f"{'set':<28} {'n':>5} {'alarms':>6} {'any':>6}  alarms by"
    for name, share in shares.items():
        yield (
            f"{name:<28} {share.pairs:5} {share.share:6.3f} {share.of(share.seen):6.3f}"
            f"  {in_words(share.by_check, share.pairs)}"
        )


def demetr_scores(judge: Judge, sample: int | None) -> dict[str, Score]:
    by_kind: dict[str, list[sets.Case]] = {}
    for case in sets.demetr_cases():
        by_kind.setdefault(case.kind, []).append(case)
    chosen = (sets.seeded(cases, sample, kind) for kind, cases in by_kind.items())
    return judge.scores(case for cases in chosen for case in cases)


def demetr(judge: Judge, sample: int | None) -> Section:
    """DEMETR by kind, and its good translations by source language."""
    scores = demetr_scores(judge, sample)
    section = Section("DEMETR: translations into English")
    section.lines += score_rows(scores)
    alphabetic = Share()
    all_good = Share()
    languages: dict[str, Share] = {}
    for item in sets.demetr_items():
        found = judge.findings(item.good_pair)
        languages.setdefault(f"good, from {item.language}", Share()).add(found)
        all_good.add(found)
        if item.language in sets.ALPHABETIC:
            alphabetic.add(found)
    shares = {
        **dict(sorted(languages.items())),
        "good, Latin and Cyrillic": alphabetic,
        "good, all": all_good,
    }
    section.lines += ["", *share_rows(shares), "", *_by_group(judge, sample)]
    section.figures = {
        "kinds": {kind: score.figures() for kind, score in scores.items()},
        "good": {name: share.figures() for name, share in shares.items()},
    }
    return section


def _by_group(judge: Judge, sample: int | None) -> Iterable[str]:
    """The kinds that change the meaning: found from alphabetic languages, and from all."""
    yield f"{'kind':<28} {'Latin, Cyrillic':>15} {'others':>7}"
    for kind, items in sets.demetr().items():
        groups = (Share(), Share())
        for item in sets.seeded(items, sample, kind):
            group = groups[item.language not in sets.ALPHABETIC]
            group.add(judge.findings(item.bad_pair))
        if not kind.startswith("minor"):
            yield f"{kind:<28} {groups[0].share:15.3f} {groups[1].share:7.3f}"


def critical(judge: Judge, sample: int | None) -> Section:
    """Critical errors of WMT22, English to German: all checks together, each alone, and all but it.

    Where all are better without a check, it gives more false alarms than it is worth here.
    """
    labelled = sets.seeded(sets.critical_errors(), sample, "critical")
    rows: dict[str, Confusion] = {"all checks": judge.confusion(labelled)}
    without: dict[str, Confusion] = {}
    for check in CHECKS:
        rows[check.name] = judge.confusion(labelled, check.name.__eq__)
        without[check.name] = judge.confusion(labelled, check.name.__ne__)
    section = Section("Critical errors, English to German")
    section.lines.append(f"{'':<16}    MCC  hits wolves misses quiet  all without")
    for name, one in rows.items():
        others = f"{without[name].mcc:12.3f}" if name in without else ""
        section.lines.append(
            f"{name:<16} {one.mcc:6.3f} {one.hits:5} {one.wolves:6} {one.misses:6} {one.quiet:5}"
            f" {others}"
        )
    section.figures = {
        "alone": {name: one.figures() for name, one in rows.items()},
        "without": {name: one.figures() for name, one in without.items()},
    }
    return section


def human_sets(sample: int | None) -> dict[str, Sequence[Pair]]:
    """Every human translation out of which no alarm should come, by set."""
    pairs: dict[str, Sequence[Pair]] = {
        f"ntrex {column}": sets.seeded(sets.ntrex(column), sample, column)
        for column in sets.NTREX_COLUMNS
    }
    for direction in sets.directions():
        human = sets.references(direction)
        pairs[f"references {direction}"] = sets.seeded(human, sample, direction)
    return pairs


def human_shares(judge: Judge, sample: int | None) -> dict[str, Share]:
    return {name: judge.share(pairs, name) for name, pairs in human_sets(sample).items()}


def human(judge: Judge, sample: int | None) -> Section:
    """False alarms on human translations."""
    shares = human_shares(judge, sample)
    total = Share()
    for share in shares.values():
        total = total.plus(share)
    section = Section("Human translations: every alarm is false, or the person was wrong")
    section.lines += share_rows({**shares, "all": total})
    section.lines += ["", f"{'check':<28} {'blocking':>9} {'any':>9}"]
    section.lines += [
        f"{one.name:<28} {total.of(total.by_check[one.name]):9.4f}"
        f" {total.of(total.seen_by[one.name]):9.4f}"
        for one in CHECKS
    ]
    section.figures = {name: share.figures() for name, share in {**shares, "all": total}.items()}
    return section


def planted_scores(judge: Judge, each: int) -> dict[str, dict[str, Score]]:
    """Planted errors by target language and kind."""
    scores = {language: judge.scores(planted_in(language, each)) for language in LANGUAGES}
    for column, other in NEAREST.items():
        language = sets.NTREX_COLUMNS[column]
        pairs = sets.seeded(
            list(zip(sets.ntrex(column), sets.ntrex(other), strict=True)), each, column
        )
        scores[language] |= judge.scores(
            sets.Case(
                "near_language",
                good,
                Pair(good.source, strange.target, "en", language, good.context),
            )
            for good, strange in pairs
        )
    return scores


def by_kind(scores: dict[str, dict[str, Score]]) -> dict[str, Score]:
    """The same over all languages."""
    together: dict[str, Score] = {}
    for kinds in scores.values():
        for kind, score in kinds.items():
            together[kind] = together.get(kind, Score()).plus(score)
    return together


def planted(judge: Judge, each: int) -> Section:
    """Recall of planted errors by kind and language."""
    scores = planted_scores(judge, each)
    together = by_kind(scores)
    section = Section(f"Planted errors, up to {each} of a kind in each language")
    section.lines += score_rows(together)
    section.lines += ["", *recall_rows(scores, list(together))]
    section.figures = {
        language: {kind: score.figures() for kind, score in kinds.items()}
        for language, kinds in scores.items()
    }
    return section


def recall_rows(scores: dict[str, dict[str, Score]], kinds: Sequence[str]) -> Iterable[str]:
    """Recall and sample size by kind and language; at the end all kinds, and alarms on the good."""
    yield f"{'recall / of n':<20}" + "".join(f"{language:>9}" for language in scores)
    for kind in kinds:
        cells = (by_kind.get(kind, Score()) for by_kind in scores.values())
        yield f"{kind:<20}" + "".join(_cell(one.recall, one.quiet) for one in cells)
    totals = [total(by_kind.values()) for by_kind in scores.values()]
    yield f"{'all kinds':<20}" + "".join(_cell(one.recall, one.quiet) for one in totals)
    alarms = (_cell(one.good.share, one.good.pairs) for one in totals)
    yield f"{'alarms on the good':<20}" + "".join(alarms)


def total(scores: Iterable[Score]) -> Score:
    together = Score()
    for score in scores:
        together = together.plus(score)
    return together


def _cell(share: float, pairs: int) -> str:
    return f" {share:.2f}/{pairs:<3}" if pairs else f"{'–':>6}   "

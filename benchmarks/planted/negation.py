"""Negation taken away or put in, and what must be turned into what may be.

Taken away only where the source has a negation too, put in only where neither side has one: then
the meaning cannot have stayed the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from benchmarks.planted.ground import Ground, place_in_run, same_case, swapped, word_places
from benchmarks.planted.words import UNSPACED, Words

Rule = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Negation:
    """`any`: finds every negation, rather one too many. `gone`, `new`: pattern, replacement."""

    any: str
    gone: tuple[Rule, ...]
    new: tuple[Rule, ...]


_AUXILIARIES = "is|are|was|were|has|have|had|will|would|could|should|can|may|might|must|do|does|did"
_SPANISH_VERBS = "es|son|era|fue|está|están|puede|pueden|ha|han|será|tiene"
_NEGATIONS: dict[str, Negation] = {
    "ar": Negation(
        r"(?<!\w)[وف]?(?:لا|لم|لن|ليس|ليست|غير|دون|بدون|ما|عدم|بلا)(?!\w)",
        ((r"(?<!\w)([وف]?)(?:لا|لم|لن|ليس|ليست) (?!يزال|تزال|سيما|بد|يزالون)", r"\1"),),
        ((r"(?<!\w)(يمكن|يوجد|يستطيع|يعني|يجب|تكون|يكون)(?!\w)", r"لا \1"),
         (r"(?<!\w)كان(?!\w)", "لم يكن")),
    ),
    "de": Negation(
        r"\b(?:nicht|kein\w*|nie|niemals|niemand\w*|nichts|ohne|weder|noch nie|nirgends|kaum)\b",
        ((r"\bnicht (?!nur|zuletzt|einmal)", ""), (r"\bkein(e|en|em|er|es)\b", r"ein\1"),
         (r"\bkein\b", "ein"), (r"\b(?:nie|niemals)\b", "immer")),
        ((r"\b(ist|sind|war|waren|wird|werden|kann|können|hat|haben)\b(?=\s)", r"\1 nicht"),),
    ),
    "en": Negation(
        r"\b(?:not|no|never|none|nobody|nothing|neither|nor|nowhere|without|cannot|hardly|barely"
        r"|un\w+|im\w+|in\w+able|fail\w*|lack\w*|refus\w+|den(?:y|ied|ies))\b|n['’]t\b",
        ((rf"\b({_AUXILIARIES}) not(?! only)", r"\1"), (r"\bcannot\b", "can"),
         (r"\bcan['’]t\b", "can"),
         (r"\bwon['’]t\b", "will"), (r"(?<=[a-z])n['’]t\b", ""), (r"\bnever\b", "always"),
         (r"\bno longer\b", "still")),
        ((r"\b(is|are|was|were|will|would|could|should|can|must)\b", r"\1 not"),
         (r"\b(has|have|had) been\b", r"\1 not been")),
    ),
    "es": Negation(
        r"\b(?:no|nunca|jamás|ningun\w*|ningún|nada|nadie|sin|tampoco|ni)\b",
        ((r"\bno (?!sol[oa]|sólo|obstante)", ""), (r"\bnunca\b", "siempre")),
        ((rf"(?<!\b[mst]e )(?<!\bl[aeo] )\b({_SPANISH_VERBS})\b", r"no \1"),),
    ),
    "fr": Negation(
        r"\b(?:ne|pas|jamais|aucune?|rien|sans|ni|non|personne)\b|\bn['’]",
        ((r"\b(?:ne |n['’])(\w+) (?:pas|jamais|plus)\b", r"\1"),),
        ((r"(?<!['’])(?<!en )\b(est|était|ont)\b(?!-)", r"n’\1 pas"),
         (r"(?<!en )\b(sont|peut|peuvent|sera)\b(?!-)", r"ne \1 pas")),
    ),
    "it": Negation(
        r"\b(?:non|mai|nessun\w*|niente|nulla|senza|né|neanche|nemmeno)\b",
        ((r"\b[Nn]on (?!solo|soltanto)", ""),),
        ((r"(?<!\b[cs]i )(?<!\bne )\b(è|sono|era|ha|hanno|può|possono|sarà|viene)\b", r"non \1"),),
    ),
    "pl": Negation(
        r"\b(?:nie\w*|nigdy|nikt|nic|bez|żad\w+|ani|brak\w*)\b",
        ((r"\b[Nn]ie (?!tylko)", ""), (r"\bnigdy nie\b", "zawsze")),
        ((r"\b(jest|są|był[ayo]?|będzie|może|mogą|ma|mają|został[aoy]?)\b", r"nie \1"),),
    ),
    "pt": Negation(
        r"\b(?:não|nunca|jamais|nenhu\w+|nada|ninguém|sem|nem|tampouco)\b",
        ((r"\b[Nn]ão (?!só|apenas|somente|obstante)", ""), (r"\bnunca\b", "sempre")),
        ((r"\b(é(?! que)|são|era|foi|está|estão|pode|podem|será|tem|têm)\b", r"não \1"),),
    ),
    "ru": Negation(
        r"\b(?:не\w*|ни\w*|без\w*|нет)\b",
        ((r"\b[Нн]е (?!только|менее)", ""), (r"\bникогда не\b", "всегда")),
        ((r"\b(был[аио]?|может|могут|будет|будут|является|стал[аи]?|имеет)\b", r"не \1"),),
    ),
    "zh": Negation(
        r"[不没無无未非别否免]",
        (("不是", "是"), ("不会", "会"), ("不能", "能"), ("没有", "有"), ("不再", "仍"),
         ("不要", "要"), ("并不", ""), ("从未", "总")),
        (("将会", "将不会"), ("可以", "不可以"), ("能够", "不能够"), ("是一", "不是一"),
         ("都是", "都不是"), ("应该", "不应该"), ("已经", "没有"), ("可能", "不可能")),
    ),
}  # fmt: skip

_MODALS: dict[str, Words] = {
    "ar": {"يجب": "يمكن", "يمكن": "يجب"},
    "de": {"muss": "kann", "müssen": "können", "kann": "muss", "können": "müssen",
           "könnte": "muss", "könnten": "müssen"},
    "en": {"must": "may", "may": "must", "might": "must", "could": "must", "should": "might"},
    "es": {"debe": "puede", "deben": "pueden", "puede": "debe", "pueden": "deben",
           "podría": "debe", "podrían": "deben"},
    "fr": {"doit": "peut", "doivent": "peuvent", "peut": "doit", "peuvent": "doivent",
           "pourrait": "doit", "pourraient": "doivent"},
    "it": {"deve": "può", "devono": "possono", "può": "deve", "possono": "devono",
           "potrebbe": "deve"},
    "pl": {"musi": "może", "muszą": "mogą", "może": "musi", "mogą": "muszą"},
    "pt": {"deve": "pode", "devem": "podem", "pode": "deve", "podem": "devem",
           "poderá": "deve", "poderia": "deve"},
    "ru": {"может": "должен", "могут": "должны", "должен": "может", "должны": "могут"},
    "zh": {"必须": "可以", "可以": "必须", "可能": "必须", "应该": "可能"},
}  # fmt: skip


def _has(text: str, language: str) -> bool:
    table = _NEGATIONS.get(language)
    return table is not None and re.search(table.any, text, re.IGNORECASE) is not None


def _ruled(ground: Ground, rules: tuple[Rule, ...]) -> str | None:
    """One place that one of the rules fits is changed as the rule says."""
    found = [(place, to) for rule, to in rules for place in re.finditer(rule, ground.target)]
    if not found:
        return None
    place, to = ground.chance.choice(found)
    changed = swapped(ground.target, place.span(), place.expand(to))
    return same_case(ground.target, changed)


def negation_removed(ground: Ground) -> str | None:
    table = _NEGATIONS.get(ground.language)
    if table is None or not _has(ground.pair.source, ground.pair.source_language):
        return None
    bare = _ruled(ground, table.gone)
    # "He could say nothing" says the same as "he could not say anything", if not as well.
    return None if bare is None or _has(bare, ground.language) else bare


def negation_added(ground: Ground) -> str | None:
    pair, table = ground.pair, _NEGATIONS.get(ground.language)
    if table is None or pair.source_language not in _NEGATIONS:
        return None
    if _has(pair.source, pair.source_language) or _has(pair.target, pair.target_language):
        return None
    return _ruled(ground, table.new)


def modality_changed(ground: Ground) -> str | None:
    """Must becomes may, may becomes must."""
    words = _MODALS.get(ground.language, {})
    find = place_in_run if ground.language in UNSPACED else word_places
    place = ground.choice(find(ground.target, words))
    return place and swapped(ground.target, place.span(), words[place[0]])

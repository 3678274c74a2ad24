"""The errors that benchmarks/planted makes: each changes the meaning, the same ones each time.

The figures that rest on them are in test_fidelity.py; the sentences here are our own.
"""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.planted.ground import Ground
from benchmarks.planted.planting import KINDS, planted
from dragoman.fidelity import Pair

ENGLISH = (
    "On 12 May the ferry “Marta” carried 3.5 million tonnes, said Anna Keller, and it must not"
    " leave Norway before Monday."
)
STRANGER = Pair(
    "The mayor, who came late, praised Peter Lindqvist.",
    "O presidente da câmara, que chegou tarde, elogiou Peter Lindqvist.",
    "en",
    "pt",
)
GOOD = {
    "ar": "قالت آنا كيلر في 12 مايو إن العبارة “Marta” نقلت 3.5 مليون طن، ولا يجب أن تغادر النرويج"
    " قبل يوم الاثنين.",
    "de": "Am 12. Mai beförderte die Fähre „Marta“ 3,5 Millionen Tonnen, sagte Anna Keller, und sie"
    " kann nicht vor Montag aus Norwegen ablegen.",
    "es": "El 12 de mayo el ferri «Marta» llevó 3,5 millones de toneladas, dijo Anna Keller, y no"
    " debe salir de Noruega antes del lunes.",
    "fr": "Le 12 mai le ferry « Marta » a porté 3,5 millions de tonnes, a dit Anna Keller, et il ne"
    " doit pas quitter la Norvège avant lundi.",
    "it": "Il 12 maggio il traghetto «Marta» ha portato 3,5 milioni di tonnellate, ha detto Anna"
    " Keller, e non deve lasciare la Norvegia prima di lunedì.",
    "pl": "12 maja prom „Marta” przewiózł 3,5 milionów ton, powiedziała Anna Keller, i nie może"
    " opuścić kraju Norwegia przed poniedziałek.",
    "pt": "A 12 de maio o ferry “Marta” levou 3,5 milhões de toneladas, disse Anna Keller, e não"
    " deve sair da Noruega antes de segunda-feira.",
    "ru": "12 мая паром «Marta» перевёз более 3,5 миллионов тонн, сказала Анна Келлер, и не"
    " может покинуть Норвегия в понедельник.",
    "zh": "安娜·凯勒说，5月12日渡轮“Marta”运送了350万吨货物，星期一之前不能离开挪威，"
    "也必须等待通知。",
}
# What none of these sentences has: amounts of money, or a place for a negation to be added.
ABSENT = {"currency_changed", "negation_added"}
ABSENT_IN = {
    "ar": {"unit_changed", "name_mangled", "name_removed", "name_replaced", "term_replaced"},
    "ru": {"term_replaced"},
    "zh": {"decimal_moved", "name_mangled", "name_removed", "name_replaced", "term_replaced"},
}


def ground(language: str, target: str = "", source: str = ENGLISH, seed: int = 1) -> Ground:
    pair = Pair(source, target or GOOD[language], "en", language)
    return Ground(pair, STRANGER, Random(seed))


@pytest.mark.parametrize("language", GOOD)
@pytest.mark.parametrize("kind", sorted(set(KINDS) - ABSENT))
def test_each_kind_can_be_planted(kind: str, language: str) -> None:
    if kind in ABSENT_IN.get(language, ()):
        assert KINDS[kind](ground(language)) is None
        return
    made = KINDS[kind](ground(language))
    assert made is not None
    good, bad = made
    assert bad.source == good.source
    assert bad.target.split() != good.target.split()
    assert KINDS[kind](ground(language)) == made


@pytest.mark.parametrize(
    ("kind", "target", "bad"),
    [
        ("currency_changed", "Custa 30 libras.", "Custa 30 dólares."),
        ("decimal_moved", "Subiu 2,8%.", {"Subiu 28%.", "Subiu 0,28%."}),
        ("negation_added", "A ponte é nova.", "A ponte não é nova."),
        ("negation_removed", "A ponte não abre hoje.", None),
        ("month_changed", "Abre em maio.", {f"Abre em {m}." for m in ("março", "junho")}),
        ("number_lost", "Vieram 40 pessoas.", "Vieram pessoas."),
        ("numbers_swapped", "Levou 3 dias a chegar lá com 40.", "Levou 40 dias a chegar lá com 3."),
        ("numbers_swapped", "Vieram 3 ou 40.", None),
        ("opposite_said", "É mais caro.", "É menos caro."),
        ("quotes_lost", "É “nova”, disse.", None),
        ("scale_changed", "Custa 3 mil milhões.", "Custa 3 milhões."),
        ("sentence_exchanged", "A ponte é nova.", STRANGER.target),
        ("unit_changed", "Tem 12 metros.", "Tem 12 pés."),
        ("zero_added", "Tem 12 metros.", "Tem 120 metros."),
    ],
)
def test_planted_in_portuguese(kind: str, target: str, bad: str | set[str] | None) -> None:
    """The source has neither negation nor quotation marks: none can be taken away."""
    made = {
        one and one[1].target
        for one in (
            KINDS[kind](ground("pt", target, "The bridge opens.", seed)) for seed in range(60)
        )
    }
    assert (bad if isinstance(bad, set) else {bad}) <= made
    assert isinstance(bad, set) or len(made) == 1


def test_what_cannot_be_wrong_is_left_alone() -> None:
    bare = ground("fr", "Il pleut.", "It rains.")
    left = {kind for kind, planter in KINDS.items() if planter(bare) is None}
    assert left >= {"digit_changed", "unit_changed", "negation_removed", "clause_dropped", "looped"}


def test_a_term_is_told_to_the_checks() -> None:
    made = KINDS["term_replaced"](ground("pt"))
    assert made is not None
    (term,) = made[0].context.terms
    assert made[1].context.terms == (term,)
    assert term[1] in made[0].target
    assert term[1] not in made[1].target


@pytest.mark.parametrize(
    ("language", "target"), [("pt", "Ele não podia dizer nada."), ("ru", "Он не знал ничего.")]
)
def test_one_negation_of_two_stays(language: str, target: str) -> None:
    one = ground(language, target, "He could not say a thing.")
    assert KINDS["negation_removed"](one) is None


def test_a_unit_is_no_part_of_another_word() -> None:
    assert KINDS["unit_changed"](ground("zh", "今天3人吃玉米。")) is None
    assert KINDS["unit_changed"](ground("zh", "长3.5千米。")) is not None


def test_parts_of_compounds_are_no_modal_verbs() -> None:
    assert KINDS["modality_changed"](ground("fr", "Il viendra peut-être.")) is None


def test_planting_takes_so_many_of_each_kind_and_the_same_again() -> None:
    pairs = [Pair(f"It took {n} days.", f"Levou {n} dias.", "en", "pt") for n in range(10, 40)]
    made = list(planted(pairs, 5, "seed"))
    assert made == list(planted(pairs, 5, "seed"))
    assert sum(case.kind == "digit_changed" for case in made) == 5
    assert {case.good.target for case in made if case.kind == "digit_changed"} <= {
        pair.target for pair in pairs
    }

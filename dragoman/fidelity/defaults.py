"""The checks that every sentence goes through, in the order in which findings are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dragoman.fidelity.checks.agreement import AgreementCheck
from dragoman.fidelity.checks.base import Check
from dragoman.fidelity.checks.completeness import CompletenessCheck
from dragoman.fidelity.checks.copied import CopiedCheck
from dragoman.fidelity.checks.coverage import CoverageCheck
from dragoman.fidelity.checks.empty import EmptyCheck
from dragoman.fidelity.checks.glossary import GlossaryCheck
from dragoman.fidelity.checks.language import LanguageCheck
from dragoman.fidelity.checks.links import LinksCheck
from dragoman.fidelity.checks.meaning import MeaningCheck
from dragoman.fidelity.checks.modality import ModalityCheck
from dragoman.fidelity.checks.names import NamesCheck
from dragoman.fidelity.checks.negation import NegationCheck
from dragoman.fidelity.checks.numbers import NumbersCheck
from dragoman.fidelity.checks.opposites import OppositesCheck
from dragoman.fidelity.checks.order import OrderCheck
from dragoman.fidelity.checks.quotes import QuotesCheck
from dragoman.fidelity.checks.typography import TypographyCheck
from dragoman.fidelity.pair import Context

CHECKS: tuple[Check, ...] = (
    EmptyCheck(),
    CopiedCheck(),
    LanguageCheck(),
    NumbersCheck(),
    NamesCheck(),
    NegationCheck(),
    OppositesCheck(),
    ModalityCheck(),
    QuotesCheck(),
    CompletenessCheck(),
    LinksCheck(),
    CoverageCheck(),
    AgreementCheck(),
    OrderCheck(),
    MeaningCheck(),
    GlossaryCheck(),
    TypographyCheck(),
)

# What checks need to know beside the pair: without it they see nothing.
NEEDS: Mapping[str, Callable[[Context], bool]] = {
    "agreement": lambda known: bool(known.second and known.back),
    "coverage": lambda known: known.lexicon is not None,
    "meaning": lambda known: known.lexicon is not None,
}

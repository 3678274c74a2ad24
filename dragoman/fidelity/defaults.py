"""The checks that every sentence goes through, in the order in which findings are told."""

from __future__ import annotations

from dragoman.fidelity.checks.agreement import AgreementCheck
from dragoman.fidelity.checks.base import Check
from dragoman.fidelity.checks.copied import CopiedCheck
from dragoman.fidelity.checks.coverage import CoverageCheck
from dragoman.fidelity.checks.empty import EmptyCheck
from dragoman.fidelity.checks.meaning import MeaningCheck
from dragoman.fidelity.checks.numbers import NumbersCheck
from dragoman.fidelity.checks.order import OrderCheck

CHECKS: tuple[Check, ...] = (
    EmptyCheck(),
    CopiedCheck(),
    NumbersCheck(),
    CoverageCheck(),
    AgreementCheck(),
    OrderCheck(),
    MeaningCheck(),
)

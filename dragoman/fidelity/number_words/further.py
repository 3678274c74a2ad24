"""Number words that CLDR lacks, of all languages."""

from __future__ import annotations

from dragoman.fidelity.number_words import (
    further_germanic,
    further_other,
    further_romance,
    further_slavic,
)
from dragoman.fidelity.number_words.forms import Further

FURTHER: dict[str, Further] = {
    **further_germanic.FURTHER,
    **further_other.FURTHER,
    **further_romance.FURTHER,
    **further_slavic.FURTHER,
}

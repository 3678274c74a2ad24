"""How each interface language says from which language a story comes: "from German", "do alemão".

Names of languages are masculine in Portuguese, French and Spanish, so the article is always the
same; only French has to elide it before a vowel and before a mute h.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FromWords:
    """`plain` and, before a name that begins with one of `elided_before`, `elided`."""

    plain: str
    elided: str = ""
    elided_before: tuple[str, ...] = ()

    def of(self, name: str) -> str:
        """The phrase for a language's `name`."""
        form = self.elided if name.lower().startswith(self.elided_before) else self.plain
        return form.format(name)


FROM_WORDS = {
    "en": FromWords("from {}"),
    "es": FromWords("del {}"),
    # "hébreu" has a mute h; "hindi", "hongrois" and "haoussa" are said without elision.
    "fr": FromWords(
        "du {}", "de l’{}", ("a", "e", "i", "o", "u", "à", "â", "é", "è", "ê", "î", "ô", "hébr")
    ),
    "pt": FromWords("do {}"),
}

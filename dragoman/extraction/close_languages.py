"""Languages that are so alike that a paragraph of one is easily taken for the other; sorted.

A block found in a language close to the document's own is taken to be in the document's own: news
in Bosnian quotes Serbs without a change of language, and a Japanese list of names has no kana that
would tell it from Chinese.
"""

from __future__ import annotations

GROUPS = (
    frozenset({"bg", "mk"}),
    frozenset({"bs", "hr", "sl", "sr"}),
    frozenset({"ca", "es", "gl", "pt"}),
    frozenset({"cs", "sk"}),
    frozenset({"da", "nb", "nn", "no", "sv"}),
    frozenset({"hi", "mr"}),
    frozenset({"id", "ms"}),
    frozenset({"ja", "zh"}),
    frozenset({"ru", "uk"}),
    frozenset({"xh", "zu"}),
)


def are_close(one: str, other: str) -> bool:
    """Whether two codes stand in one group."""
    return any(one in group and other in group for group in GROUPS)

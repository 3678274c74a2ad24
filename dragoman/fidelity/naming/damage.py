"""Names that are still there, with some of their letters wrong: Enceladus → Enladus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from dragoman.fidelity.naming.common_words import zipf
from dragoman.fidelity.naming.first_names import FIRST_NAMES
from dragoman.fidelity.naming.mentions import Name
from dragoman.fidelity.naming.romanise import romanise
from dragoman.fidelity.naming.sounds import likeness, skeleton

# Languages that write the names of others as they are, but for accents and transcription.
_AS_THEY_ARE = frozenset(
    {"ca", "da", "de", "en", "es", "fr", "gl", "it", "nb", "nl", "nn", "no", "pt", "sv"}
)
# Shorter names are alike too easily.
_SHORTEST = 6
_LONGEST = 40
_ENDING = 2
# How alike (difflib's ratio) a name and its damaged form are, and how alike they may sound (sounds.
# likeness): what only is transcribed in another way (Pushkin, Pouchkine) sounds the same. Of 16,000
# human translations between these languages 17 have such a pair, most of them slips of the pen.
_ALIKE = 0.8
_SOUNDS_THE_SAME = 0.9


def damaged(
    ours: Sequence[Name], theirs: Sequence[Name], languages: tuple[str, str]
) -> Iterator[tuple[Name, Name]]:
    """Each name of the source whose counterpart in the target is plainly written wrong, with it.

    `languages` are those of the source and the target.
    """
    if not _AS_THEY_ARE.issuperset(languages):
        return
    written = {name.folded for name in theirs}
    known = {name.folded for name in ours}
    for name in ours:
        if not _is_plain(name) or not name.sure or _is_there(name.folded, written):
            continue
        for other in theirs:
            new = other.folded not in known and not zipf(other.folded, languages[1])
            if new and _is_plain(other) and _is_damaged(name.folded, other.folded):
                yield name, other


def _is_plain(name: Name) -> bool:
    return (
        _SHORTEST <= len(name.folded) <= _LONGEST
        and " " not in name.folded
        and not (name.things or name.acronym or name.folded in FIRST_NAMES)
    )


def _is_there(name: str, written: set[str]) -> bool:
    """True if a name of the target begins or ends as `name` does: Kellers, Nordkeller."""
    return any(name[:-_ENDING] in other for other in written)


def _is_damaged(name: str, other: str) -> bool:
    if SequenceMatcher(None, name, other, autojunk=False).ratio() < _ALIKE:
        return False
    return likeness(skeleton(romanise(name)), skeleton(romanise(other))) < _SOUNDS_THE_SAME

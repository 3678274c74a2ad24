"""Words that are none, and words of the source that were left as they are.

Engines put words together from pieces; what comes out may be no word at all. And what they do not
know they copy. Both stand in no list of the target language.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from dragoman.fidelity.common_words import is_rare_word
from dragoman.fidelity.finding import Finding, Severity
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.scripts import script
from dragoman.fidelity.word_forms import FORMS, may_be_word

# Whole words in small letters; what has a hyphen, an apostrophe, a figure or a capital may be
# anything.
_WORD = re.compile(r"(?<![\w'’\-.@/#])[^\W\d_]{5,}(?![\w'’@/]|[\-.]\w)")
_QUOTED = re.compile(r"[\"“«][^\"”»]{1,40}[\"”»]|[‘'][^’']{1,40}[’'](?!\w)")
# A word that sounds like one of the source is a name's, a species', a dish's.
_ALIKE = 0.6
_THEIRS = re.compile(r"[^\W\d_]{4,}")


class WordsCheck:
    """Looks up each word of the target that is in small letters and no quotation.

    A word of which nothing is known blocks: nobody can read it. It is minor between scripts, where
    it may be a word of the source's. So is a word of the source that was left, which may be a loan.
    """

    name = "words"

    def covers(self, source_language: str, target_language: str) -> bool:
        return _has_list(target_language)

    def find(self, pair: Pair) -> list[Finding]:
        if not self.covers(pair.source_language, pair.target_language):
            return []
        unknown = [
            match
            for match in _WORD.finditer(pair.target)
            if match[0].islower() and not may_be_word(match[0], pair.target_language)
        ]
        if not unknown:
            return []
        quoted = [match.span() for match in _QUOTED.finditer(pair.target)]
        theirs = list(_THEIRS.finditer(pair.source))
        found = (
            self._found(match, theirs, pair)
            for match in unknown
            if not any(start <= match.start() < end for start, end in quoted)
        )
        return [finding for finding in found if finding is not None]

    def _found(
        self, match: re.Match[str], theirs: list[re.Match[str]], pair: Pair
    ) -> Finding | None:
        word = match[0]
        left = next((one for one in theirs if one[0] == word), None)
        if left is not None:
            # What the source's language does not know either is foreign to both.
            if not is_rare_word(word, pair.source_language):
                return None
            message = f"“{word}” was left as it is"
            return Finding(self.name, Severity.MINOR, message, (left.span(),), (match.span(),))
        if pair.target_language not in FORMS or any(
            _sounds_like(word, one[0].casefold()) for one in theirs
        ):
            return None
        same = script(pair.source_language) == script(pair.target_language)
        return Finding(
            self.name,
            Severity.MAJOR if same else Severity.MINOR,
            f"“{word}” is no word",
            target_spans=(match.span(),),
        )


def _has_list(language: str) -> bool:
    return is_rare_word("", language) is not None


def _sounds_like(word: str, other: str) -> bool:
    matcher = SequenceMatcher(None, word, other, autojunk=False)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE

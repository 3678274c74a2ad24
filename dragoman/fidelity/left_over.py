"""Words of the source that stand untranslated in the translation."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from dragoman.fidelity.common_words import is_rare_word, zipf
from dragoman.fidelity.pair import Pair
from dragoman.fidelity.script_share import foreign_runs, scripts_of
from dragoman.fidelity.word_tokens import Word
from dragoman.fidelity.wrong_language import telling_words
from dragoman.languages.identify import script_of

# So many words of the source in a row, a small one among them, are no loan and no name.
RUN = 3
# A common word of the source that the target has, if at all, less than once in a million
# words is a loan (pistes, impasse; pubs, benchmark), unless it is commoner at home than loans are.
LOAN = 4.2
# So much commoner (powers of ten) in the source's language, where the target has it too.
_MUCH_COMMONER = 2.0
_SELDOM = 3.5
MIN_LETTERS = 4
# A mark that is never closed is looked for to the end, so the end must not be far.
_MOST_CHARACTERS = 4_000
# What is longer between quotation marks is speech, which is translated.
_SHORT = 30
# A letter that fewer of the target's common words have is a letter of another language.
_STRANGE_SHARE = 0.002
# Languages that write every noun with a capital: there a capital is no name.
_CAPITAL_NOUNS = frozenset({"de"})
_COMMON_NOUN = 4.0
# Greek letters stand in formulas and names of particles, rays and variants.
_FORMULA_LETTERS = 2
# Titles and words that are spoken of stand between quotation marks or in brackets.
_SET_APART = re.compile(
    r"\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*’|[(\[（][^)\]）]*[)\]）]|《[^》]*》|「[^」]*」"
    r"|https?://\S+|\S+@\S+|[@#]\w+"
)


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What was left, where, and whether it can only be an error."""

    text: str
    start: int
    end: int
    sure: bool


def in_another_script(pair: Pair) -> list[LeftOver]:
    """Runs of letters in a script that the target's language is not written in.

    What the source too writes in a script that is not its own is a quotation. Latin letters in
    another script are names as a rule: `words_left` looks at them.
    """
    found = []
    source_scripts = scripts_of(pair.source_language)
    for start, end, script in foreign_runs(pair.target, pair.target_language):
        run = pair.target[start:end]
        if script in {"Latn", ""} or (script == "Grek" and end - start <= _FORMULA_LETTERS):
            continue
        if script not in source_scripts and run in pair.source:
            continue
        found.append(LeftOver(run, start, end, not _is_apart(pair.target, start, end)))
    return found


def words_left(pair: Pair, there: list[Word], here: list[Word]) -> list[LeftOver]:
    """Words of the source (`here`) that stand in the target (`there`) and are none of its own.

    Names and what stands in quotation marks or brackets are left out.
    """
    apart = _apart(pair.target)
    source = _own_words(pair, here)
    kept = [
        word.text in source
        and (not word.capital or _is_noun(word, pair))
        and not any(start <= word.start < end for start, end in apart)
        for word in there
    ]
    return _runs(pair, there, kept) or _single(pair, there, kept)


def _own_words(pair: Pair, here: list[Word]) -> set[str]:
    """The source's words that are no names and not spoken of in quotation marks."""
    apart = _apart(pair.source)
    return {
        word.text
        for word in here
        if (not word.capital or _is_noun(word, pair))
        and not any(start <= word.start < end and end - start < _SHORT for start, end in apart)
    }


def _is_noun(word: Word, pair: Pair) -> bool:
    """Whether a word with a capital is a noun that is no name, as far as can be told."""
    return (
        pair.source_language in _CAPITAL_NOUNS
        and zipf(pair.source_language).get(word.text, 0.0) >= _COMMON_NOUN
        and word.text not in zipf(pair.target_language)
    )


def _runs(pair: Pair, there: list[Word], kept: list[bool]) -> list[LeftOver]:
    telling = telling_words(pair.source_language, pair.target_language)
    found: list[LeftOver] = []
    start = 0
    for index, is_kept in enumerate([*kept, False]):
        if is_kept:
            continue
        run = there[start:index]
        left = len(run) >= RUN and any(word.text in telling for word in run)
        if left and not _is_in_title(there, start, index):
            text = pair.target[run[0].start : run[-1].end]
            found.append(LeftOver(text, run[0].start, run[-1].end, True))
        start = index + 1
    return found


def _is_in_title(there: list[Word], start: int, end: int) -> bool:
    """Old, Wet and by the River."""
    before = start > 0 and there[start - 1].capital
    after = end < len(there) and there[end].capital
    return before and after


def _single(pair: Pair, there: list[Word], kept: list[bool]) -> list[LeftOver]:
    return [
        LeftOver(pair.target[word.start : word.end], word.start, word.end, sure)
        for index, word in enumerate(there)
        if kept[index]
        and not _is_part_of_name(there, index)
        and (sure := _is_foreign(word.text, pair)) is not None
    ]


def _is_part_of_name(there: list[Word], index: int) -> bool:
    """Bill de Blasio, Bank of America: between capitals no word is told from a name's, and a
    short one not even beside one."""
    if len(there[index].text) < MIN_LETTERS or there[index].capital:
        beside = there[max(index - 1, 0) : index] + there[index + 1 : index + 2]
        return any(word.capital for word in beside)
    return _is_in_title(there, index, index + 1)


def _is_foreign(word: str, pair: Pair) -> bool | None:
    """Whether a word of both sides is surely the source's alone; None where nothing says so."""
    ours, theirs = zipf(pair.source_language), zipf(pair.target_language)
    if not theirs or not word.isalpha():
        return None
    if script_of(word[0]) not in scripts_of(pair.source_language):
        return None
    common = ours.get(word, 0.0)
    if word in theirs:
        much = common - theirs[word] >= _MUCH_COMMONER and theirs[word] < _SELDOM
        return True if much and pair.source_language != "en" else None
    strange = not alphabet(pair.target_language).issuperset(word)
    if strange and len(word) > 1 and _shares_script(pair):
        return True
    if not common or len(word) < MIN_LETTERS:
        return None
    return common >= LOAN or is_rare_word(word, pair.target_language) is False


def _shares_script(pair: Pair) -> bool:
    return bool(scripts_of(pair.source_language) & scripts_of(pair.target_language))


@lru_cache(maxsize=16)
def alphabet(language: str) -> frozenset[str]:
    """The letters that are usual in the common words of `language`."""
    known = zipf(language)
    counts = Counter(letter for word in known for letter in set(word))
    return frozenset(
        letter for letter, times in counts.items() if times >= _STRANGE_SHARE * len(known)
    )


def _apart(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _SET_APART.finditer(text[:_MOST_CHARACTERS])]


def _is_apart(text: str, start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in _apart(text))

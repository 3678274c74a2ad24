"""What language models say instead of a translation, or around one; sorted by language."""

from __future__ import annotations

import re

# Openings and closings that speak about the task. They are told from news by naming it.
_TALK = {
    "de": r"(?:hier ist|das ist|natürlich[,!]? hier ist) (?:die|eine) übersetzung\b|übersetzung:",
    "en": r"""(?:(?:sure|certainly|of\ course|okay|ok)[,!.:]\ .*?)?
              here(?:['’]s|\ is|\ are)\ (?:the|your|a|my)\ (?:\w+\ ){0,2}translations?\b
            | (?:sure|certainly|of\ course|absolutely)[!,]\ +
              (?:here|i(?:['’]d|['’]ll|\ can|\ will))\b
            | the\ translation\ (?:is|of\ (?:this|the)\ (?:text|sentence))\b
            | (?:the\ )?(?:\w+\ )?translation:
            | (?:translator['’]s\ )?note:
            | \(note:
            | i\ hope\ this\ helps\b
            | let\ me\ know\ if\b""",
    "es": r"(?:aquí (?:está|tienes)|esta es) la traducción\b|(?:la )?traducción:",
    "fr": r"(?:voici|c['’]est) (?:la|une) traduction\b|(?:la )?traduction ?:",
    "it": r"(?:ecco|questa è) la traduzione\b|(?:la )?traduzione:",
    "pt": r"(?:aqui está|esta é|segue) a tradução\b|(?:a )?tradução:",
}
# Refusals that name the task, so that a quoted "I cannot" of somebody in the news is none.
_REFUSAL = r"""
    (?:i['’]m\ |i\ am\ )?(?:sorry|unable)[,]?\ (?:but\ )?(?:i\ )?
        (?:can(?:no|['’])t|to|am\ (?:not\ able|unable)\ to)\ (?:\w+\ ){0,2}?
        (?:assist|answer|complete|comply|fulfil+|generate|help|process|provide|translate)\b
  | i\ (?:can(?:not|['’]t)|am\ (?:not\ able|unable)\ to|won['’]t|will\ not)\ (?:\w+\ ){0,2}?
        (?:assist\ (?:with|you)|comply\ with\ (?:this|that|your)|fulfil+\ (?:this|that|your)
          |generate|help\ (?:with|you)|process\ (?:this|that|your)|provide\ (?:a|the|any)
          |translate)\b
  | as\ an?\ (?:ai|artificial\ intelligence|language\ model)\b
"""
# In any language but English an answer that opens so is not in that language.
_REFUSAL_ELSEWHERE = r"""
    i(?:['’]m\ |\ am\ )(?:sorry|unable|not\ able)\b
  | i\ (?:can(?:not|['’]t)|won['’]t|will\ not)\b
  | (?:sorry|unfortunately|apologies)[,.]?\ (?:but\ )?i\b
"""


def _opening(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{pattern})", re.IGNORECASE | re.VERBOSE)


def _spaced(pattern: str) -> str:
    """A plain pattern, its spaces kept under `re.VERBOSE`."""
    return pattern if "\\ " in pattern else pattern.replace(" ", r"\ ")


_TALKS = [_opening(_spaced(pattern)) for pattern in _TALK.values()]
_REFUSALS = _opening(_REFUSAL)
_REFUSALS_ELSEWHERE = _opening(_REFUSAL_ELSEWHERE)


def is_talk(text: str) -> bool:
    """The text speaks about being a translation, in one of the languages that models chat in."""
    return any(pattern.match(text) for pattern in _TALKS)


def is_refusal(text: str, language: str) -> bool:
    """The text, which should be in `language`, says that it will not translate."""
    if _REFUSALS.match(text):
        return True
    return language != "en" and bool(_REFUSALS_ELSEWHERE.match(text))

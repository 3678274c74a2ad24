"""Plainly profane words of a few languages: what a translation must not say of its own accord.

The words are turned, so that a reader of this file is not shouted at: each letter stands half its
alphabet farther on (a ↔ n, а ↔ р). A star stands for any ending. Only words that are nothing else;
`_MILD` are those that a translation may have made coarser, so they excuse it.
"""

from __future__ import annotations

import re
from functools import cache

_LATIN, _CYRILLIC = "abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_TURN = str.maketrans(
    _LATIN + _CYRILLIC, _LATIN[13:] + _LATIN[:13] + _CYRILLIC[16:] + _CYRILLIC[:16]
)
_PROFANE = {
    "de": (
        "fpurvßr* fpurvß fpurvff* svpx* trsvpxg nefpuybpu* nefpuyöpu* uherafbua* sbgmr* "
        "jvpufre* iresvpxg*"
    ),
    "en": (
        "shpx* zbgureshpx* fuvg fuvgf fuvggl ohyyfuvg phag* nffubyr* nefrubyr* jnaxre* "
        "pbpxfhpx* gjng gjngf ovgpu ovgpurf"
    ),
    "es": (
        "zvreqn* wbqre wbqvq* chgn chgnf chgb chgbf pnoeóa pnoebarf pbñb tvyvcbyynf uvwbchgn*"
        " sbyyne craqrwb*"
    ),
    "fr": "zreqr zreqrf chgnva* raphyé* raphyre pbaaneq* pbaanffr* fnybcr* sbhger avdhre avdhr",
    "it": (
        "zreqn zreqr pnmmb pnmmv pnmmng* fgebam* inssnaphyb chggna* sbgghg* sbggrer pbtyvba* vaphy*"
    ),
    "nl": "xybbgmnx* tbqireqbzzr* xhgjvws arhxra arhxg ubrerambba* fpuvwg",
    "pl": "xhejn xhejl xheją puhw* cvreqby* wron* tójab* tójan fxhejlfla* cvmqn*",
    "pt": ("zreqn zreqnf cbeen pnenyub* sbqn sbqre sbqvq* chgn chgnf pnoeãb pnoeõrf ohprgn* phmãb"),
    "ru": "егщ* егх* егё* яшчф* хсрв* хсрэ* ёсрэ* сыпфм сыпфш сыпвм ьгфръ* уютэю*",
}
_MILD = {
    "de": "zvfg ireqnzzg* uher* nefpu* orfpuvffra*",
    "en": (
        "penc* qnza* juber* fyhg* cvff* onfgneq* nff nefr fperj* qvpx pbpx cevpx obyybpxf "
        "oybbql uryy"
    ),
    "es": "znyqvg* pnenwb mbeen* cebfgvghgn* phyb",
    "fr": "obeqry pba pbaar phy sbhgh* znhqvg* puvre puvnag* cebfgvghér* chgr*",
    "it": "phyb znyrqrgg* fpuvsb gebvn cebfgvghg* pnfvab",
    "nl": "fuvg ireqbzzr xhg ubre* yhy* ebg xybgr*",
    "pl": "pubyren* qhcn* qhcl qmvjxn* cebfglghgx*",
    "pt": "znyqvg* ph qebtn cebfgvghgn* envb obfgn inqvn*",
    "ru": "зхав* зёав* бгър* бгъш фхамь* иыое* яаюбвшвгв* чрфэшж*",
}
# A word that its writer has masked: sh*t, f---.
_MASKED = re.compile(r"\w[*]+\w?|\w--+")


def knows(language: str) -> bool:
    """Whether the language has a list."""
    return language in _PROFANE


def profane(text: str, language: str) -> list[tuple[int, int]]:
    """Where profane words stand in `text`; nothing where the language has no list."""
    pattern = _pattern(_PROFANE.get(language, ""))
    return [match.span() for match in pattern.finditer(text.lower())] if pattern else []


def is_coarse(text: str, language: str) -> bool:
    """Whether `text` has words that excuse profane ones in its translation."""
    listed = " ".join(rows.get(language, "") for rows in (_PROFANE, _MILD))
    pattern = _pattern(listed.strip())
    return bool(_MASKED.search(text) or (pattern and pattern.search(text.lower())))


@cache
def _pattern(turned: str) -> re.Pattern[str] | None:
    if not turned:
        return None
    listed = turned.translate(_TURN).split()
    return re.compile("|".join(rf"\b{word.replace('*', chr(92) + 'w*')}\b" for word in listed))

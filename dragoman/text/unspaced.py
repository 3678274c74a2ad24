"""The signs of scripts that put no spaces between words."""

from __future__ import annotations

# For a class of a pattern: Thai, Lao, Burmese, Khmer, kana, Han.
SIGNS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)

"""The languages that multilingual-e5-small was made to read: those of XLM-R's training (2020)."""

from __future__ import annotations

# ISO 639-1, sorted.
_CODES = """
af am ar as az be bg bn br bs ca cs cy da de el en eo es et eu fa fi fr fy ga gd gl gu ha he hi hr
hu hy id is it ja jv ka kk km kn ko ku ky la lo lt lv mg mk ml mn mr ms my nb ne nl no om or pa pl
ps pt ro ru sa sd si sk sl so sq sr su sv sw ta te th tl tr ug uk ur uz vi xh yi zh
"""
EMBEDDED = frozenset(_CODES.split())

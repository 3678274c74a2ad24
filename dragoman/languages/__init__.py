"""What is known of each language: names, script, direction, quotation marks, number marks.

Comes in: a language code or a text. Goes out: `Language`, names, an identified language. Never: a
translation.
"""

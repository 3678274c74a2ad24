"""The engines, one module each, and what some of them need beside it.

Comes in: texts and a direction. Goes out: texts.

Never: preparing a text, splitting it, judging it, trying again.
"""

"""The engines, one module each: texts and a direction come in, texts go out.

Never: preparing a text, splitting it, judging it, trying again.
"""

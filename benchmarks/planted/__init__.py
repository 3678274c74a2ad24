"""Errors of our own making, planted in good translations.

Comes in: good pairs and a seed. Goes out: cases (the same pair without and with one error). Never:
text of an evaluation set in the repository, or a change of which the meaning stays the same.
"""

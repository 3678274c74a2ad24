"""How much the checks of `dragoman.fidelity` find, and how often they cry wolf.

Comes in: the evaluation sets beside the project (`../shared/data`), read where they lie. Goes out:
tables, JSON, floors. Never: a sentence of those sets into the repository.
"""

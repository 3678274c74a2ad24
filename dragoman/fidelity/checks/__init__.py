"""The checks, one module each. Comes in: a `Pair`. Goes out: `Finding`s. Never: a decision."""

"""What the checks find with models of the pair: errors planted in news, English and Portuguese.

Comes in: human translations and the engine's own, with and without one error. Goes out: what is
found and what is alarmed at, by kind of error and by how much the checks were told.
"""

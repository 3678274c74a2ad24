"""Translation memories as TMX 1.4b files, the form that translators' tools exchange.

Comes in: a file, or units. Goes out: units, or a file. Never: a whole file in memory, a DTD or an
entity, a database.
"""

from dragoman.text.tmx.reading import read
from dragoman.text.tmx.units import BadTmx, RefusedUnit, TmxUnit, TmxVariant
from dragoman.text.tmx.writing import write

__all__ = ["BadTmx", "RefusedUnit", "TmxUnit", "TmxVariant", "read", "write"]

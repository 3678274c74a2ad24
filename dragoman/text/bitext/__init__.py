"""Files of sentence pairs: TSV, CSV, JSON lines, XLIFF 1.2 and 2.x, TMX.

Comes in: a stream of bytes. Goes out: rows as they are read, and what could not be read. Never: a
whole file in memory, a DTD or an entity, a judgement.
"""

from dragoman.text.bitext.reading import read
from dragoman.text.bitext.records import BadFile, Languages, LeftOut, Record, Row, Unread

__all__ = ["BadFile", "Languages", "LeftOut", "Record", "Row", "Unread", "read"]

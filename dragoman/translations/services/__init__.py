"""Writes of translations, findings and memory, by subject.

Comes in: records of `storing` and `memory`. Goes out: ids, counts. Never: an engine, a queue.
"""

from dragoman.translations.services.claims import claim, claim_key, release
from dragoman.translations.services.memory import (
    Kept,
    MemoryEntry,
    MemoryPair,
    forget_edit,
    keep,
    remember,
    remember_edit,
    source_hash,
)
from dragoman.translations.services.storing import FindingToStore, TranslationToStore, store

__all__ = [
    "FindingToStore",
    "Kept",
    "MemoryEntry",
    "MemoryPair",
    "TranslationToStore",
    "claim",
    "claim_key",
    "forget_edit",
    "keep",
    "release",
    "remember",
    "remember_edit",
    "source_hash",
    "store",
]

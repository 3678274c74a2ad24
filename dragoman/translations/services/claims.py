"""Who is having which sentence translated now: no two workers translate the same at once."""

from __future__ import annotations

import uuid
from collections.abc import Collection

from django.db import connection

from dragoman.common import hashing
from dragoman.translations.models import Claim
from dragoman.translations.services.memory import MemoryPair

# A story of a thousand sentences takes about fifteen seconds on one core; a claim that is older
# belongs to a worker that died, and the next one takes it over.
CLAIMED_SECONDS = 60.0

_TAKE = """
    INSERT INTO translations_claim (key, token, until)
    SELECT key, %s, statement_timestamp() + make_interval(secs => %s)
    FROM unnest(%s::text[]) AS key ORDER BY key
    ON CONFLICT (key) DO UPDATE SET token = excluded.token, until = excluded.until
    WHERE translations_claim.until < statement_timestamp()
    RETURNING key
"""


def claim_key(pair: MemoryPair, model: str, fingerprint: str, sentence: str) -> str:
    """The key of a claim; `sentence` is the `source_hash` of its runs."""
    return hashing.of_text(pair.source, pair.target, model, fingerprint, sentence)


def claim(keys: Collection[str], token: uuid.UUID) -> frozenset[str]:
    """Claim sentences for the worker `token`; returns those that are its own now.

    Sorted, in one statement and outside of any transaction: two workers cannot wait for each
    other's.
    """
    if not keys:
        return frozenset()
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [token, CLAIMED_SECONDS, list(keys)])
        return frozenset(key for (key,) in cursor.fetchall())


def release(token: uuid.UUID) -> None:
    """Let go of everything that `token` has claimed."""
    Claim.objects.filter(token=token).delete()

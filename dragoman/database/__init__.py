"""The embedded PostgreSQL: made, started, recovered, stopped; and any server's check.

Comes in: a data directory, or a connection address. Goes out: an address that psycopg and Django
can use, and `ServerFacts`. Never: our tables, Django, a folder or process that is not ours.
"""

from dragoman.database.external import ServerFacts, check, prepare
from dragoman.database.server import EmbeddedServer, running_url

__all__ = ["EmbeddedServer", "ServerFacts", "check", "prepare", "running_url"]

"""The public site: pages and feeds that any reader may see.

Comes in: whole views from `publishing.selectors`. Goes out: HTML, Atom, JSON. Never: a write, a
cookie, a fetch, a translation, or a look into the database of its own.
"""

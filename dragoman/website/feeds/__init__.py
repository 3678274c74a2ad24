"""Feeds of an edition, a source, a search: Atom, RSS and JSON Feed, each with the provenance."""

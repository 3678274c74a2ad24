"""Reads feeds: RSS, Atom, RDF, JSON Feed; the feeds that a page links; OPML lists.

Comes in: bytes, with the address and type they came with. Goes out: `ParsedFeed`, `ParsedItem`,
`LinkedFeed`, `Opml`, all bounded, clean and complete. Never: the network, an entity from outside,
markup that a browser would run, a time without its zone.
"""

"""Reads feeds (RSS, Atom, RDF, CDF, JSON Feed), sitemaps and OPML; finds and diagnoses feeds.

Comes in: bytes, with the address and headers they came with; for finding, a way to ask. Goes out:
`ParsedFeed`, `ParsedItem`, `SitemapIndex`, `Finding`, `Diagnosis`, `Opml`, all bounded, clean and
complete. Never: the network, an entity from outside, markup that a browser would run, a time
without its zone.
"""

"""Turns segments into another language with an engine, and keeps what the engine would damage.

Comes in: `Segment`s of one document and a `Route`. Goes out: `SegmentTranslation`s with marks,
engine and model hashes. Never: judging a translation (a `judge` is passed in), a database, the
network.
"""

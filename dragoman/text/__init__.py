"""The form in which news travels: documents of blocks and runs, cut into segments (sentences).

Comes in: HTML or plain text. Goes out: `Document`, `Segment`, safe HTML. Never: a language's
translation, a database, the network.
"""

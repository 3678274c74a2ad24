"""The face that hubs see: one address for each subscription (W3C WebSub).

Comes in: a hub's question whether we meant it, and what it delivers. Goes out: the hub's own
challenge, or a bare status. Never: reads a body before it knows for whom, does the work of a
delivery while the hub waits, tells a stranger whether an address exists.
"""

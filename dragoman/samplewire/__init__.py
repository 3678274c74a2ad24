"""Four invented publishers with feeds, robots.txt and stories, live on loopback for the demo.

Comes in: a port. Goes out: HTTP answers on 127.0.0.1, and a log of what was asked. Never: a real
publisher's words, an address that is not loopback, anything that the newsroom depends on.
"""

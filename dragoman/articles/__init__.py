"""Items, articles and their revisions; where each stands and why.

Comes in: parsed items, fetched pages, extracted articles. Goes out: immutable revisions, states
with reasons. Never: translates, publishes, asks the network.
"""

"""Firefox models as files: what can be had, how it gets onto this machine, whether it is intact.

Comes in: the records of a server or mirror, a folder, a `Depot` that fetches (passed in). Goes out:
a model's folder in the store, whole or not at all. Never: the network, a choice of the route.
"""

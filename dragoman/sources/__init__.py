"""Publishers, their feeds, their rights, when each is next due and how each fails.

Comes in: feed addresses, the outcome of polls. Goes out: what is due, what may be shown. Never:
asks the network, knows an article.
"""

"""The only door to HTTP: polite, bounded, and closed to private networks.

Comes in: an address, and what is known of its last answer. Goes out: a `FetchedPage`, robots.txt
rules, or an error whose type says whether to try again. Never: cookies, credentials, a body past
its limit, a wait past its deadline, a private address unless the operator allows it.
"""

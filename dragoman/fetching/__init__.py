"""The only door to HTTP: polite, bounded, and closed to private networks.

Comes in: an address, and what is known of its last answer, or a form for a hub. Goes out: a
`FetchedPage`, the rules of robots.txt and tdmrep.json, or an error whose type says whether to try
again. Never: cookies, credentials, a body past its limit, a wait past its deadline, a private
address unless the operator allows it.
"""

"""Small named tools that every other package may use: time, addresses, hashes, the base error.

Comes in: plain values. Goes out: plain values. Never: the network, Django, a rule of one trade.
"""

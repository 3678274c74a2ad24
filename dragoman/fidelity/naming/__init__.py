"""Who and what a sentence names, and whether another sentence names the same.

Comes in: text with its language. Goes out: `Name`s, known things, likeness of two spellings across
scripts. Never: findings, which the check `names` makes of them.
"""

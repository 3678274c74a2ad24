"""What is public, where and since when: editions, publications, corrections.

Comes in: translations with their verdicts. Goes out: whole views for the site and its feeds.
Never: fetches, translates, decides what is true.
"""

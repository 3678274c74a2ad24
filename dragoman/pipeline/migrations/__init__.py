"""Additions to the queue's own tables."""

"""Translations with their findings, and the memory of sentences already translated.

Comes in: segment translations and findings. Goes out: immutable translations, remembered
sentences. Never: runs an engine, publishes.
"""

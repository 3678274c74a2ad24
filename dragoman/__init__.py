"""Dragoman: feeds come in, checked and attributed translations go out as a news site."""

__version__ = "0.1.0"

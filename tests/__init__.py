"""Tests by what they need: nothing (unit), a database (integration), all (acceptance)."""

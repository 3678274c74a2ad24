"""Measurements, as ratios inside one run; the figures are kept in RESULTS.md."""

"""The drawings that the sample stories show, read as files.

Comes in: nothing. Goes out: SVG files for `dragoman.samplewire.site`. Never: code.
"""

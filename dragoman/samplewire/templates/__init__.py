"""The sample publishers' page templates, one article template per publisher, read as files.

Comes in: nothing. Goes out: files for `dragoman.samplewire.pages`. Never: code.
"""

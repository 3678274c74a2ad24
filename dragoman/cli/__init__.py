"""The `dragoman` command.

Comes in: what a person types. Goes out: text for a person or, with `--json`, JSON alone on
standard output (logs go to standard error). Never: a rule of the newsroom.
"""

"""The sample wire's stories, a file each (`<language>-<slug>.html`): facts in TOML, then HTML.

Comes in: nothing. Goes out: files for `dragoman.samplewire.story`. Never: code.
"""

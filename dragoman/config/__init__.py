"""Django's settings, the table of URLs and the WSGI application.

Comes in: `dragoman.common.configuration`. Goes out: what Django and Granian need to run. Never:
any logic of the newsroom.
"""

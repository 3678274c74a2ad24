"""The WSGI application that Granian serves."""

from __future__ import annotations

import multiprocessing
import os

from django.core.wsgi import get_wsgi_application

from dragoman.database.processes import end_with_parent

# Granian that is stopped while it starts this worker leaves it behind, and with it the port.
if multiprocessing.parent_process() is not None:
    end_with_parent()

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dragoman.config.settings")

application = get_wsgi_application()

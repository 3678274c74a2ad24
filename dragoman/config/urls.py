"""The table of URLs: the public site at the root, the desk and the hubs' callbacks beside it."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("desk/", include("dragoman.desk.urls")),
    path("websub/", include("dragoman.websub.urls")),
    path("", include("dragoman.website.urls")),
]

handler404 = "dragoman.website.views.not_found"
handler500 = "dragoman.website.views.server_error"

"""The desk's door: who may enter, in which language they are spoken to, what nobody may keep."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation

from dragoman.desk import page


class DeskMiddleware:
    """Closes everything below `/desk/` to all but staff, whatever view is added there.

    A view is open to others only if it says so itself (Django's `login_not_required`). Also on
    errors and redirects below `/desk/` no cache keeps the answer and no search engine lists it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not _is_desk(request):
            return self.get_response(request)
        language = translation.get_language_from_request(request)
        with translation.override(language):
            response = self.get_response(request)
        response.headers["Content-Language"] = language
        response.headers["Cache-Control"] = "private, no-store"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        _args: tuple[Any, ...],
        _kwargs: dict[str, Any],
    ) -> HttpResponse | None:
        """Turn away who may not see the page: to the log-in, or with the reason (403)."""
        if not _is_desk(request) or not getattr(view, "login_required", True):
            return None
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), reverse("desk:login"))
        if not request.user.is_staff:
            return page.not_staff(request)
        return None


def _is_desk(request: HttpRequest) -> bool:
    return request.path_info.startswith(reverse("desk:home"))

"""Answers for machines: is the process alive, can it serve, may a robot read."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from dragoman.publishing import selectors


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers; the database is not asked."""
    return HttpResponse("ok", content_type="text/plain", headers={"Cache-Control": "no-store"})


@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """200 if the database answers, else 503."""
    ready = selectors.is_ready()
    return JsonResponse(
        {"ready": ready}, status=200 if ready else 503, headers={"Cache-Control": "no-store"}
    )


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be read; which pages may be indexed, each says itself."""
    return HttpResponse("User-agent: *\nAllow: /\n", content_type="text/plain")

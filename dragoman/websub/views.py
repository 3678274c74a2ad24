"""The callback: a hub asks (GET) or delivers (POST)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from dragoman.fetching.websub import read_question
from dragoman.pipeline import receive, stages, subscribe
from dragoman.sources import services
from dragoman.sources.services import Refusal
from dragoman.websub.bodies import BodyError, Busy, body_of

# As hubs in use come again: at once, then after some minutes.
_COME_AGAIN_SECONDS = 60


@csrf_exempt
@require_http_methods(["GET", "POST"])
def callback(request: HttpRequest, token: str) -> HttpResponse:
    """One subscription's address; its token is all that a hub has to show."""
    token = token if token.isprintable() else ""  # a NUL, say: nobody's, and no database takes it
    response = _deliver(request, token) if request.method == "POST" else _verify(request, token)
    response["Cache-Control"] = "no-store"
    return response


def _verify(request: HttpRequest, token: str) -> HttpResponse:
    """The hub's challenge where it asks about what we asked for, else 404 for whatever reason."""
    question = read_question(request.GET.dict())
    if question is None or not subscribe.confirm(token, question):
        return _bare(404)
    return _bare(200, question.challenge)


def _deliver(request: HttpRequest, token: str) -> HttpResponse:
    """202 for whatever was delivered to a live subscription: a wrong signature learns nothing.

    410 tells the hub of a subscription that is over to forget it.
    """
    permit = services.admit_delivery(token)
    if permit is Refusal.UNKNOWN:
        return _bare(410)
    if permit is Refusal.TOO_OFTEN:
        return _come_again(429)
    try:
        body = body_of(request, limit=receive.most_bytes())
    except Busy as error:
        return _come_again(error.status)
    except BodyError as error:
        return _bare(error.status)
    receive.accept(
        permit,
        signature=request.headers.get("X-Hub-Signature", ""),
        content_type=request.headers.get("Content-Type", ""),
        link=request.headers.get("Link", ""),
        body=body,
        then=stages.after_push,
    )
    return _bare(202)


def _come_again(status: int) -> HttpResponse:
    response = _bare(status)
    response["Retry-After"] = str(_COME_AGAIN_SECONDS)
    return response


def _bare(status: int, text: str = "") -> HttpResponse:
    """Plain text, never markup: a challenge is a stranger's words."""
    return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")

"""Pages that say one thing: no edition yet, not here, our fault; and the way to an edition."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.http import require_safe

from dragoman.languages.locales import FALLBACK_INTERFACE, INTERFACES
from dragoman.publishing import selectors
from dragoman.website.page import REVALIDATE, find_page


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Leads to the edition that the reader's browser asks for, or says that there is none."""
    languages = [edition.language for edition in selectors.editions()]
    if languages:
        response: HttpResponse = HttpResponseRedirect(f"/{preferred(request, languages)}/")
    else:
        response = _bare(request, "no_editions.html", preferred(request, INTERFACES), 200)
    response.headers["Cache-Control"] = REVALIDATE
    patch_vary_headers(response, ["Accept-Language"])
    return response


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, inside the edition of the address if it names one."""
    language = _first_segment(request)
    page = find_page(request, language)
    if page is not None:
        with translation.override(page.reader.interface):
            return page.render(
                "not_found.html", {"canonical": ""}, path=f"/{language}/", status=404
            )
    response = _bare(request, "not_found.html", preferred(request, INTERFACES), 404)
    patch_vary_headers(response, ["Accept-Language"])
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """500, with no look into the database, which may be what failed."""
    language = _first_segment(request)
    if language not in INTERFACES:
        language = preferred(request, INTERFACES)
    return _bare(request, "server_error.html", language, 500)


def preferred(request: HttpRequest, languages: list[str] | tuple[str, ...]) -> str:
    """The one of `languages` that Accept-Language ranks first; else English, else the first."""
    for tag, priority in parse_accept_lang_header(
        request.headers.get("Accept-Language", "").lower()
    ):
        for candidate in (tag, tag.split("-", maxsplit=1)[0]):
            if priority > 0 and candidate in languages:
                return candidate
    return FALLBACK_INTERFACE if FALLBACK_INTERFACE in languages else languages[0]


def _first_segment(request: HttpRequest) -> str:
    return request.path_info.lstrip("/").split("/", maxsplit=1)[0]


def _bare(request: HttpRequest, template: str, interface: str, status: int) -> HttpResponse:
    with translation.override(interface):
        return render(request, f"website/{template}", {"interface": interface}, status=status)

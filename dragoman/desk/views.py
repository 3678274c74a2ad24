"""The pages of the desk. Who may see them is the business of `middleware.py`."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from dragoman.desk import page
from dragoman.desk.fidelity import fidelity_page
from dragoman.pipeline import fidelity_report

PERIODS = (7, 30, 90)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Leads to the first room."""
    return redirect(f"desk:{page.ROOMS[0][0]}")


@require_safe
def fidelity(request: HttpRequest) -> HttpResponse:
    """How much was repaired, flagged and held in the last `days` days, by what and when."""
    wanted = request.GET.get("days", str(fidelity_report.DAYS))
    days = {str(period): period for period in PERIODS}.get(wanted)
    if days is None:
        return redirect("desk:fidelity")
    context = {
        "days": days,
        "periods": PERIODS,
        "report": fidelity_page(fidelity_report.read(days)),
    }
    return page.show(request, "fidelity.html", context, room="fidelity")

"""Logging in and out: Django's own, with the desk's words and a bound on guessing."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext, gettext_noop

from dragoman.desk import services
from dragoman.desk.page import surroundings

_TOO_MANY = gettext_noop(
    "Too many wrong passwords for this name. Try again in a quarter of an hour."
)


class LogInForm(AuthenticationForm):
    """Name and password; the same words for a wrong name and a wrong password."""

    def clean(self) -> dict[str, Any]:
        name, password = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        if not name or not password:
            return self.cleaned_data
        if not services.may_try(name):
            raise ValidationError(gettext(_TOO_MANY))
        cleaned = super().clean()
        services.forget_tries(name)
        return cleaned

    def get_invalid_login_error(self) -> ValidationError:
        return ValidationError(gettext("Name and password do not belong together."))


class LogIn(LoginView):
    """Leads to `next`, where it is an address of this site, else to the desk."""

    authentication_form = LogInForm
    template_name = "desk/login.html"
    redirect_authenticated_user = True

    def get_default_redirect_url(self) -> str:
        return reverse("desk:home")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | surroundings(self.request)


@method_decorator(login_not_required, name="dispatch")
class LogOut(LogoutView):
    """Ends the session, by POST alone; open to accounts that are not staff."""

    def get_default_redirect_url(self) -> str:
        return reverse("desk:login")

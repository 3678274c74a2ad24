"""The desk's addresses, below `/desk/`."""

from __future__ import annotations

from django.urls import path

from dragoman.desk import login, views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("login/", login.LogIn.as_view(), name="login"),
    path("logout/", login.LogOut.as_view(), name="logout"),
    path("fidelity/", views.fidelity, name="fidelity"),
]

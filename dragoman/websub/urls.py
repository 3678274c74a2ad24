"""The callbacks' addresses."""

from __future__ import annotations

from django.urls import path

from dragoman.websub import views

app_name = "websub"
urlpatterns = [path("<str:token>/", views.callback, name="callback")]

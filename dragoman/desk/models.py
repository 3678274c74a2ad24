"""Tables: LoginTry. Accounts and sessions are Django's own tables."""

from __future__ import annotations

from django.db import models


class LoginTry(models.Model):
    """A try to log in as `name` (folded) that has not succeeded, whether or not there is one."""

    name = models.CharField(max_length=150)
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=["name", "at"]), models.Index(fields=["at"]))

    def __str__(self) -> str:
        return f"{self.name} at {self.at}"

"""Every message that templates and modules ask for: the public site's and the desk's."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation.template import templatize

import dragoman

PACKAGE = Path(dragoman.__file__).parent
WEBSITE = PACKAGE / "website"
# The rooms that speak to people by the catalogues in `website/locale`.
_SPEAKING = (PACKAGE / "desk", PACKAGE / "publishing", WEBSITE)


def used_messages() -> set[str]:
    """The msgids; of a plural message the singular."""
    found: set[str] = set()
    for room in _SPEAKING:
        for path in room.rglob("*.py"):
            found |= _messages(path.read_text("utf-8"))
        for path in (room / "templates").rglob("*.html"):
            found |= _messages(_as_python(path.read_text("utf-8"), path.name))
    return found


def _as_python(template: str, name: str) -> str:
    """What `makemessages` makes of a template, without the indentation that Python would mind."""
    blanked = templatize(template, origin=name)
    return "\n".join(line.strip() for line in blanked.splitlines())


def _messages(source: str) -> set[str]:
    keywords = {**DEFAULT_KEYWORDS, "gettext_noop": None, "gettext_lazy": None}
    found = extract("python", BytesIO(source.encode()), keywords=keywords)
    return {message if isinstance(message, str) else message[0] for _, message, _, _ in found}

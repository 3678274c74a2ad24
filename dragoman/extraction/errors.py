"""What can be wrong with a page."""

from __future__ import annotations

from dragoman.common.errors import DragomanError


class ExtractionError(DragomanError):
    """A page that gives no article; `url` names it."""

    code = "extraction"

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url}: {reason}")
        self.url = url
        self.reason = reason


class NotHtml(ExtractionError):  # noqa: N818 - reads as what it says
    """The bytes are no HTML page: a picture, a PDF, JSON, nothing at all."""

    code = "not_html"


class NotAnArticle(ExtractionError):  # noqa: N818 - reads as what it says
    """An HTML page without anything that could be published as an article."""

    code = "no_article"

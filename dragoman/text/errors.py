"""What can go wrong with text in itself."""

from __future__ import annotations

from dragoman.common.errors import DragomanError


class TextError(DragomanError):
    """Base of this package's errors."""

    code = "text"


class BadDocumentData(TextError):  # noqa: N818 - reads as what it says
    """Stored data that does not describe a document or runs."""

    code = "bad_document"

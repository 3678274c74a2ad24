"""A fetched page becomes an article: document, authors, times, language, what may be shown.

Comes in: the bytes of an HTML page and its address. Goes out: `ExtractedArticle`, or an error that
says why there is none. Never: the network, a database, a translation.
"""

from dragoman.extraction.article import ExtractedArticle, Removed
from dragoman.extraction.errors import ExtractionError, NotAnArticle, NotHtml
from dragoman.extraction.page_to_article import extract

__all__ = ["ExtractedArticle", "ExtractionError", "NotAnArticle", "NotHtml", "Removed", "extract"]

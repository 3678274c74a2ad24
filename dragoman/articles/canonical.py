"""What of a document is the story, for telling whether a page says anything new.

Pictures' addresses turn over with every visit, links carry the campaign of the day, counters count
and clocks tell how long ago something was: none of it is a revision.
"""

from __future__ import annotations

import re
import unicodedata

from dragoman.common import hashing
from dragoman.text.document import Block, BlockKind, Document

# Blocks that say something of this moment and nothing of the story: "5 minutes ago", "Updated 2
# hours ago", "1.2K views", "37 shares", "12 comments", "Reading time: 4 min". Sorted by language.
# They count only as a whole short block: in a sentence the same words are news.
_NUMBER = r"\d[\d.,\u00a0\u202f ]*\s*(?:[kKmM]|mil|rb|тыс\.?|млн)?\+?"
_MOMENTARY = {
    "ar": rf"(?:منذ|قبل)\s+{_NUMBER}\s*\w+|{_NUMBER}\s*(?:مشاهدة|مشاركة|تعليق\w*)",
    "de": (
        rf"(?:aktualisiert\s+)?vor\s+{_NUMBER}\s*\w+"
        rf"|{_NUMBER}\s*(?:aufrufe|kommentare?|mal geteilt)"
    ),
    "en": (
        rf"(?:(?:updated|published|posted)[:\s]+)?{_NUMBER}\s*"
        r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?)\s+ago"
        rf"|{_NUMBER}\s*(?:views?|shares?|comments?|likes?|reads?|reactions?|retweets?|replies)"
        rf"|(?:views?|shares?|comments?|likes?)[:\s]+{_NUMBER}|just now"
        rf"|{_NUMBER}\s*(?:mins?|minutes?)\s+read|reading time[:\s]+{_NUMBER}\s*min\w*"
    ),
    "es": (
        rf"(?:actualizado\s+)?hace\s+{_NUMBER}\s*\w+"
        rf"|{_NUMBER}\s*(?:visitas|comentarios?|compartidos)"
    ),
    "fr": (
        rf"(?:mis à jour\s+)?il y a\s+{_NUMBER}\s*\w+"
        rf"|{_NUMBER}\s*(?:vues|commentaires?|partages?)"
    ),
    "it": (
        rf"(?:aggiornato\s+)?{_NUMBER}\s*\w+\s+fa"
        rf"|{_NUMBER}\s*(?:visualizzazioni|commenti|condivisioni)"
    ),
    "ja": rf"{_NUMBER}\s*(?:秒|分|時間|日)前|{_NUMBER}\s*(?:回視聴|件のコメント)",
    "pt": (
        rf"(?:atualizado\s+)?há\s+{_NUMBER}\s*\w+|{_NUMBER}\s*\w+\s+atrás"
        rf"|{_NUMBER}\s*(?:visualizações|comentários?|partilhas|compartilhamentos)"
    ),
    "ru": rf"{_NUMBER}\s*\w+\s+назад|{_NUMBER}\s*(?:просмотр\w*|комментари\w*)",
    "zh": rf"{_NUMBER}\s*(?:秒|分钟|分鐘|小时|小時|天)前|(?:阅读|閱讀|浏览|瀏覽)\D?{_NUMBER}",
}
_IS_MOMENTARY = re.compile("|".join(f"(?:{words})" for words in _MOMENTARY.values()), re.IGNORECASE)
# Characters: "Published: 11 minutes ago" has 25, with an author or a bar around it twice that.
_LONGEST_MOMENTARY = 60
_SPACE = re.compile(r"\s+")


def content_hash(document: Document, language: str) -> str:
    """SHA-256 of what the document says; equal for two fetches of one unchanged story."""
    return hashing.of_text(language, *canonical_lines(document))


def canonical_lines(document: Document) -> tuple[str, ...]:
    """Headline, standfirst and every block that belongs to the story, one line each.

    The kind of a block is left out, so that better extraction makes fewer revisions; captions stay,
    pictures and link targets do not.
    """
    lines = [plain(document.headline), plain(document.standfirst)]
    lines += [plain(block.text) for block in document.blocks if is_lasting(block)]
    return tuple(line for line in lines if line)


def is_lasting(block: Block) -> bool:
    """Whether a block says something that is still so at the next visit."""
    text = plain(block.text)
    if block.kind is BlockKind.CODE or not text:
        return bool(text)
    return len(text) > _LONGEST_MOMENTARY or not _IS_MOMENTARY.fullmatch(text)


def plain(text: str) -> str:
    """The text with single spaces, in one Unicode form, without soft hyphens and joiners."""
    visible = "".join(
        c for c in unicodedata.normalize("NFC", text) if c not in "\u00ad\u200b\ufeff"
    )
    return _SPACE.sub(" ", visible).strip()

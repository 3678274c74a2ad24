"""The target language's style for a headline: sentence case, no full stop, its editors' labels.

Most languages, and British and agency English, write headlines as sentences; American newspapers
in Title Case (`TITLE_CASE`). Names and abbreviations keep their letters either way.
"""

from __future__ import annotations

import re
from enum import StrEnum

from dragoman.mt.letters import WORD
from dragoman.mt.proper_words import words_of
from dragoman.mt.usual_form import capitalised


class HeadlineStyle(StrEnum):
    """How an edition writes its headlines."""

    SENTENCE = "sentence"
    TITLE_CASE = "title"


_FINAL_STOP = re.compile(r"(?<![.…])(?<!\b\w)\.([\"”’»]?)$")
# Small in English titles wherever they do not begin or end one (Associated Press), sorted.
_SMALL = words_of("a an and as at but by for if in nor of off on or per so the to up via yet")
# What an editor sets before a headline. Models read "Breaking" as a verb, so it stays as it is and
# its word in the other language is put here. By meaning, then language.
_LABELS = {
    "analysis": {"de": "Analyse", "en": "Analysis", "es": "Análisis", "fr": "Analyse",
                 "it": "Analisi", "pt": "Análise"},
    "breaking": {"de": "Eilmeldung", "en": "Breaking", "es": "Última hora", "fr": "Dernière minute",
                 "it": "Ultim'ora", "pt": "Última hora"},
    "exclusive": {"de": "Exklusiv", "en": "Exclusive", "es": "Exclusiva", "fr": "Exclusif",
                  "it": "Esclusiva", "pt": "Exclusivo"},
    "live": {"de": "Live", "en": "Live", "es": "En vivo", "fr": "En direct", "it": "In diretta",
             "pt": "Ao vivo"},
    "opinion": {"de": "Meinung", "en": "Opinion", "es": "Opinión", "fr": "Opinion",
                "it": "Opinione", "pt": "Opinião"},
    "watch": {"de": "Video", "en": "Watch", "es": "Vídeo", "fr": "Vidéo", "it": "Video",
              "pt": "Vídeo"},
}  # fmt: skip
_LABEL = re.compile(r"^([^\W\d_][\w' ]{2,18}?)(?=\s*[:|]\s)")


def headline_style(
    text: str, language: str, *, source: str = "", style: HeadlineStyle = HeadlineStyle.SENTENCE
) -> str:
    """`text`, a translated headline in `language`, as that language's newspapers write one.

    `source` is the original headline: a full stop that it has stays, and the label before it
    (BREAKING:) is put into `language`.
    """
    styled = _labelled(text.strip(), source, language)
    if not source.rstrip('"”’» ').endswith("."):
        styled = _FINAL_STOP.sub(r"\1", styled)
    first = WORD.search(styled)
    if first is not None and first[0].islower() and not styled[: first.start()].strip("\"“‘'«¿¡ "):
        start, end = first.span()
        styled = styled[:start] + capitalised(first[0], language) + styled[end:]
    return _in_title_case(styled) if style is HeadlineStyle.TITLE_CASE else styled


def label_of(headline: str) -> str | None:
    """The known label in capitals that `headline` begins with: BREAKING of `BREAKING: …`."""
    match = _LABEL.match(headline)
    return match[1] if match and match[1].isupper() and _meaning(match[1]) else None


def _meaning(label: str) -> str | None:
    return next(
        (
            meaning
            for meaning, words in _LABELS.items()
            if label.lower() in (word.lower() for word in words.values())
        ),
        None,
    )


def _labelled(text: str, source: str, language: str) -> str:
    label = label_of(source)
    meaning = _meaning(label) if label else None
    ours = _LABELS[meaning].get(language) if meaning else None
    if label is None or ours is None or not text.startswith(label):
        return text
    return ours.upper() + text[len(label) :]


def _in_title_case(text: str) -> str:
    words = list(WORD.finditer(text))
    pieces: list[str] = []
    position = 0
    for index, match in enumerate(words):
        edge = index in (0, len(words) - 1)
        apostrophe = text[: match.start()].endswith(("'", "’")) and index > 0
        small = not edge and match[0] in _SMALL
        # After an apostrophe stands the rest of a word, unless the apostrophe is a mark.
        inner = apostrophe and text[: match.start() - 1][-1:].isalnum()
        keep = small or inner or not match[0].islower()
        word = match[0] if keep else match[0].capitalize()
        pieces += [text[position : match.start()], word]
        position = match.end()
    return "".join(pieces) + text[position:]

"""The name that an edition has until its operator gives it another. Sorted by language."""

from __future__ import annotations

_NAMES = {
    "ar": "أخبار العالم",
    "bg": "Новини от света",
    "ca": "Notícies del món",
    "cs": "Zprávy ze světa",
    "da": "Verdens nyheder",
    "de": "Nachrichten der Welt",
    "el": "Νέα του κόσμου",
    "en": "World News",
    "es": "Noticias del Mundo",
    "et": "Maailma uudised",
    "fa": "اخبار جهان",
    "fi": "Maailman uutiset",
    "fr": "Nouvelles du monde",
    "he": "חדשות העולם",
    "hi": "विश्व समाचार",
    "hr": "Vijesti svijeta",
    "hu": "A világ hírei",
    "id": "Berita Dunia",
    "it": "Notizie dal mondo",
    "ja": "世界のニュース",
    "ko": "세계 뉴스",
    "nl": "Wereldnieuws",
    "no": "Verdens nyheter",
    "pl": "Wiadomości ze świata",
    "pt": "Notícias do Mundo",
    "ro": "Știrile lumii",
    "ru": "Новости мира",
    "sr": "Вести света",
    "sv": "Världens nyheter",
    "th": "ข่าวโลก",
    "tr": "Dünya Haberleri",
    "uk": "Новини світу",
    "ur": "دنیا کی خبریں",
    "vi": "Tin tức thế giới",
    "zh": "世界新闻",
}


def default_name(language: str) -> str:
    """The edition's name in its own language; English where none stands here."""
    return _NAMES.get(language, _NAMES["en"])

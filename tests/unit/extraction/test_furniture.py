"""Calls, credits and notices of a template: what is taken out of a story, and what stays."""

from __future__ import annotations

import pytest

from dragoman.extraction import furniture
from dragoman.text.document import Block, BlockKind, Mark, MarkKind, Run
from tests.unit.extraction.pages import article, between

LINK = (Mark(MarkKind.LINK, "https://courier.example/b"),)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("You can share this story on social media:", "share"),
        ("Share this article on Facebook", "share"),
        ("Teilen", "share"),
        ("Subscribe to our newsletter and never miss a boat.", "newsletter"),
        ("Abonnieren Sie unseren Newsletter!", "newsletter"),
        ("The post A lamp is lit appeared first on The Courier.", "feed_credit"),
        ("L'articolo La lanterna proviene da Il Corriere.", "feed_credit"),
        ("This website uses cookies to improve your visit.", "cookies"),
        ("Diese Website verwendet Cookies.", "cookies"),
        ("Notice: Undefined index: lamp in /var/www/theme/single.php on line 12", "admin_notice"),
        ("Warning: Cannot modify header information", "admin_notice"),
        ("This message is only visible to administrators.", "admin_notice"),
        ("Leave a comment", "comments"),
        ("Your email address will not be published. Required fields are marked *", "comments"),
        ("Mehr zum Thema:", "related"),
        ("ADVERTISEMENT", "advertisement"),
        ("Реклама", "advertisement"),
        ("Fehler gefunden? Jetzt melden.", "contact"),
        ("Todos los derechos reservados.", "legal"),
        ("Spotted a mistake? Select it and press Ctrl+Enter.", "contact"),
        ("Нашли ошибку? Выделите её и нажмите Ctrl + Enter", "contact"),
        ("Support our journalism with any sum you like.", "donation"),
        ("https://paypal.me/thecourier", "donation"),
        ("Already a subscriber? Log in here.", "login"),
        ("ログイン", "login"),
        ("You must confirm your public display name before commenting", "comments"),
        ("Follow The Courier on Facebook and Twitter for more news from the sea.", "newsletter"),
        ("Loading tide tables ...", "navigation"),
        ("We may earn a commission from links on this page.", "advertisement"),
        ("Loading the boats took the crew ... and the harbour master, all night.", ""),
        ("Follow the coast to the north and you will see the tower.", ""),
        ("The keeper said that she would share this story with her grandchildren.", ""),
        ("A notice on the door says that the tower is closed.", ""),
        ("The council will appear first in the next report.", ""),
        ("“This site uses cookies,” the page said, and nobody read on.", ""),
        ("Watch: the keeper climbs the tower", ""),
        ("The cookies were sold at the fair for two crowns.", ""),
    ],
)
def test_why_a_line_is_furniture(line: str, reason: str) -> None:
    assert furniture.reason_of(Block(BlockKind.PARAGRAPH, (Run(line),))) == reason


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        pytest.param(
            Block(BlockKind.PARAGRAPH, (Run("Watch: "), Run("the keeper climbs", LINK))),
            "related",
            id="a pointer with a link",
        ),
        pytest.param(
            Block(BlockKind.ITEM, (Run("Sign up for the lamp course by March."),)),
            "",
            id="an item of a list of advice",
        ),
        pytest.param(Block(BlockKind.QUOTE, (Run("Share this"),)), "", id="a quotation"),
        pytest.param(
            Block(BlockKind.PARAGRAPH, (Run("We use cookies. " * 30),)), "", id="a long paragraph"
        ),
    ],
)
def test_kind_and_length_count(block: Block, reason: str) -> None:
    assert furniture.reason_of(block) == reason


def test_what_was_removed_is_told_in_page_order() -> None:
    found = article(
        "<p>You can share this story on social media:</p><p>The keeper was paid.</p>"
        "<p>We use cookies on this site.</p>"
    )
    assert [(one.text, one.reason) for one in found.removed] == [
        ("You can share this story on social media:", "share"),
        ("We use cookies on this site.", "cookies"),
    ]
    assert "The keeper was paid." in found.document.text


def test_a_sentence_that_occurs_twice_stays() -> None:
    line = "<p>The lamp was dark for three months, said the harbour master.</p>"
    assert len(between(line * 2)) == 2

"""What repeats across a publisher's articles is learnt; what stories share is left to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extraction.article import Removed
from dragoman.extraction.boilerplate import (
    REASON,
    Learner,
    fingerprint,
    fingerprint_of,
    is_frequent,
    without,
)
from dragoman.text.document import Block, BlockKind, Document, Image, Mark, MarkKind, Run

# Stories of a made-up island, each about another matter, in words that no two share.
STORIES = (
    ("Baker wins prize", "Judges praised sourdough loaves.", "Seven bakeries entered yesterday."),
    ("Ferry stuck in fog", "Captain anchored beside rocks.", "Passengers waited until evening."),
    ("School gets a roof", "Carpenters finished beams early.", "Pupils return after holidays."),
    ("Goats escape again", "Farmer found fences broken.", "Neighbours caught twelve animals."),
    (
        "Choir sings abroad",
        "Singers travelled through Norway.",
        "Audiences applauded warmly there.",
    ),
    ("Museum buys a clock", "Curator restored brass wheels.", "Visitors admire slow pendulums."),
)
CALL = "You can share this story with your friends on social media."
GLUED = "Write to our desk at any hour."


def _block(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(kind, (Run(text),))


def _document(story: tuple[str, ...], *more: Block, glued: str = "") -> Document:
    headline, *texts = story
    texts[-1] = f"{texts[-1]} {glued}".strip()
    return Document(headline, "", (*map(_block, texts), *more))


def _learnt(documents: list[Document]) -> set[str]:
    learner = Learner()
    for number, document in enumerate(documents):
        learner.add(str(number), document, "en")
    return {learnt.text for learnt in learner.learnt()}


def test_a_call_at_the_end_is_learnt() -> None:
    assert _learnt([_document(story, _block(CALL)) for story in STORIES]) == {CALL}


def test_a_call_glued_to_the_last_paragraph_is_learnt() -> None:
    assert _learnt([_document(story, glued=GLUED) for story in STORIES]) == {GLUED}


def test_a_heading_and_a_picture_are_learnt_too() -> None:
    related = _block("Related", BlockKind.HEADING)
    logo = Block(BlockKind.FIGURE, image=Image("https://courier.example/logo.png?v=1"))
    found = _learnt([_document(story, logo, related) for story in STORIES])
    assert found == {"Related", "https://courier.example/logo.png?v=1"}


@pytest.mark.parametrize("articles", [1, 2])
def test_what_two_articles_share_is_their_own(articles: int) -> None:
    documents = [
        _document(story, *([_block(CALL)] if number < articles else []))
        for number, story in enumerate(STORIES)
    ]
    assert _learnt(documents) == set()


def test_the_background_of_one_matter_is_the_stories_own() -> None:
    """Follow-ups about one matter quote the same paragraph; they share its names elsewhere too."""
    background = _block("Lightkeeper Brandur Olsen left the tower in March after a long quarrel.")
    follow_ups = [
        Document(
            f"Brandur Olsen {word}",
            "",
            (
                _block(f"Brandur Olsen, lightkeeper of Skerryvore, {word} on Sunday."),
                _block(f"Skerryvore islanders heard Brandur when he {word}."),
                background,
            ),
        )
        for word in ("returns", "resigns", "apologises", "marries")
    ]
    assert _learnt(follow_ups) == set()
    assert _learnt([*follow_ups, *map(_document, STORIES)]) == set()


def test_one_article_seen_again_counts_once() -> None:
    learner = Learner()
    for _ in range(5):
        learner.add("the same", _document(STORIES[0], _block(CALL)), "en")
    for number, story in enumerate(STORIES[1:]):
        learner.add(str(number), _document(story), "en")
    assert learner.learnt() == ()


def test_separators_and_numbers_are_never_learnt() -> None:
    assert _learnt([_document(story, _block("***"), _block("1.")) for story in STORIES]) == set()


@pytest.mark.parametrize(
    ("articles", "seen", "at_edge", "expected"),
    [
        (2, 2, 2, False),
        (3, 3, 3, True),
        (3, 20, 3, True),
        (3, 21, 3, False),
        (3, 20, 0, False),
        (10, 20, 0, True),
        (9, 20, 5, False),
    ],
)
def test_how_often_is_often(articles: int, seen: int, at_edge: int, expected: bool) -> None:
    assert is_frequent(articles, seen, at_edge) is expected


def test_known_texts_are_removed_and_named() -> None:
    bold = Run("Pupils return.", (Mark(MarkKind.STRONG),))
    blocks = (
        _block("Read more", BlockKind.HEADING),
        _block("Beams are up."),
        Block(BlockKind.PARAGRAPH, (Run("The roof holds. "), bold, Run(f" {GLUED}"))),
        _block(CALL),
    )
    known = {fingerprint_of(text) for text in ("READ MORE", GLUED, CALL)}
    document, removed = without(Document("Roof", "", blocks), known, "en")
    assert [block.text for block in document.blocks] == [
        "Beams are up.",
        "The roof holds. Pupils return.",
    ]
    assert document.blocks[1].runs[-1] == bold
    assert removed == tuple(Removed(text, REASON) for text in ("Read more", GLUED, CALL))


def test_a_known_sentence_inside_a_paragraph_stays() -> None:
    inside = _block(f"The roof holds. {GLUED} Pupils return.")
    document = Document("Roof", "", (inside,))
    assert without(document, {fingerprint_of(GLUED)}, "en") == (document, ())


def test_a_document_of_nothing_else_comes_back_whole() -> None:
    document = Document("Share", "", (_block(CALL),))
    assert without(document, {fingerprint_of(CALL)}, "en") == (document, ())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Read more", "READ  MORE:", True),
        ("Read more", "Read less", False),
        ("Ｒead more", "Read more", True),
    ],
)
def test_fingerprints(one: str, other: str, same: bool) -> None:
    assert (fingerprint_of(one) == fingerprint_of(other)) is same


def test_a_text_of_no_letters_has_no_fingerprint() -> None:
    assert fingerprint(_block("– * –")) == ""


_TEXTS = st.text(alphabet="abc .?é*1", max_size=30)
_DOCUMENTS = st.builds(
    lambda headline, texts: Document(headline, "", tuple(map(_block, texts))),
    _TEXTS,
    st.lists(_TEXTS, max_size=6),
)


@given(st.lists(_DOCUMENTS, max_size=6))
def test_only_what_stood_there_is_removed_and_only_once(documents: list[Document]) -> None:
    learner = Learner()
    for number, document in enumerate(documents):
        learner.add(str(number), document, "en")
    learnt = learner.learnt()
    assert all(3 <= text.articles <= text.seen == len(documents) for text in learnt)
    known = {text.fingerprint for text in learnt}
    for document in documents:
        kept, removed = without(document, known, "en")
        assert all(one.text in document.text for one in removed)
        assert len(kept.blocks) + len(removed) >= len(document.blocks)
        assert kept.headline == document.headline
        if not removed:
            assert kept == document

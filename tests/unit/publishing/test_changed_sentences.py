"""What a reader of the earlier text would find changed."""

from __future__ import annotations

from dragoman.articles.models import Revision
from dragoman.publishing import services
from dragoman.publishing.sentences import Sentence
from dragoman.publishing.services import changed_sentences
from dragoman.text.document import BlockKind, Part, Run


def _sentences(*pairs: tuple[str, str]) -> list[Sentence]:
    return [
        Sentence(
            number=number,
            part=Part.BODY,
            block=0,
            original=(Run(original),),
            shown=(Run(shown),),
            kept_original=False,
            kind=BlockKind.PARAGRAPH,
        )
        for number, (original, shown) in enumerate(pairs, 1)
    ]


def test_a_changed_number_is_one_change() -> None:
    before = _sentences(("One.", "Um."), ("412 moths.", "412 traças."), ("End.", "Fim."))
    after = _sentences(("One.", "Um."), ("421 moths.", "421 traças."), ("End.", "Fim."))
    assert changed_sentences(before, after) == ({"before": "412 traças.", "after": "421 traças."},)


def test_a_sentence_added_and_one_dropped() -> None:
    before = _sentences(("A.", "a."), ("B.", "b."))
    after = _sentences(("A.", "a."), ("B.", "b."), ("C.", "c."))
    assert changed_sentences(before, after) == ({"before": "", "after": "c."},)
    assert changed_sentences(after, before) == ({"before": "c.", "after": ""},)


def test_an_engine_that_words_it_anew_makes_no_correction() -> None:
    before = _sentences(("A house.", "uma casa."))
    after = _sentences(("A house.", "uma moradia."))
    assert changed_sentences(before, after) == ()


def test_only_whole_sentences_that_are_no_part_of_the_story_are_left_out() -> None:
    revision = Revision(
        language="en", removed=[{"text": "Follow us. Fourteen died, read more here: link."}]
    )
    sentences = _sentences(("Follow us.", "a"), ("Fourteen died", "b"), ("died", "c"))
    assert [s.text for s in services._without([revision], sentences)] == ["b", "c"]

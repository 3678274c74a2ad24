"""What can be a translation, and what cannot."""

from __future__ import annotations

import pytest

from dragoman.mt.engines.answer_checks import fault, first_fault

EN = "The minister resigned on Friday after the vote."


@pytest.mark.parametrize(
    ("text", "answer", "pair", "words"),
    [
        (EN, "O ministro demitiu-se na sexta-feira após a votação.", "en-pt", ""),
        (EN, "the minister resigned on friday, after the vote", "en-pt", "source"),
        ("Ana Silva, Rui Costa e Eva Reis", "Ana Silva, Rui Costa e Eva Reis", "pt-de", ""),
        ("Bayern München", "Bayern München", "de-pt", ""),
        ("Han kommer ikke hjem i dag", "Han kommer ikke hjem i dag", "da-nb", ""),
        (
            "部长星期五在投票后辞职。",
            "The minister resigned on Friday after the vote.",
            "zh-en",
            "",
        ),
        (EN, "", "en-pt", "empty"),
        (EN, "O ministro demitiu-se.\n\nEspero ter ajudado.", "en-pt", "line"),
        (EN, "```O ministro demitiu-se.```", "en-pt", "fence"),
        (EN, "Translation: O ministro demitiu-se na sexta-feira.", "en-pt", "commentary"),
        (EN, "Aqui está a tradução: O ministro demitiu-se.", "en-pt", "commentary"),
        (EN, "Voici la traduction : le ministre a démissionné.", "en-fr", "commentary"),
        (EN, "I cannot do this.", "en-pt", "refusal"),
        (EN, "As an AI language model, I have no opinion.", "en-pt", "refusal"),
        ("Não posso acreditar.", "I cannot believe it.", "pt-en", ""),
        ("Não posso ajudá-lo.", "I can’t help him.", "pt-en", ""),
        ("Não posso.", "I'm sorry, but I can't assist with that.", "pt-en", "refusal"),
        ("Aqui está o texto.", "Here is the text.", "pt-en", ""),
        (EN, "1. O ministro demitiu-se na sexta-feira.", "en-pt", "number"),
        ("1. Introduction", "1. Introdução", "en-pt", ""),
        (EN, "O ministro. " * 40, "en-pt", "long"),
        (EN * 5, "OK", "en-pt", "short"),
        ("", "", "en-pt", ""),
    ],
)
def test_fault(text: str, answer: str, pair: str, words: str) -> None:
    found = fault(text, answer, *pair.split("-"))
    assert words in found
    assert bool(found) == bool(words)


def test_one_answer_for_two_texts() -> None:
    answers = ["O gato dorme na casa.", "O gato dorme na casa."]
    assert first_fault(["A cat sleeps inside.", "A dog barks."], answers, "en", "pt") == (
        1,
        "the same answer as for another text",
    )
    assert first_fault(["Yes.", "Yes!"], ["Sim.", "Sim!"], "en", "pt") is None

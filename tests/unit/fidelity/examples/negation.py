"""Pairs for the check `negation`."""

from __future__ import annotations

from dragoman.fidelity import Context, Severity
from tests.unit.fidelity.example import bad, good

EXAMPLES = (
    good("nothing denied", "The bridge is open.", "A ponte está aberta."),
    good("denied", "The bridge is not open.", "A ponte não está aberta."),
    good("contracted", "The bridge isn't open.", "A ponte não está aberta."),
    good("by a pronoun", "Nobody crossed the bridge.", "Ninguém atravessou a ponte."),
    good("one negation in two words", "They saw nobody.", "Não viram ninguém."),
    good("Spanish", "They never saw anybody.", "No vieron nunca a nadie.", "en-es"),
    good("French", "They never say anything.", "Ils ne disent jamais rien.", "en-fr"),
    good("ne … que", "They only sell bread.", "Ils ne vendent que du pain.", "en-fr"),
    good("Russian", "Nobody said anything.", "Никто ничего не сказал.", "en-ru"),
    good("Polish", "Nobody said anything.", "Nikt nic nie powiedział.", "en-pl"),
    good("German", "They sell no bread.", "Sie verkaufen kein Brot.", "en-de"),
    good("Turkish", "They do not sell bread.", "Ekmek satmıyorlar.", "en-tr"),
    good("Japanese", "The bridge is not open.", "橋は開いていません。", "en-ja"),
    good("Chinese", "The bridge is not open.", "这座桥没有开放。", "en-zh"),
    good("Arabic", "They did not sell bread.", "لم يبيعوا الخبز.", "en-ar"),
    good("Hindi", "They do not sell bread.", "वे रोटी नहीं बेचते।", "en-hi"),
    good("by an adjective", "It is not possible.", "É impossível."),
    good("without", "He came, but had no hat.", "Chegou sem chapéu."),
    good("not only", "They sell not only bread.", "Vendem pão e também vinho."),
    good("Chinese very", "The bridge is very old.", "这座桥非常古老。", "en-zh"),
    good("number", "He lives at No. 7.", "Mora no número 7."),
    good("no row", "The bridge is not open.", "Daraja liko wazi.", "en-sw"),
    bad("lost", "The bridge is not open.", "A ponte está aberta."),
    bad("made up", "The bridge is open.", "A ponte não está aberta."),
    bad("never lost", "They never sold bread.", "Vendiam pão."),
    bad("French", "The bridge is open.", "Le pont n'est pas ouvert.", "en-fr"),
    bad("German", "They sell bread.", "Sie verkaufen kein Brot.", "en-de"),
    bad("Russian", "The bridge is not open.", "Мост открыт.", "en-ru"),
    bad("from Russian", "Мост не открыт.", "The bridge is open.", "ru-en"),
    bad("from Chinese", "这座桥没有开放。", "The bridge is open.", "zh-en"),
    bad("from Japanese", "橋は開いています。", "The bridge is not open.", "ja-en"),
    bad("from Arabic", "لم يبيعوا الخبز.", "They sold bread.", "ar-en"),
    bad("from Hindi", "वे रोटी बेचते हैं।", "They do not sell bread.", "hi-en"),
    bad(
        "one of two",
        "They do not sell bread, and they do not sell wine.",
        "Não vendem pão, e vendem vinho.",
    ),
    bad(
        "the way back denies",
        "The reason is not known.",
        "O motivo é um mistério.",
        context=Context(back="The reason is not clear."),
        worst=Severity.MINOR,
    ),
    bad(
        "the way back does not deny",
        "The bridge is not open.",
        "A ponte está aberta.",
        context=Context(back="The bridge is open."),
    ),
    bad(
        "a second translation denies too",
        "The reason is a riddle.",
        "Não se sabe o motivo.",
        context=Context(second="O motivo não é conhecido."),
        worst=Severity.MINOR,
    ),
    bad("only asked", "Is it not late?", "É tarde?", worst=Severity.MINOR),
)

"""Pairs for the check `opposites`."""

from __future__ import annotations

from dragoman.fidelity import Context, Severity
from tests.unit.fidelity.example import bad, good

EXAMPLES = (
    good("nothing to turn", "The bridge is old and red.", "A ponte é velha e vermelha."),
    good("the same", "The party won the vote.", "O partido ganhou a votação."),
    good("both said", "One party won, one lost.", "Um partido perdeu e outro ganhou."),
    good("denied instead", "He is not guilty.", "Ele é inocente."),
    good("passive", "They were defeated.", "Foram derrotados."),
    good("no row", "The party won the vote.", "Chama kilipoteza kura.", "en-sw"),
    bad(
        "lost for won",
        "The party won the vote.",
        "O partido perdeu a votação.",
        worst=Severity.MINOR,
    ),
    bad("legal", "The strike is illegal.", "La grève est légale.", "en-fr", worst=Severity.MINOR),
    bad("north", "In the north of the city", "Im Süden der Stadt", "en-de", worst=Severity.MINOR),
    bad(
        "from Russian",
        "Суд признал его виновным.",
        "The court found him innocent.",
        "ru-en",
        worst=Severity.MINOR,
    ),
    bad(
        "from Chinese",
        "他们赞成这个计划。",
        "They rejected the plan.",
        "zh-en",
        worst=Severity.MINOR,
    ),
    bad("from Japanese", "輸出が伸びた。", "Imports grew.", "ja-en", worst=Severity.MINOR),
    bad(
        "from Arabic",
        "أكد الوزير الخبر.",
        "The minister denied the news.",
        "ar-en",
        worst=Severity.MINOR,
    ),
    bad("from Hindi", "चुनाव में वह जीत गई।", "She lost the election.", "hi-en", worst=Severity.MINOR),
    bad("loose", "They bought the boat.", "Venderam o barco.", worst=Severity.MINOR),
    bad("rose", "Prices rose.", "Os preços caíram.", worst=Severity.MINOR),
    bad(
        "his mother",
        "His father is a baker.",
        "Sa mère est boulangère.",
        "en-fr",
        worst=Severity.MINOR,
    ),
    bad(
        "a former one",
        "The current mayor spoke.",
        "Der ehemalige Bürgermeister sprach.",
        "en-de",
        worst=Severity.MINOR,
    ),
    good("less dear is cheaper", "Bread is cheaper.", "Le pain est moins cher.", "en-fr"),
    good(
        "nothing of the past",
        "The show presents five boats.",
        "La muestra exhibe cinco barcas.",
        "en-es",
    ),
    bad(
        "both versions confirm it",
        "They bought the boat.",
        "Venderam o barco.",
        context=Context(second="Compraram o barco.", back="They sold the boat."),
    ),
    bad(
        "no version confirms it",
        "Prices rose.",
        "Os preços caíram.",
        context=Context(second="Os preços caíam.", back="Prices rose."),
        worst=Severity.MINOR,
    ),
)

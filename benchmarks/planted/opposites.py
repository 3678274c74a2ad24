"""A word that says the opposite: more for less, before for after, north for south."""

from __future__ import annotations

from benchmarks.planted.ground import Ground, place_in_run, swapped, word_places
from benchmarks.planted.words import UNSPACED, both_ways

_OPPOSITES = {
    "ar": both_ways("قبل/بعد أكثر/أقل شمال/جنوب شرق/غرب فاز/خسر زيادة/انخفاض أول/آخر أكبر/أصغر"
                    " ارتفع/انخفض قديم/جديد القديمة/الجديدة"),
    "de": both_ways("mehr/weniger vor/nach größer/kleiner höher/niedriger Norden/Süden Osten/Westen"
                    " gewann/verlor gewonnen/verloren erste/letzte ersten/letzten alte/neue"
                    " alten/neuen gestiegen/gefallen Anstieg/Rückgang"),
    "en": both_ways("more/less before/after larger/smaller higher/lower north/south east/west"
                    " won/lost first/last old/new increased/decreased rose/fell"
                    " winning/losing above/below best/worst gained/lost success/failure"),
    "es": both_ways("más/menos antes/después mayor/menor norte/sur este/oeste ganó/perdió"
                    " primer/último primera/última viejo/nuevo aumento/descenso mejor/peor"),
    "fr": both_ways("plus/moins avant/après supérieur/inférieur nord/sud gagné/perdu"
                    " premier/dernier première/dernière hausse/baisse"
                    " meilleur/pire augmenté/diminué"),
    "it": both_ways("più/meno prima/dopo maggiore/minore nord/sud vinto/perso primo/ultimo"
                    " vecchio/nuovo aumento/calo migliore/peggiore"),
    "pl": both_ways("więcej/mniej przed/po większy/mniejszy północ/południe wygrał/przegrał"
                    " pierwszy/ostatni stary/nowy wzrost/spadek najlepszy/najgorszy"),
    "pt": both_ways("mais/menos antes/depois maior/menor norte/sul ganhou/perdeu primeiro/último"
                    " primeira/última velho/novo aumento/queda melhor/pior"),
    "ru": both_ways("больше/меньше более/менее до/после выше/ниже север/юг выиграл/проиграл"
                    " первый/последний старый/новый рост/падение лучший/худший"),
    "zh": both_ways("之前/之后 更多/更少 增加/减少 上涨/下跌 最大/最小 最高/最低 第一/最后"
                    " 北部/南部 东部/西部 胜利/失败 支持/反对"),
}  # fmt: skip


def opposite_said(ground: Ground) -> str | None:
    """One such word becomes its opposite."""
    words = _OPPOSITES.get(ground.language, {})
    find = place_in_run if ground.language in UNSPACED else word_places
    # Not the "won" of "won't".
    places = [
        place
        for place in find(ground.target, words)
        if ground.target[place.end() : place.end() + 1] not in ("'", "’")
    ]
    place = ground.choice(places)
    return place and swapped(ground.target, place.span(), words[place[0]])

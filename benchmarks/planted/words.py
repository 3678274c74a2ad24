"""Words that errors are made of, by language: units, currencies, scales.

Each word is followed by what stands wrongly in its place. A table may lack words, never hold a
change that could be right.
"""

from __future__ import annotations

Words = dict[str, str]

UNSPACED = frozenset({"ja", "zh"})


def both_ways(listed: str) -> Words:
    """`a/b c/d` as each becoming the other; a word keeps its first partner."""
    words: Words = {}
    for pair in listed.split():
        one, other = pair.split("/")
        words.setdefault(one, other)
        words.setdefault(other, one)
    return words


UNITS: dict[str, Words] = {
    "ar": both_ways("كيلومتر/متر كيلومترا/مترا ميل/كيلومتر أيام/أسابيع سنوات/أشهر ساعات/دقائق"
                     " عاما/شهرا سنة/ساعة يوما/شهرا ساعة/دقيقة"),
    "de": both_ways("Kilometer/Meilen Metern/Kilometern Meter/Kilometer Jahre/Monate"
                     " Jahren/Monaten Stunden/Minuten Tage/Wochen Tagen/Wochen km/m kg/g"
                     " Tonnen/Kilogramm Fuß/Meter Quadratmeter/Quadratkilometer"),
    "en": both_ways("kilometres/miles kilometers/miles km/miles metres/feet meters/feet"
                     " years/months hours/minutes days/weeks kg/g tonnes/kilograms tons/kilograms"
                     " inches/feet year/month hour/minute day/week"),
    "es": both_ways("kilómetros/millas metros/pies años/meses horas/minutos días/semanas km/m kg/g"
                     " toneladas/kilos pulgadas/pies"),
    "fr": both_ways("kilomètres/miles mètres/pieds ans/mois années/semaines heures/minutes"
                     " jours/semaines km/m kg/g tonnes/kilos"),
    "it": both_ways("chilometri/miglia metri/piedi anni/mesi ore/minuti giorni/settimane km/m kg/g"
                     " tonnellate/chili"),
    "pl": both_ways("kilometrów/metrów lat/miesięcy godzin/minut dni/tygodni godziny/minuty"
                     " lata/miesiące km/m kg/g ton/kilogramów mil/kilometrów"),
    "pt": both_ways("quilómetros/milhas quilômetros/milhas metros/pés anos/meses horas/minutos"
                     " dias/semanas km/m kg/g toneladas/quilos"),
    "ru": both_ways("километров/метров лет/месяцев часов/минут дней/недель года/месяца часа/минуты"
                     " дня/недели км/м кг/г тонн/килограммов миль/километров"),
    "zh": both_ways("公里/英里 米/英尺 个月/天 小时/分钟 公斤/吨"),
}  # fmt: skip

CURRENCIES: dict[str, Words] = {
    "ar": both_ways("دولار/يورو دولارا/يورو جنيه/دولار $/€ £/$"),
    "de": both_ways("Dollar/Euro Pfund/Euro Franken/Euro $/€ £/$"),
    "en": both_ways("dollars/euros pounds/dollars dollar/euro yen/euros $/€ £/$"),
    "es": both_ways("dólares/euros libras/dólares pesos/euros $/€ £/$"),
    "fr": both_ways("dollars/euros livres/dollars francs/euros $/€ £/$"),
    "it": both_ways("dollari/euro sterline/dollari $/€ £/$"),
    "pl": both_ways("dolarów/euro złotych/dolarów funtów/dolarów $/€ £/$"),
    "pt": both_ways("dólares/euros libras/dólares reais/dólares $/€ £/$"),
    "ru": both_ways("долларов/евро рублей/долларов фунтов/долларов $/€ £/$"),
    "zh": both_ways("美元/欧元 英镑/美元 人民币/美元 $/€ £/$"),
}

SCALES: dict[str, Words] = {
    "ar": both_ways("مليون/مليار ملايين/مليارات مليونا/مليارا"),
    "de": both_ways("Millionen/Milliarden Million/Milliarde Mio/Mrd"),
    "en": both_ways("million/billion trillion/billion m/bn millions/billions"),
    "es": {"millones": "mil", "mil millones": "millones"},
    "fr": both_ways("millions/milliards million/milliard"),
    "it": both_ways("milioni/miliardi milione/miliardo"),
    "pl": both_ways("milionów/miliardów miliona/miliarda miliony/miliardy mln/mld tys/mln"),
    "pt": {**both_ways("milhões/bilhões milhão/bilhão"), "mil milhões": "milhões"},
    "ru": both_ways("миллионов/миллиардов миллиона/миллиарда миллион/миллиард млн/млрд тыс/млн"),
    "zh": both_ways("万/亿"),
}

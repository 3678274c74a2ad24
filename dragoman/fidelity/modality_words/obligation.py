"""Words by which something has to be, and words by which it may be; written as in `phrases`.

They are all words that can answer their like in another language; one that can be either stands
with both.
"""

from __future__ import annotations

OBLIGATION_WORDS: dict[str, tuple[str, str]] = {
    "ar": (
        (
            "اضطر* الضرور* بحاجة تحتاج ضرور* فيجب لا_بد لابد مضطر* ملزم* واجب* وجب ويتعين ويجب "
            "وينبغي يتعين يتوجب يجب يحتاج يلزم ينبغي"
        ),
        (
            "*إمكان* *بإمكان* *تستطيع* *تمكن* *ربما* *قادر* *لعل* *متاح* *محتمل* *يجوز* *يستطيع* "
            "*يسمح* *يمكن* فقد قد وقد"
        ),
    ),
    "cs": (
        (
            "musejí musel* muset musí musím musíme měl měla měli mělo měly nezbytn* nutn* potřeb* "
            "povin* třeba"
        ),
        "lze moci mohl* mohou mohu možn* možná může můžeme můžu pravděpod* schopn* smí snad",
    ),
    "de": (
        (
            "brauch* erforderlich* gezwungen gilt_es muss musst musste mussten müssen müsst müsste "
            "müssten müßte notwendig* nötig* pflicht soll sollen sollte sollten verpflicht*"
        ),
        (
            "*bar *bare *baren darf durfte durften dürfen dürfte dürften erlaubt* kann kannst "
            "konnte konnten können könnt könnte könnten mag möglich* möglicherweise vielleicht "
            "womöglich"
        ),
    ),
    "en": (
        (
            "bound_to compelled forced had_to has_to have_to having_to mandatory must necessary "
            "need_to needed_to needs_to obligat* obliged ought required should"
        ),
        (
            "able allowed can could likely may maybe might optional perhaps permitted possib* "
            "probably unable"
        ),
    ),
    "es": (
        (
            "deba deban debe debemos deben deberá deberán debería deberían debieron debió debo "
            "debía debían exig* forz* habrá_que había_que hay_que necesari* necesit* obliga* "
            "tendrá* tendría* tenemos_que tener_que tengo_que tiene_que tienen_que tuvieron_que "
            "tuvo_que"
        ),
        (
            "acaso capaces capaz permit* podemos poder podrá podrán podría podrían podía podían "
            "posib* probable* pudieron pudo pueda puedan puede pueden puedo quizá* tal_vez"
        ),
    ),
    "fr": (
        (
            "besoin contrain* devaient devait devoir devons devra devraient devrait devront dois "
            "doit doive doivent due dû exig* fallait faudra faudrait faut forc* nécess* oblig*"
        ),
        (
            "capable* permet* permis* peut peut-être peuvent possib* pourra pourraient pourrait "
            "pourront pouvaient pouvait pouvez pouvoir pouvons probable* pu puisse* susceptible*"
        ),
    ),
    "hi": (
        "अनिवार्य आवश्यक* चाहिए जरूर* ज़रूर* पड़* बाध्य मजबूर* होंगे होगा होगी",
        "अनुमति पाई पाए पाया शायद संभव* संभाव* सक*",
    ),
    "it": (
        (
            "bisogna costrett* debba debbano deve devo devono dobbiamo dovere doveva dovevano "
            "dovranno dovrebbe dovrebbero dovrà dovuto necessari* obblig* occorre"
        ),
        (
            "forse grado permess* permett* possa possano possiamo possibil* posso possono potere "
            "poteva potevano potranno potrebbe potrebbero potrà potuto probabil* può"
        ),
    ),
    "ja": (
        "ざるを得 しなけれ なくては なければ ねばな べき 必要 義務",
        "おそれ かもしれ だろう てもよ でき 可能 得 恐れ 許可",
    ),
    "pl": (
        (
            "konieczn* musi musiał* musieli musieć musimy muszą należał* należy obowiąz* potrzeb* "
            "powinien powinna powinni powinniśmy powinno powinny trzeba wymaga* zmuszo* zobowiąz*"
        ),
        (
            "mogli mogą mogę mogła mogłaby mogło mogłoby mogły mogłyby może możemy możliw* można "
            "mógł mógłby pozwal* prawdopod* uda* wolno zdoln*"
        ),
    ),
    "pt": (
        (
            "deva deve devem devemos dever deveria deveriam deverá deverão devia deviam devo exig* "
            "forç* necess* obrig* precis* tem_de tem_que ter_de ter_que terá_de terá_que terão_de "
            "teve_de teve_que tinha_de tinha_que tiveram_de tiveram_que têm_de têm_que é_preciso"
        ),
        (
            "capaz capazes consegu* permit* pode podem podemos poder poderia poderiam poderá "
            "poderão podia podiam possa possam possib* posso possív* provavel* prováv* puderam "
            "pôde talvez"
        ),
    ),
    "ru": (
        (
            "вынужд* должен должна должно должны надо необходим* нужн* обязан* обязат* придется "
            "придётся приход* пришлось следовало следует требу*"
        ),
        (
            "вероятн* возможн* вправе мог могла могли могло могу могут можем может можете можно "
            "мочь позвол* разреш* смог* сможе* способ* удал* удаст*"
        ),
    ),
    "zh": (
        "不得不 义务 应 强制 必需 必须 有必要 该 需 须",
        "也许 会 允许 可 可以 可能 或许 能 许可",
    ),
}

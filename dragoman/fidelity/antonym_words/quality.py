"""Opposites in what it is like."""

from __future__ import annotations

ROWS: dict[str, dict[str, tuple[str, str]]] = {
    "best": {
        "ar": ("*أفضل* *جيد* *حسن* *رائع* *ممتاز*", "*أسوأ* *رديء* *سيء* *سيئ*"),
        "cs": (
            "dobr* dobře lepš* lépe nejlep* skvěl* výborn*",
            "horš* hrozn* hůř* nejhor* zle špatn*",
        ),
        "de": (
            (
                "ausgezeichn* besser* best* großartig* gut gute gutem guten guter gutes hervorrag* "
                "toll*"
            ),
            "furchtbar* mies* schlecht* schlimm* schrecklich* übel*",
        ),
        "en": ("best better excellent good great", "awful bad poor terrible worse worst"),
        "es": (
            "bien buen* excelente* mal mejor*",
            "bien mal mala malas malo malos peor* pésim* terrible*",
        ),
        "fr": (
            "bien bon bonne bonnes bons excellent* mal meilleur* mieux",
            "bien mal mauvais* pire* piètre* terrible*",
        ),
        "hi": ("अच्छ* बढ़िया बेहतर* श्रेष्ठ सर्वश्रेष्ठ", "खराब ख़राब बदतर* बुर*"),
        "it": (
            "bene bravo buon* eccellen* male meglio miglior* ottim*",
            "bene brutt* cattiv* male peggio* pessim* terribil*",
        ),
        "ja": ("いい よい 優 好 最高 素晴 良", "ひど 劣 悪 最悪"),
        "pl": (
            "dobr* doskona* lepiej lepsz* najlep* świetn*",
            "fataln* gorsz* gorzej kiepsk* najgor* zła złe zły złych źle",
        ),
        "pt": (
            "bem boa boas bom bons excelente* mal melhor* más ótim*",
            "bem mal mau maus má más pior* péssim* ruim ruins terrível",
        ),
        "ru": ("лучш* отличн* прекрасн* хорош*", "плох* ужасн* худш* хуже"),
        "zh": ("优 佳 好 最好 良", "劣 坏 差 恶 糟"),
    },
    "different": {
        "ar": ("*آخر* *أخرى* *اختلاف* *متباين* *مختلف*", "*ذات* *متشابه* *مشابه* *مماثل* *نفس*"),
        "cs": ("jin* odlišn* rozdíl* různ*", "podobn* shodn* stejn* tent* totožn*"),
        "de": (
            "ander* unterschied* verschied*",
            "dasselbe dieselbe* gleich* identisch* selb* ähnlich*",
        ),
        "en": ("differ different* differs", "identical* same similar*"),
        "es": (
            "diferen* distint* divers* otr*",
            "idéntic* igual* mism* parecid* semejan* similar*",
        ),
        "fr": ("autre* différ* divers*", "identiq* même* pareil* semblab* similair*"),
        "hi": ("अन्य अलग* भिन्न* विभिन्न", "एक जैस* मिलत* वही समान*"),
        "it": ("altr* differen* divers*", "identic* medesim* simil* stess* ugual*"),
        "ja": ("別 異な 違", "似 同 類"),
        "pl": ("inn* odmien* różn*", "ident* jednakow* podobn* t*_sam* takie"),
        "pt": (
            "diferen* distint* divers* outr*",
            "idêntic* igual* mesm* parecid* semelhan* similar*",
        ),
        "ru": ("друг* ин* отлич* различ* разн*", "аналог* же одинак* подоб* похож* сход* так* тем"),
        "zh": ("不同 别 差 异", "一样 同 相似 类似"),
    },
    "easy": {
        "ar": ("*أسهل* *بسيط* *سهل* *سهولة*", "*أصعب* *صعب* *صعوبة*"),
        "cs": ("jednodu* lehk* snadn*", "nároč* obtížn* těžk*"),
        "de": ("einfach* leicht*", "hart* schwer* schwierig*"),
        "en": ("easier easiest easily easy simple", "difficult* hard harder hardest"),
        "es": ("facil* fácil* sencill*", "dificul* difícil* dur*"),
        "fr": ("aisé* facile* simple*", "difficil* difficult* dur dur* dure"),
        "hi": ("आसान* सरल*", "कठिन* मुश्किल*"),
        "it": ("facil* semplic*", "difficil* difficolt* dur*"),
        "ja": ("容易 易 簡単", "困難 難"),
        "pl": ("prost* łatw*", "ciężk* trudn*"),
        "pt": ("facil* fácei* fácil* simples", "dificul* difíc* dur*"),
        "ru": ("легк* легч* прост*", "сложн* трудн* тяжел* тяжёл*"),
        "zh": ("容易 易 简单 轻松", "困难 艰 难"),
    },
    "positive": {
        "ar": ("*إيجابي* *ايجابي*", "*سلبي*"),
        "cs": ("kladn* pozitiv*", "negativ* záporn*"),
        "de": ("positiv*", "negativ*"),
        "en": ("positive positively", "negative negatively"),
        "es": ("positiv*", "negativ*"),
        "fr": ("positif* positiv*", "négati*"),
        "hi": ("पॉज़िटिव पॉजिटिव सकारात्मक*", "नकारात्मक* निगेटिव नेगेटिव"),
        "it": ("positiv*", "negativ*"),
        "ja": ("プラス 積極 肯定 陽性", "マイナス 否定 消極 陰性"),
        "pl": ("dodatn* pozytyw*", "negatyw* ujemn*"),
        "pt": ("positiv*", "negativ*"),
        "ru": ("позитив* положит*", "негатив* отриц*"),
        "zh": ("正面 积极 阳性", "消极 负面 阴性"),
    },
    "strong": {
        "ar": ("*أقوى* *قوة* *قوي*", "*أضعف* *ضعف* *ضعيف*"),
        "cs": ("sil* siln* sílu", "slab*"),
        "de": ("kraft* kräftig* stark* stärk*", "schwach* schwäch*"),
        "en": ("strength strong stronger strongest", "weak weaker weakest weakness*"),
        "es": ("fort* fuerte* fuerza* sólid*", "debil* débil* flojo*"),
        "fr": ("force* fort forte fortes forts puissan* solide*", "faible* faibless*"),
        "hi": ("ताकत* मजबूत* मज़बूत*", "कमज़ोर* कमजोर*"),
        "it": ("fort* forz* solid*", "debol* fragil*"),
        "ja": ("強", "弱"),
        "pl": ("mocn* siln* sił*", "słab*"),
        "pt": ("fort* forte* força* sólid*", "débil frac* fráge*"),
        "ru": ("крепк* сил* сильн*", "слаб*"),
        "zh": ("强", "弱"),
    },
}

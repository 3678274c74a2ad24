"""Opposites in how much there is of something."""

from __future__ import annotations

ROWS: dict[str, dict[str, tuple[str, str]]] = {
    "large": {
        "ar": ("*أكبر* *ضخم* *كبار* *كبرى* *كبير*", "*أصغر* *صغار* *صغرى* *صغير*"),
        "cs": ("největš* obrov* velk* větš*", "drobn* mal* menš* nejmenš* nevelk*"),
        "de": ("erheblich* groß* größ* riesig*", "gering* klein* winzig*"),
        "en": (
            "big bigger biggest great huge large larger largest",
            "little small smaller smallest tiny",
        ),
        "es": ("ampli* enorme* gran* mayor mayores", "chic* diminut* menor* pequeñ*"),
        "fr": ("grand* gros* énorme*", "faible* minuscul* petit*"),
        "hi": ("बड़* महान विशाल*", "छोट* लघु"),
        "it": ("ampi* enorm* grand* gross* maggior*", "minor* minuscol* piccol*"),
        "ja": ("大 巨", "小"),
        "pl": ("duż* najwięk* ogrom* wielk* więk*", "drobn* mał* mniejsz* niewielk*"),
        "pt": ("ampl* enorme* grand* maior maiores", "menor* minúscul* pequen*"),
        "ru": ("больш* велик* крупн* огромн* широк*", "крошечн* мал* мелк* меньш* небольш*"),
        "zh": ("大 巨", "小 微"),
    },
    "many": {
        "ar": ("*عدة* *عديد* *كثير* *متعدد*", "*قلة* *قليل*"),
        "cs": ("hodně mnoh* mnoho četn* řada", "málo nemnoh* pár"),
        "de": ("viele* zahlreich*", "paar wenige*"),
        "en": ("many numerous", "few"),
        "es": ("much* numeros*", "poc*"),
        "fr": ("beaucoup de_nombreu* nombreu*", "peu"),
        "hi": ("अधिक* अनेक* कई बहुत*", "कम"),
        "it": ("molt* numeros* tant*", "poch*"),
        "ja": ("多", "少 数"),
        "pl": ("dużo liczn* wiele wielu", "mało niewiel* parę"),
        "pt": ("muit* numeros*", "pouc*"),
        "ru": ("многие многих много многочислен* множеств*", "мало"),
        "zh": ("众 多 许多", "少"),
    },
    "more": {
        "ar": ("*أعلى* *أغلب* *أكبر* *أكثر* *مزيد* *معظم*", "*أدنى* *أصغر* *أقل*"),
        "cs": ("nad nejvíc nejvíce přes víc více větš* většin*", "menš* málo méně míň nejméně"),
        "de": (
            "größer* höher* mehr mehrheit meist*",
            "gering* kleiner* mindest* niedriger* weniger wenigst*",
        ),
        "en": ("more most", "fewer fewest least less"),
        "es": ("mayor* más", "menor* menos poc*"),
        "fr": ("davantage la_plupart majorit* plus", "moindre* moins peu"),
        "hi": ("अधिक* और ज़्यादा ज्यादा सबसे", "कम कमतर"),
        "it": ("maggior* più", "meno minor* poc*"),
        "ja": ("もっと より 以上 多 最 超", "以下 少 未満"),
        "pl": (
            "bardziej najbardziej najwięcej najwięk* ponad więcej większ*",
            "mał* mniej mniejsz* najmniej",
        ),
        "pt": ("maior* mais", "menor* menos pouc*"),
        "ru": (
            "более больш* больше большинств* наиболее самая самое самый самых",
            "мало менее меньш* меньше минимум наименее",
        ),
        "zh": ("多 更 最 超 较", "不 少 较"),
    },
    "rise": {
        "ar": (
            (
                "*ارتفاع* *ارتفع* *ازداد* *ازدياد* *ترتفع* *تزايد* *تزيد* *تصاعد* *زاد* *زيادة* "
                "*نمو* *يرتفع* *يزيد*"
            ),
            (
                "*انخفاض* *انخفض* *تخفيض* *تراجع* *تقليص* *تقليل* *تناقص* *تنخفض* *خفض* *هبط* "
                "*هبوط* *ينخفض*"
            ),
        ),
        "cs": (
            "nárůst* rost* roste rostou růst* stoup* vzros* více zvyš* zvýš*",
            "kles* omez* pokles* propad* sniž* sníž* zmenš*",
        ),
        "de": (
            (
                "anstieg* erhöh* gestiegen* gewachsen* steigen steigend* steiger* steigt stieg "
                "stiegen wachs* wuchs wuchsen wächst zugenommen* zunahm* zunehm*"
            ),
            (
                "abgenommen* abnahm* abnehm* fallen fiel fielen fällt gefallen* gesunken* kürz* "
                "reduzier* rückgang* rückgäng* sank schrumpf* senk* sinken sinkend* sinkt "
                "verminder* verringer* zurückgegangen zurückging*"
            ),
        ),
        "en": (
            (
                "climbed grew grow growing grown grows increase increased increases increasing "
                "rise risen rises rising rose soared soaring surged"
            ),
            (
                "cut cuts decline declined declines declining decrease* dip* drop dropped dropping "
                "drops fall fallen falling falls fell lower* plummeted plunged reduce* reducing "
                "shrank shrink* slump*"
            ),
        ),
        "es": (
            "alza* aument* crec* creci* increment* sube suben subi* subió",
            (
                "baj* caen caer cay* caíd* declive descend* descens* dismin* merma* recort* reduc* "
                "redujeron redujo"
            ),
        ),
        "fr": (
            "accroî* accru* augment* bond* croissan* grimp* hausse* monte* montent monté*",
            "abaiss* baiss* chut* diminu* déclin* décroi* dégring* fléch* recul* réduc* rédui*",
        ),
        "hi": ("इज़ाफ़ा उछाल तेजी बढ़* वृद्धि", "कटौती कम* कमी गिर* घट*"),
        "it": (
            "aument* crebb* cresc* elev* increment* rialz* sal*",
            (
                "cad* cal* crollo* declin* diminu* ribass* rido* ridotto ridu* scend* sces* tagli "
                "taglia*"
            ),
        ),
        "ja": ("上が 上昇 伸び 増 急騰 拡大 高ま", "下が 下落 低下 少な 急落 減 縮小 落ち"),
        "pl": (
            "podwyż* rosn* rosł* rośn* wzrasta* wzros* wzrost* zwiększ*",
            "malej* obniż* ogranicz* redukc* spad* zmala* zmniejsz*",
        ),
        "pt": (
            "alta aument* cresc* increment* sobe sobem subi*",
            (
                "baix* caem cair caiu caíram corte* declín* desce descer desceram desceu descid* "
                "diminu* queda* redu* reduz*"
            ),
        ),
        "ru": (
            (
                "возрос* вырос* повыс* повыш* подня* подорож* прирост* расте* расту* растущ* рост* "
                "увелич*"
            ),
            "пад* паден* подешев* пониж* понизи* сниж* сниз* сокра* спад* уменьш* упал*",
        ),
        "zh": ("上升 上涨 升 增 扩大 提高 攀升 涨", "下滑 下跌 下降 减 少 缩 跌 降"),
    },
}

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
    "cheap": {
        "ar": ("*أرخص* *رخيص*", "*باهظ* *غال* *مكلف*"),
        "cs": ("levn*", "drah* draž*"),
        "de": ("billig* günstig* preiswert*", "teuer* teur*"),
        "en": ("cheap cheaper cheapest cheaply inexpensive", "costly expensive pricey priciest"),
        "es": ("barat* menos_cara menos_caro", "cara caras caro caros costos*"),
        "fr": (
            "bon_marché moins_cher moins_chers moins_chère moins_chères",
            "cher chère chères coûteu*",
        ),
        "hi": ("सस्त*", "कीमती महँग* महंग*"),
        "it": ("a_buon_mercato meno_cara meno_cari meno_caro", "cara care cari caro costos*"),
        "ja": ("安", "高"),
        "pl": ("tan* tani*", "drog* droż*"),
        "pt": ("barat*", "cara caras caro caros"),
        "ru": ("дешев* дешёв*", "дорог* дорож*"),
        "zh": ("便宜 廉", "昂 贵"),
    },
    "deep": {
        "ar": ("*عمق* *عميق*", "*سطحي* *ضحل*"),
        "cs": ("hlub*", "mělk*"),
        "de": ("tief*", "flach* seicht*"),
        "en": ("deep* depth*", "shallow*"),
        "es": ("hond* profund*", "poco_profund* superfic*"),
        "fr": ("profond*", "peu_profond* superfic*"),
        "hi": ("गहर*", "उथल* छिछल*"),
        "it": ("profond*", "poco_profond* superfic*"),
        "ja": ("深", "浅"),
        "pl": ("głęb*", "płyt*"),
        "pt": ("fund* profund*", "ras* superfic*"),
        "ru": ("глуб* глубок*", "мелк* мелков*"),
        "zh": ("深", "浅"),
    },
    "full": {
        "ar": ("*كامل* *مليء* *ممتلئ*", "*خال* *فارغ*"),
        "cs": ("plná plné plný plně", "prázdn*"),
        "de": ("gefüllt* voll volle* voller", "leer leere*"),
        "en": ("filled full", "empty vacant"),
        "es": ("llen* plen*", "vacant* vací*"),
        "fr": ("plein* rempli*", "vide vides"),
        "hi": ("पूर* भर*", "ख़ाली खाली"),
        "it": ("pien*", "vuot*"),
        "ja": ("満", "空"),
        "pl": ("pełn*", "pust*"),
        "pt": ("chei*", "vazi*"),
        "ru": ("полн*", "пуст*"),
        "zh": ("满", "空"),
    },
    "heavy": {
        "ar": ("*أثقل* *ثقيل*", "*أخف* *خفيف*"),
        "cs": ("těžk* těžš*", "lehk* lehč*"),
        "de": ("schwer schwere*", "leicht leichte*"),
        "en": ("heavier heaviest heavily heavy", "lighter lightest lightly lightweight"),
        "es": ("fuerte* intens* pesad*", "lev* leves liger*"),
        "fr": ("fort* forte* lourd*", "léger* légèr*"),
        "hi": ("भारी", "हलक* हल्क*"),
        "it": ("fort* intens* pesant*", "legger* liev*"),
        "ja": ("激 重", "軽"),
        "pl": ("cięż*", "lekk* lżej*"),
        "pt": ("fort* intens* pesad*", "lev* leves ligeir*"),
        "ru": ("сильн* тяжел* тяжёл*", "легк* лёгк* слаб*"),
        "zh": ("沉重 重型", "轻便 轻型"),
    },
    "maximum": {
        "ar": ("*أقصى* *الحد_الأعلى*", "*أدنى* *الحد_الأدنى*"),
        "cs": ("maxim*", "minim*"),
        "de": ("höchstens maxim*", "mindest* minim*"),
        "en": ("at_most maxim*", "at_least minim*"),
        "es": ("maxim* máxim*", "minim* mínim*"),
        "fr": ("maxim*", "minim*"),
        "hi": ("अधिकतम", "कम_से_कम न्यूनतम"),
        "it": ("massim*", "minim*"),
        "ja": ("最大 最高", "最低 最小"),
        "pl": ("maksym*", "minim*"),
        "pt": ("maxim* máxim*", "minim* mínim*"),
        "ru": ("максим*", "миним*"),
        "zh": ("最多 最大 至多", "最低 最小 最少"),
    },
    "narrow": {
        "ar": ("*ضيق*", "*عريض* *واسع*"),
        "cs": ("užš* úzk* úžin*", "širok* širš*"),
        "de": ("eng enge engen enger schmal*", "breit* weit*"),
        "en": ("narrow narrower narrowly", "broad* wide widely wider"),
        "es": ("angost* estrech*", "ampli* anch*"),
        "fr": ("étroit*", "larg*"),
        "hi": ("तंग पतल* संकर* संकीर्ण", "चौड़* विस्तृत व्यापक"),
        "it": ("strett*", "ampi* larg*"),
        "ja": ("狭 細", "広"),
        "pl": ("wąsk* węż*", "szerok* szersz*"),
        "pt": ("estreit*", "ampl* larg*"),
        "ru": ("у́зк* узк*", "шире широк*"),
        "zh": ("狭 窄", "宽 广"),
    },
    "thick": {
        "ar": ("*سمك* *سميك* *كثيف*", "*رفيع* *رقيق* *نحيف*"),
        "cs": ("hust* silné silný tlust*", "tenk* řídk*"),
        "de": ("dicht* dick*", "dünn*"),
        "en": ("dense* densely thick thicker thickness", "sparse* thin thinner"),
        "es": ("dens* espes* grues*", "delgad* escas* fin*"),
        "fr": ("dens* épais*", "fin fine fines fins mince*"),
        "hi": ("घन* मोट*", "पतल*"),
        "it": ("dens* grosso spess*", "sottil*"),
        "ja": ("厚 太 密", "細 薄"),
        "pl": ("grub* gęst*", "cienk* cieńs* rzadk*"),
        "pt": ("dens* espess* gross*", "delgad* fin*"),
        "ru": ("густ* плотн* толст*", "редк* тонк*"),
        "zh": ("厚 密", "稀 薄"),
    },
    "surplus": {
        "ar": ("*فائض*", "*عجز*"),
        "cs": ("přebyt*", "deficit* schodk*"),
        "de": ("überschuss* überschüss*", "defizit* fehlbetr*"),
        "en": ("surplus*", "deficit* shortfall*"),
        "es": ("excedent* superávit*", "déficit*"),
        "fr": ("excédent*", "déficit*"),
        "hi": ("अधिशेष", "घाट*"),
        "it": ("avanz* eccedenz* surplus", "deficit disavanz*"),
        "ja": ("余剰 黒字", "不足 赤字"),
        "pl": ("nadwyż*", "deficyt*"),
        "pt": ("excedent* superávit*", "défice* déficit*"),
        "ru": ("излиш* профицит*", "дефицит*"),
        "zh": ("盈余 顺差", "赤字 逆差"),
    },
}

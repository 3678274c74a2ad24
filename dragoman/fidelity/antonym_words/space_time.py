"""Opposites in where and when."""

from __future__ import annotations

ROWS: dict[str, dict[str, tuple[str, str]]] = {
    "before": {
        "ar": ("*السابق* *سابق* قبل", "*إثر* *عقب* *لاحق* بعد ثم منذ"),
        "cs": ("dříve než před předchoz* předtím", "když následuj* od po poté později"),
        "de": (
            "bevor davor früher* vor vorher* vorig* zuvor",
            "anschließend danach folgend* nach nachdem nächst* seit später*",
        ),
        "en": ("before earlier previous* prior_to", "after afterwards following later since"),
        "es": (
            "anterior* antes previ*",
            "desde después luego más_tarde posterior* siguiente* tras",
        ),
        "fr": (
            "auparavant avant plus_tôt précéd*",
            "après depuis dès ensuite lors plus_tard suite suiv*",
        ),
        "hi": ("पहले पूर्व", "पश्चात बाद"),
        "it": (
            "anterior* fa preced* prima",
            "da dal dall'* dalla dopo in_seguito poi quando seguent* seguito successiv*",
        ),
        "ja": ("まで 以前 前", "から 以降 後"),
        "pl": ("poprzedn* przed temu wcześniej* zanim", "następn* od po potem później*"),
        "pt": ("anterior* antes prévi*", "após depois desde mais_tarde posterior* seguinte*"),
        "ru": (
            "до назад перед предыдущ* прежде ранее раньше",
            "впоследствии затем позже после потом с следующ* спустя через",
        ),
        "zh": ("之前 以前 前 此前", "之后 以后 后 此后"),
    },
    "day": {
        "ar": ("*أيام* *نهار* *يوم*", "*ليل* *مساء*"),
        "cs": ("den denn* dne dny dní", "noc noci nočn*"),
        "de": ("tag* tags", "nacht* nächt*"),
        "en": ("day daylight days daytime overnight", "night nights overnight"),
        "es": ("diurn* día* jornada*", "noche* nocturn*"),
        "fr": ("jour* journé*", "nocturn* nuit*"),
        "hi": ("दिन*", "रात*"),
        "it": ("diurn* giorn*", "nott* notturn*"),
        "ja": ("日 昼", "夜 晩"),
        "pl": ("dni dnia dzien* dzień", "noc noce nocn* nocy"),
        "pt": ("dia* diurn*", "noite* noturn*"),
        "ru": ("день дневн* дней дни дня днём сут*", "ночей ночи ночн* ночь ночью"),
        "zh": ("天 日 白天", "夜 晚"),
    },
    "east": {
        "ar": ("*شرق*", "*غرب*"),
        "cs": ("východ*", "západ*"),
        "de": ("nordost* ost ost* osten südost* öst*", "nordwest* südwest* west*"),
        "en": ("east eastern northeast* southeast*", "northwest* southwest* west western"),
        "es": (
            "al_este del_este el_este nordeste noreste orient* oriental* sudeste sureste",
            "noroeste occident* oeste suroeste",
        ),
        "fr": (
            "de_l'est l'est nord-est oriental* sud-est à_l'est",
            "nord-ouest occident* ouest sud-ouest",
        ),
        "hi": ("पूरब पूर्व*", "पश्चिम*"),
        "it": (
            "dell'est l'est nell'est nord-est orient* oriental* sud-est",
            "nord-ovest occident* ovest sud-ovest",
        ),
        "ja": ("東", "西"),
        "pl": ("wschod* wschód*", "zachod* zachód*"),
        "pt": ("leste nordeste orient* oriental* sudeste", "noroeste ocident* oeste sudoeste"),
        "ru": ("восто*", "запад*"),
        "zh": ("东", "西"),
    },
    "hot": {
        "ar": ("*حار* *حرار* *دافئ* *ساخن*", "*بارد* *برد* *برود*"),
        "cs": ("hork* tepl*", "chlad* studen* zim*"),
        "de": ("heiß* hitze* warm* wärm*", "kalt* kält* kühl*"),
        "en": ("heat hot hotter hottest warm*", "chilly cold* cool*"),
        "es": ("calient* calor* cálid*", "enfri* fresc* frí*"),
        "fr": ("chaleur* chaud* réchauff*", "frais* fraîch* froid* refroid*"),
        "hi": ("गरम* गर्म*", "ठंड* शीत* सर्द*"),
        "it": ("cald* calor* riscald*", "fredd* fresc*"),
        "ja": ("暑 暖 熱", "冷 寒 涼"),
        "pl": ("ciepł* gorąc* upał*", "chłod* mroź* zimn*"),
        "pt": ("aquec* calor* quent*", "arrefec* fresc* fri*"),
        "ru": ("горяч* жар* тепл* тёпл*", "мороз* прохлад* холод*"),
        "zh": ("暖 炎 热", "冷 凉 寒"),
    },
    "new": {
        "ar": ("*جدد* *جديد* *حديث*", "*سابق* *عتيق* *قديم*"),
        "cs": ("moder* nov*", "bývalý* dávn* star* starověk*"),
        "de": ("modern* neu*", "alt* antik* ehemalig* früher*"),
        "en": ("modern new newer newest", "ancient former old older oldest"),
        "es": ("modern* nuev* reciente*", "ancian* antigu* viej*"),
        "fr": (
            "moderne* neuf neuve nouveau* nouvel* récent*",
            "ancien* antique* vieil* vieux âgé*",
        ),
        "hi": ("आधुनिक नई नए नया नयी नव*", "पुरान* पूर्व* प्राचीन*"),
        "it": ("modern* nuov* recent*", "antic* ex vecch*"),
        "ja": ("新 現代", "元 前 古 旧"),
        "pl": ("now* nowoczes* współczes*", "była byłego były dawn* star* starożyt*"),
        "pt": ("modern* nova novas novo novos recente*", "antig* ex-* velh*"),
        "ru": (
            (
                "нов новая новейш* нового новое новой новом новому новую новые новый новым новыми "
                "новых современн*"
            ),
            (
                "антич* бывш* древн* прежн* старая старик* старого старое старой старом старую "
                "старые старый старым старых"
            ),
        ),
        "zh": ("新 现代", "古 旧 老"),
    },
    "north": {
        "ar": ("*شمال*", "*جنوب*"),
        "cs": ("sever*", "jih* již*"),
        "de": ("nord* nörd*", "süd*"),
        "en": ("north northeast* northern northwest*", "south southeast* southern southwest*"),
        "es": ("nort* septentr*", "meridion* sud* sur sure* surest* suro*"),
        "fr": ("nord*", "méridion* sud*"),
        "hi": ("उत्तर*", "दक्षिण*"),
        "it": ("nord* settentr*", "meridion* sud*"),
        "ja": ("北", "南"),
        "pl": ("północ* płn", "połudn* południ*"),
        "pt": ("nort* setentr*", "merid* sude* sudo* sul"),
        "ru": ("север*", "юг юга юге юго* юж*"),
        "zh": ("北", "南"),
    },
    "young": {
        "ar": ("*أصغر* *شاب* *شباب* *صغير*", "*أكبر* *عجوز* *قديم* *كبير* *مسن*"),
        "cs": ("mlad* mlád*", "star* stář*"),
        "de": ("jugend* jung* jüng*", "alt alte alten alter altes senior* älter* ältest*"),
        "en": ("young younger youngest youth", "elder* old older oldest"),
        "es": ("jov* juven* menor menores", "ancian* mayor mayores viej*"),
        "fr": ("cadet* jeune* jeuness*", "ancien* aîné* vieil* vieux âgé*"),
        "hi": ("छोट* जवान नौजवान युवा*", "पुरान* बड़* बुजुर्ग* बूढ़* वृद्ध*"),
        "it": ("giovan* gioven* giovin* minor*", "antic* anzian* maggior* vecch*"),
        "ja": ("若 青年", "古 年上 老 高齢"),
        "pl": ("młod* najmłod*", "star*"),
        "pt": ("jov* juven* mais_novo nova novas novo novos", "antig* idos* mais_velho velh*"),
        "ru": ("младш* молод* юн*", "пожил* стар*"),
        "zh": ("小 少年 年轻 幼 青年", "大 旧 老"),
    },
}

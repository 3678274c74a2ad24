"""Opposites in law, assent and denial."""

from __future__ import annotations

ROWS: dict[str, dict[str, tuple[str, str]]] = {
    "accept": {
        "ar": (
            "*اتفاق* *قبول* *موافق* *وافق* *يوافق*",
            "*اعترض* *ترفض* *رفض* *عارض* *يرفض* عدم_اتفاق* عدم_موافق*",
        ),
        "cs": (
            "dohod* dohodl* přija* přijet* přijm* schvál* souhlas*",
            "nesouhlas* odmít* popř* zamít*",
        ),
        "de": (
            (
                "akzeptier* angenommen* annahm* billig* einig* einverstanden genehmig* vereinbar* "
                "zugestimmt* zustimm*"
            ),
            (
                "abgeleh* ableh* bestreit* lehnen lehnt* uneinig* verweiger* verweigert* weiger* "
                "widersprech* zurückgewiesen* zurückweis*"
            ),
        ),
        "en": (
            "accept* adopt* agree agreed agreement* agrees approv*",
            "declin* disagree* disapprov* refus* reject*",
        ),
        "es": (
            "acept* acord* acuerd* admit* adopt* aprob* aprueb*",
            "desacuerd* neg* niega* opon* opus* rechaz* rehús*",
        ),
        "fr": (
            "accept* accord* admi* adopt* approuv* convenu*",
            "déclin* désaccord* désapprouv* oppos* refus* rejet*",
        ),
        "hi": (
            "मंज़ूर मंजूर* समझौत* सहमत* स्वीकार",
            "असहमत* अस्वीकार इंकार इनकार खारिज ठुकरा* नामंजूर",
        ),
        "it": (
            "accett* accord* adott* approv* concord* d'accordo",
            "disaccord* neg* oppo* respin* rifiut* rigett*",
        ),
        "ja": ("受け入れ 可決 合意 同意 承認 採択 賛成", "却下 反対 否決 拒 断"),
        "pl": (
            "akcept* przyj* uzgod* zaakcept* zatwierdz* zgadz* zgod*",
            "niezgod* odmow* odmów* odrzuc* sprzeciw* zaprzecz*",
        ),
        "pt": (
            "aceit* acord* adopt* adot* aprov* concord*",
            "desacord* discord* neg* opos* opõ* recus* rejeit*",
        ),
        "ru": (
            "одобр* приним* приня* соглас* соглаш* утверд*",
            "возраж* не_соглас* несоглас* отверг* отказ* отклон* отриц* разноглас*",
        ),
        "zh": ("协议 同意 批准 接受 赞成 通过 采纳", "不同意 不赞成 反对 否决 拒 驳回"),
    },
    "confirm": {
        "ar": (
            "*أكد* *اعتراف* *اعترف* *تأكيد* *تؤكد* *يؤكد*",
            "*أنكر* *إنكار* *تنفي* *نفت* *نفى* *ينفي*",
        ),
        "cs": ("potvrd* připust* přizna*", "dementov* popír* popř*"),
        "de": (
            "bestätig* gab_zu gestand* gesteh* räumt* zugegeben*",
            "bestreit* bestritt* bestritten dementier* geleugn* leugn*",
        ),
        "en": ("acknowledg* admit* confirm*", "denial* denied denies deny denying refut* rejected"),
        "es": ("admit* confirm* reconoc*", "desment* desmient* neg* niega* refut*"),
        "fr": ("admi* avou* confirm* reconn*", "démen* dément niait nie nient nié réfut*"),
        "hi": ("कबूल पुष्टि स्वीकार", "इंकार इनकार खंडन"),
        "it": ("ammess* ammett* ammis* conferm* riconosc*", "neg* rifiut* smenti*"),
        "ja": ("確認 認め 認定", "否定 否認"),
        "pl": ("potwierdz* przyzna*", "dementu* wypiera* zaprzecz*"),
        "pt": ("admit* confirm* reconhec*", "desment* neg* refut*"),
        "ru": ("подтвер* призна*", "опроверг* отрека* отриц*"),
        "zh": ("承认 确认 证实", "否定 否认 驳斥"),
    },
    "guilty": {
        "ar": ("*أدان* *أدين* *إدانة* *مذنب*", "*برئ* *براءة* *بريء* *بريئ*"),
        "cs": ("odsouz* vinen vinn*", "nevinen nevinn* osvobo* zprosti*"),
        "de": ("schuldig verurteil*", "freigesprochen* freispruch unschuldig*"),
        "en": ("convict* guilt guilty", "acquit* exonerat* innocent*"),
        "es": ("conden* culpab* culpable*", "absol* absuel* inocen*"),
        "fr": ("condamn* coupable* culpab*", "acquitt* innocenc* innocent*"),
        "hi": ("दोषी", "निर्दोष बरी बेगुनाह"),
        "it": ("colpevol* condann*", "assol* innocen*"),
        "ja": ("有罪", "無実 無罪"),
        "pl": ("skaza* winn*", "niewinn* uniewinn*"),
        "pt": ("conden* culpa culpad*", "absolv* inocen*"),
        "ru": ("винов* осуд* осужд*", "невин* невинов* оправда*"),
        "zh": ("定罪 有罪", "无罪 无辜 清白"),
    },
    "legal": {
        "ar": (
            "*شرعي *شرعية *قانوني القانوني القانونية قانونية",
            "غير_الشرعي* غير_القانوني* غير_شرعي* غير_قانوني*",
        ),
        "cs": ("legáln* zákonn*", "ilegáln* nelegáln* nezákonn* protizákonn*"),
        "de": (
            "gesetzlich* legal legale* legalen rechtmäßig*",
            "gesetzeswidrig* illegal* rechtswidrig* ungesetzlich* unrechtmäßig*",
        ),
        "en": (
            "lawful* legal legali* legally legitimate*",
            "banned illegal* illegitimate illicit* unlawful*",
        ),
        "es": ("legal legales legali* legalmente legítim* lícit*", "ilegal* ilegítim* ilícit*"),
        "fr": ("licite* légal* légitim*", "illicite* illégal* illégaux illégitim*"),
        "hi": ("क़ानूनी कानूनी वैध*", "अवैध* ग़ैरक़ानूनी गैर-कानूनी गैरकानूनी"),
        "it": ("lecit* legal* legittim*", "illecit* illegal* illegittim*"),
        "ja": ("合法 適法", "不法 違法 非合法"),
        "pl": ("legaln* zgodn*_z_prawem", "bezprawn* nielegaln*"),
        "pt": ("legais legal legalmente legítim* lícit*", "ilega* ilegítim* ilícit*"),
        "ru": ("законн* легальн* правомерн*", "незаконн* нелегальн* неправомерн* противозакон*"),
        "zh": ("合法", "不法 违法 非法"),
    },
}

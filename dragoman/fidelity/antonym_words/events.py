"""Opposites in what happened."""

from __future__ import annotations

ROWS: dict[str, dict[str, tuple[str, str]]] = {
    "buy": {
        "ar": ("*اشترى* *شراء* *مشتري* *يشتري*", "*باع* *بيع* *مبيع* *يبيع*"),
        "cs": ("koup* kup* nakup* nákup*", "prod*"),
        "de": (
            "erwarb* erwerb* erworben* gekauft* kauf kaufen kauft kaufte* käuf*",
            "absatz* verkauf* verkäuf*",
        ),
        "en": ("acqui* bought buy buying buys purchase*", "sale sales sell selling sells sold"),
        "es": ("adquir* adquis* compr*", "vend* vent*"),
        "fr": ("achat* achet* acqu*", "vend* vent*"),
        "hi": ("खरीद* ख़रीद*", "बिक* बिक्री बेच*"),
        "it": ("acqui* acquist* compr*", "vend*"),
        "ja": ("買 購入 購買", "売 販売"),
        "pl": ("kup* naby* zakup*", "sprzeda*"),
        "pt": ("adquir* aquis* compr*", "vend*"),
        "ru": ("закуп* куп* покуп* приобре*", "прод* распрод*"),
        "zh": ("买 收购 购", "卖 售 销"),
    },
    "die": {
        "ar": (
            "*توفي* *قتل* *وفاة* *وفيات* *يموت* مات ماتت ماتوا وماتوا يموت",
            "*مولود* *ناجون* *ناجين* *نجا* *ولادة* *يعيش* حي عاش عاشت ولد ولدت يعيش",
        ),
        "cs": ("mrtv* smrt* umř* zabi* zahyn* zemřel*", "naro* naroz* přeži* žij* žil* živ*"),
        "de": (
            "gestorb* getötet* starb* sterb* tod* todes* tot tote toten toter ums_leben",
            "geboren* geburt* lebend* lebendig* lebt lebte lebten überleb*",
        ),
        "en": (
            "dead death* die died dies killed",
            "alive birth* born live lived living surviv* survive* survived",
        ),
        "es": ("falle* mat* mor* muer* mur*", "nac* sobreviv* viv*"),
        "fr": (
            "décès décéd* meurt* mort* mour* tué*",
            "naiss* naît né née nées nés surviv* survéc* viv* vivant* vécu*",
        ),
        "hi": ("निधन मर* मारा मारे मृत* मौत*", "जन्म* ज़िंदा जिंदा जीव* पैदा बच* रह*"),
        "it": ("decedut* mor* mort* muo* ucci*", "nasc* nat* sopravv* viss* viv*"),
        "ja": ("亡 死", "存 生"),
        "pl": (
            "martw* nie_żyje umier* umrz* zabi* zgin* zmar* śmier*",
            "narodz* przeży* urodz* żyje żyją żyw* żył*",
        ),
        "pt": ("falec* morr* mort*", "nasc* sobreviv* viv*"),
        "ru": (
            "мерт* погиб* скончал* смерт* уби* умер*",
            "выжи* жив живая живое живой живут живы живым живых жить родив* родил* рожд*",
        ),
        "zh": ("丧生 亡 死 逝 遇难", "出生 存活 幸存 活着 生还"),
    },
    "import": {
        "ar": ("*استورد* *استيراد* *مستورد* *واردات*", "*تصدير* *صادرات* *صدر* *مصدر*"),
        "cs": ("dovez* dovoz* dováž* import*", "export* vyvez* vyváž* vývoz*"),
        "de": ("einfuhr* einführ* import*", "ausfuhr* ausführ* export*"),
        "en": ("import imported importer* importing imports", "export*"),
        "es": ("importacion* importación importado* importador*", "export*"),
        "fr": ("importateur* importation* importer importé*", "export*"),
        "hi": ("आयात*", "निर्यात*"),
        "it": ("importat* importator* importazion*", "esport*"),
        "ja": ("輸入", "輸出"),
        "pl": ("import* przywóz*", "eksport* wywóz*"),
        "pt": ("importad* importador* importaç*", "export*"),
        "ru": ("ввоз* импорт*", "вывоз* экспорт*"),
        "zh": ("进口", "出口"),
    },
    "open": {
        "ar": ("*افتتاح* *افتتح* *فتح* *مفتوح*", "*أغلق* *إغلاق* *غلق* *مغلق*"),
        "cs": ("otevír* otevř*", "uzavír* uzavř* zavír* zavř*"),
        "de": (
            "eröffn* geöffnet* offen* wiedereröffn* öffn*",
            "geschlossen* schließ* schließung* schloss*",
        ),
        "en": (
            "open opened opening opens reopen*",
            "close closed closes closing closure* shut shutdown shuts",
        ),
        "es": ("abiert* abr* apertura* inaugur* reabr*", "cerr* cierr* clausur*"),
        "fr": ("ouv* rouv*", "clos clôtur* ferm*"),
        "hi": ("खुल* खोल*", "बंद"),
        "it": ("apert* apr* inaugur* riapr*", "chiu* chius*"),
        "ja": ("開", "閉"),
        "pl": ("otwar* otwier*", "zamkn* zamknięt* zamyk*"),
        "pt": ("abert* abr* inaugur* reabr*", "encerr* fech*"),
        "ru": ("откры* открыт*", "закры* закрыт*"),
    },
    "start": {
        "ar": (
            "*أطلق* *انطلاق* *انطلق* *بدء* *بدأ* *بدأت* *بداي* *تبدأ* *يبدأ*",
            "*إنهاء* *انتهاء* *انتهى* *توقف* *ختام* *نهاي* *ينتهي*",
        ),
        "cs": (
            "počát* spust* start* zaháj* zača* začá* začín*",
            "konc* konec konč* přesta* skonč* ukonč* zastav*",
        ),
        "de": (
            "anfang* anfäng* begann* beginn* begonn* eröffn* start*",
            "abgeschloss* aufhör* beend* ende* schließ* schluss* stopp*",
        ),
        "en": (
            "began begin* begun launch* start*",
            "conclude* end ended ending ends finish* stop*",
        ),
        "es": (
            "arranc* comenz* comienz* empez* empiez* inic* lanz* principi*",
            "acab* ces* conclu* deten* fin finaliz* fines termin*",
        ),
        "fr": (
            "commenc* début* démarr* entam* lanc*",
            "achev* arrêt* cess* clô* conclu* fin fini* termin*",
        ),
        "hi": ("आरंभ* प्रारंभ* शुरु* शुरू*", "अंत* खत्म ख़त्म बंद रोक* समाप्त*"),
        "it": ("avvi* cominc* iniz* lanci*", "cess* conclu* ferm* fin* smett* termin*"),
        "ja": ("スタート 始 開", "了 止 終"),
        "pl": (
            "począt* rozpocz* rozpoczyn* start* zaczyn* zaczę*",
            "koń* przesta* skoń* ukoń* zakoń* zatrzym*",
        ),
        "pt": (
            "arranc* começ* inici* início* lanç* princíp*",
            "acab* conclu* fim finaliz* parado param parar parou termin*",
        ),
        "ru": (
            "запус* нача* начин* старт*",
            "заверш* законч* конец конц* конч* оконч* останов* прекра*",
        ),
        "zh": ("初 启动 开 开始 起", "停 完 止 终 结束"),
    },
    "success": {
        "ar": ("*ناجح* *نجاح* *نجح* *ينجح*", "*أخفق* *إخفاق* *فشل* *يفشل*"),
        "cs": ("poda* uspě* úspěch* úspěš*", "nepoda* neúspě* selh*"),
        "de": (
            "erfolg* gelang* geling* gelung* schaff*",
            "erfolglos* fehl* gescheitert* misserfolg* misslang misslung* scheiter* versag*",
        ),
        "en": ("succeed* success*", "fail* unsuccess*"),
        "es": ("consegu* consig* exitos* logr* éxito*", "fall* fracas* sin_éxito"),
        "fr": ("parvenu* parvien* réuss* succès", "échec* échou*"),
        "hi": ("कामयाब* सफल*", "असफल* नाकाम* विफल*"),
        "it": ("riusc* success*", "falli* fallì insuccess*"),
        "ja": ("成功", "失敗"),
        "pl": ("powiod* powodz* sukces* uda*", "niepowodz* nieuda* poraż*"),
        "pt": ("conseg* logr* sucesso* êxito*", "falh* fracass* insucesso*"),
        "ru": ("уда* удал* успе*", "неуда* провал*"),
        "zh": ("成功", "失败 未能 没能"),
    },
    "win": {
        "ar": (
            "*انتصار* *انتصر* *فاز* *فوز* *كسب* *لهزيمة* *هزم* *يفوز*",
            "*خسائر* *خسارة* *خسر* *فقد* *هزم* *هزيمة*",
        ),
        "cs": ("poraz* porazi* vyhr* vítěz* zvítěz*", "poraz* poráž* prohr* ztrat* ztrác*"),
        "de": (
            "besieg* geschlagen* gewann* gewinn* gewonnen* schlag* schlug sieg* siegt*",
            "besieg* geschlagen* niederlag* schlag* schlug unterl* verlier* verlor* verlust*",
        ),
        "en": (
            (
                "beat defeat defeated defeating defeats victories victory win winner winners "
                "winning wins won"
            ),
            "defeat defeated defeats lose loser losers loses losing loss losses lost",
        ),
        "es": (
            "derrot* derrotó gan* triunf* vencer* venci* victori*",
            "derrot* derrota derrotado* derrotas perd* pierd* pérdida*",
        ),
        "fr": (
            "batt* défai* gagn* remport* vaincu* vainqu* victoir*",
            "batt* défai* défait* perd* perte* vaincu* vainqu*",
        ),
        "hi": ("जीत* विजय विजेता हराया", "खो* पराजय हरा_दिया हार*"),
        "it": (
            "sconf* sconfisse sconfitto_* trionf* vinc* vins* vint* vittori*",
            "perd* pers* sconf* sconfitta sconfitte",
        ),
        "ja": ("優勝 勝", "失 敗 負"),
        "pl": ("pobi* pokona* wygr* zwycię*", "klęsk* pobi* pokona* poraż* przegr* strac*"),
        "pt": (
            "derrot* derrotou ganh* triunf* vence* venci* vitóri*",
            "derrot* derrota derrotado* derrotas perc* perd*",
        ),
        "ru": ("выигр* обыгра* побед* побежд* поби*", "поби* пораж* потер* проигр* утрат*"),
        "zh": ("击败 夺冠 胜 赢", "失 负 败 输"),
    },
}

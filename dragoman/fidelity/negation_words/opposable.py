"""Words that together with a negation say what another word says: not far is near.

The same notions in the same order in each language, so that a word and its translation are both
there: far, long, much, enough, good, bad, easy, surprise, sure, clear, necessary, late, usual,
often, better, worse, know, forget, remember, trust, accept, succeed, longer, problem, doubt, stop,
worth, serious, sleep, exactly, happy, alone.
"""

from __future__ import annotations

OPPOSABLE: dict[str, str] = {
    "ar": (
        "بعيد* طويل* كثير* الكثير كاف* يكفي تكفي جيد* حسن* سيئ* سهل* بسهولة مفاج* متأكد* مؤكد* "
        "واضح* ضروري* حاجة متأخر* مألوف* عادي* غالبا أفضل أسوأ يعرف* نعرف تعرف* أعرف يعلم* نعلم "
        "تنس* ننس* ينس* نسيان تذكر* يثق* ثقة يقبل* تقبل* قبول ينجح* تنجح* نجاح* يعد تعد مشكل* شك "
        "يتوقف* تتوقف* يستحق* جدي* ينام* نوم* بالضبط سعيد* وحده وحيد*"
    ),
    "cs": (
        "dalek* dlouh* moc mnoh* hodně dost dostat* dobř* dobr* špatn* snadn* jednoduch* překvap* "
        "jist* jasn* zřejm* potřeb* nutn* pozdě obvykl* běžn* často lepší lépe horší hůře ví věd* "
        "zná znal* zapom* pamat* vzpom* věř* důvěř* přij* přijat* podař* daří víc* problém* "
        "pochyb* přestá* přestat* stojí vážn* spát spal* přesně šťast* spokojen* sám sam*"
    ),
    "de": (
        "weit* fern* lang* viel* genug ausreich* gut* schlecht* leicht* einfach* überrasch* "
        "verwunder* sicher* klar* nötig* notwendig* spät* üblich* gewöhnlich* oft häufig* besser* "
        "beste* schlimm* kenn* weiß wusst* wissen vergess* vergiss* erinner* trau* vertrau* "
        "akzeptier* annehm* gelang* geling* schaff* mehr länger problem* zweif* aufhör* wert lohn* "
        "ernst* schlaf* ganz genau glücklich* zufrieden* allein*"
    ),
    "en": (
        "far long much many enough sufficien* good well bad easy easily simple simply surpris* "
        "sure certain clear necessary late usual usually often better best worse worst know knows "
        "knew known forget* forgot* remember* trust* accept* succeed* longer anymore any_more "
        "problem* doubt* stop stops stopped stopping worth serious* sleep* quite exactly happy "
        "pleased satisfied alone"
    ),
    "es": (
        "lejos mucho mucha muchos muchas largo suficiente* bastante bien buen bueno buena* mal "
        "malo* mala* fácil* sencill* sorprend* sorpres* extrañ* seguro segura claro clara "
        "necesari* tarde habitual* normal* frecuente* menudo mejor* peor* sabe* saben sabía* sé "
        "conoc* olvid* recuerd* recordar confi* acept* consig* consigu* logr* más problema* dud* "
        "para par* pára* vale serio seria duerm* dorm* exactamente contento* solo satisfech*"
    ),
    "fr": (
        "loin longtemps beaucoup assez suffi* bon* bien mal mauvais* facile* facilit* simpl* "
        "surpren* surpris* étonn* sûr* certain* clair* nécess* tard habitu* normal* souvent "
        "fréquent* mieux meilleur* pire sait savent savons connaî* oubli* souven* rappel* confian* "
        "accept* réuss* parv* plus problème* dout* arrêt* cess* vaut sérieu* dorm* sommeil "
        "exactement content* satisfait* seul*"
    ),
    "hi": (
        "दूर लंब* लम्ब* बहुत काफी काफ़ी पर्याप्त अच्छ* बुर* आसान* आश्चर्य* निश्चित* स्पष्ट* ज़रूर* "
        "जरूर* आवश्यक* देर सामान्य* अक्सर बेहतर जान* पता मालूम भूल* याद भरोस* स्वीकार* सफल* समस्य* "
        "संदेह* शक रुक* गंभीर* सो* खुश* संतुष्ट*"
    ),
    "it": (
        "lontan* lungo molto molti molta molte abbastanza sufficien* bene buon* male cattiv* "
        "facil* semplic* sorpren* sorpres* sicur* cert* chiar* necessari* tardi solit* normal* "
        "spesso frequent* miglior* meglio peggio peggior* sa sanno sapev* conosc* dimentic* "
        "ricord* fid* accett* riusc* riesc* più problem* dubb* smett* vale seri* dorm* esattamente "
        "felic* soddisf* sol*"
    ),
    "ja": (
        "遠 長 多 十分 良 よく いい 悪 簡単 容易 驚 確 明らか 必要 遅 普通 知 忘 覚 信頼 受け入れ "
        "成功 もう 問題 疑 止 価値 眠 満足"
    ),
    "pl": (
        "dalek* długo wiele dużo dość wystarcz* dobr* dobrze zł* źle łatw* prost* zaskak* zaskocz* "
        "dziw* pewn* jasn* potrzeb* koniecz* późno zwykl* często lepsz* lepiej najlep* gorsz* wie "
        "wiedz* wiadomo zna znam zapom* zapomin* pamięt* ufa* zaufa* akcept* przyj* uda* udał* "
        "więcej dłużej już problem* wątpl* przesta* wart* poważn* spa* dokładnie zadowol* sam*"
    ),
    "pt": (
        "longe muito muita muitos muitas longo suficiente* bastante bem bom boa mal mau má fácil* "
        "simples surpre* estranh* certo certeza claro clara necess* tarde habitual* normal* "
        "frequente* melhor* pior* sabe* sabem sabia* sei conhec* esque* esqueç* lembr* confi* "
        "aceit* consegu* consig* logr* mais problema* dúvid* duvid* para pára vale séri* dorm* "
        "exatamente contente* satisfeit* só sozinh*"
    ),
    "ru": (
        "далек* далёк* долг* долго много многи* достаточ* хорош* плох* легк* лёгк* прост* удив* "
        "уверен* ясн* необходим* нужн* позд* обычн* часто лучш* худш* хуж* зна* извест* забы* "
        "помн* повер* довер* принима* приня* удал* удаст* удав* смог* смож* больше более проблем* "
        "сомнев* сомнен* переста* прекращ* стоит сто* серьез* серьёз* спа* точно довол* один одна"
    ),
    "zh": (
        "远 长 很多 足够 够 好 佳 坏 容易 简单 惊讶 奇怪 确定 清楚 必要 晚 迟 正常 经常 更好 更糟 "
        "知道 忘 记得 信任 接受 成功 问题 怀疑 停 值得 严重 睡 满意"
    ),
}

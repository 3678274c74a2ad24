"""Languages of Europe and the Near East that are of no family above."""

from __future__ import annotations

from dragoman.fidelity.negation_words.row import NegationWords

ROWS: dict[str, NegationWords] = {
    "ar": NegationWords(
        clear=(
            "ألا ألّا أنه_لا بألا بأن_لا فلا فلم فلن فليس كلا لا لست لسنا لم لن ليس ليست ليسوا "
            "وألا ولا ولم ولن وليس وليست"
        ),
        concord="أبدا أبداً أبدًا إطلاقا قط",
        doubtful=(
            "أقل أنكر* إلا استبعد* الغير امتنع* انعدام باستثناء بدلا بدون بعدم بغير بلا تجنب* "
            "تحظر ترفض تفشل تكاد تمنع توقف* حتى حرم* حظر* خلافا دون دونما رافضا رفض* رفضت سوى "
            "عجز* عدم غياب غير فشل* فقط قبل قلما كاد لا_يقتصر لاغ* لعدم لم_يكتف لولا ليس_فقط ما "
            "مجرد مستحيل* مع_ذلك من_دون منع* نادرا نافيا نفت نفى نقص وإلا وعدم وغير وما ونفى "
            "يتجنب يحظر يرفض يعجز يفشل يكاد يمتنع يمنع ينفي ينكر"
        ),
        void=(
            "كل_ما لا_بد لا_تزال لا_زال لا_زالت لا_سيما لا_شك لا_غنى لا_محالة لا_يزال لا_يزالون "
            "لم_يزل ما_إذا ما_بعد ما_بين ما_حدث ما_زال ما_زالت ما_قبل ما_كان ما_لا_يقل ما_هو "
            "ما_هي ما_يصل ما_يقرب ما_يلي مثل_ما وألا ولا_بد ولا_تزال ولا_سيما ولا_شك ولا_يزال "
            "وما_زال"
        ),
    ),
    "el": NegationWords(
        clear="δε δεν μήτε μη μην ουδέποτε ουδείς ουδεμία ούτε όχι",
        concord="καμία καμιά κανένα κανέναν κανένας κανείς ποτέ πουθενά τίποτα τίποτε",
        doubtful=(
            "έλλειψ* α* αν* αντί απέρρι* απέτυχ* απαγορ* απορρί* αποτυχ* αποφ* αρν* αρνή* δίχως "
            "διέψευσ* διαψεύδ* εκτός μόλις μόνο σπάνια χωρίς όχι_μόνο"
        ),
        void=(
            "αγορ* αγών* αθην* ακόμ* αλλ* αλλά αμερικ* αν ανάμ* ανάπ* ανα* ανακ* ανθρ* απ* "
            "αποτέλ* από αρχ* αστ* αυτ* αφού"
        ),
    ),
    "et": NegationWords(
        clear="ega ei mitte pole polnud ära",
        concord="keegi kunagi kuskil miski ükski",
        doubtful="*mata *matu *tu ainult eita* ilma keeld* mitte_ainult peale vaid väl*",
    ),
    "fa": NegationWords(
        clear=(
            "نباش* نباید نبود نبودند نبوده نتوان* نخواه* نداد* ندار* نداشت* نرسید* نرفت* نزد نشد* "
            "نشده نشود نمی* نه نکرد* نکن* نگرفت* نگفت* نیافت* نیامد* نیست نیستم نیستند نیستیم "
            "نیفتاد*"
        ),
        concord="هرگز هیچ هیچکس هیچگاه هیچ‌* هیچ‌کس",
        doubtful=(
            "امتناع بجز بدون بی بی‌* تنها تکذیب جز جلوگیری خودداری رد شکست عدم غیر غیر* فاقد "
            "فقدان فقط لغو ممنوع منع مگر نا* نه_تنها"
        ),
        void="ناحی* نادر ناش* نام* نامه ناو* نماین* نه_ماه نوامبر",
    ),
    "fi": NegationWords(
        clear="ei eihän eikä eivät eivätkä emme en enkä et ette ettei etteivät älkää älä",
        concord="koskaan kukaan mikään missään mitään",
        doubtful=(
            "*matta *mättä *ton *ttoma* *ttömä* *tön ainoastaan ei_ainoastaan ei_vain epä* epäon* "
            "estä* estää harvoin hylk* hylä* ilman kiel* kielt* kiist* paitsi puutt* torju* "
            "tuskin vain väl*"
        ),
        void="matta vaikutta*",
    ),
    "he": NegationWords(
        clear=(
            "אין אינה אינו אינם אינן איננה איננו אינני אסור ואין ואינו והלא ולא כשלא לא לאו שאין "
            "שאינה שאינו שאינם שלא"
        ),
        concord="איש אף_אחד כלום לעולם מעולם שום",
        doubtful=(
            "אי אי- איסור אל בלי בלתי במקום דחה דחתה היעדר הכחיש* הכחש* העדר חוסר חסר* לא_רק ללא "
            "למנוע למעט מבלי מלבד מנע מסרב* נטול נכשל* סירב* פרט רק שלילת"
        ),
    ),
    "hu": NegationWords(
        clear="dehogy ne nem nincs nincsen nincsenek se sem sincs sincsenek",
        concord="egyik sehol sehová semmi semmilyen semmit senki senkinek senkit soha sohasem",
        doubtful=(
            "*talan* *telen* *tlan* *tlen* alig aligha csak elmarad* elutasít* helyett hiány* "
            "kivéve kudarc* megakadályoz* megtagad* mentes nem_csak nem_csupán nemcsak nélkül "
            "tagad* tilt*"
        ),
        void="nehéz* nemrég nemz* nemzet*",
    ),
    "tr": NegationWords(
        clear=(
            "*amam* *emem* *madiğ* *madı *madık *madılar *madım *madığ* *madığı* *mamak *mamalı* "
            "*maması* *mamış* *mamıştı* *masın *mayacak* *mayan* *mayın *maz *mazdı *mazlar *medi "
            "*medik *mediler *medim *mediğ* *mediği* *memek *memeli* *memesi* *memiş* *memişti* "
            "*mesin *meyecek* *meyen* *meyin *mez *mezdi *mezler *miyor* *muyor* *müyor* *mıyor* "
            "asla değil değildi değildir değilse hayır yok yoktu yoktur"
        ),
        concord="hiç hiçbir hiçbiri hiçbirini hiçbirşey kimse kimsenin",
        doubtful=(
            "*madan *meden *siz *sizlik* *suz *suzluk* *süz *süzlük* *sız *sız* *sızlık* "
            "başarısız* değil_aynı_zamanda dışında eksik* engel* gayri inkar* kaçın* ne…ne "
            "olmadan red* reddet* sadece yalanla* yalnız* yalnızca yasak* yoksun* önce"
        ),
        void="*ma_mı deniz* memeli omuz* temiz* temmuz topluma* umut*",
    ),
    "ur": NegationWords(
        clear="مت نا نہ نہیں",
        concord="کبھی_نہیں",
        doubtful="انکار بغیر بنا بے صرف علاوہ غیر غیر* محروم مسترد ممنوع نا* ناکام نہ_صرف پابندی",
        void="ناظ* نام*",
    ),
}

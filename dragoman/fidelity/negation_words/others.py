"""Languages of Europe and the Near East that are of no family above."""

from __future__ import annotations

from dragoman.fidelity.negation_words.row import NegationWords

ROWS: dict[str, NegationWords] = {
    "ar": NegationWords(
        clear=(
            "ألا ألّا أنه_لا بألا بأن_لا فلا فلم فلن فليس لا لست لسنا لم لن ليس ليست ليسوا وألا "
            "ولا ولم ولن وليس وليست"
        ),
        soft=(
            "حتى_لا حتى…لا كي_لا لئلا لا_تنس* لا_حصر لا_داعي لا_مثيل لا_مفر لا_يخفى لا_يصدق "
            "لا_يقهر لا_يمكن_إنكار لكي_لا"
        ),
        concord="أبدا أبداً أبدًا إطلاقا قط",
        doubtful=(
            "أنكر* استبعد* الغير امتنع* انعدام باستثناء بدلا بعدم بغير تجنب* تحظر ترفض تفشل تمنع "
            "حرم* حظر* خلافا رافضا رفض* رفضت سوى عجز* عدم غياب غير فشل* قلما لا_تتجاوز لا_تتردد "
            "لا_تقل لا_يتجاوز لا_يقتصر لا_يقل لاغ* لعدم لم_يكتف لولا ليس_فقط مستحيل* مع_ذلك منع* "
            "نادرا نافيا نفت نفى نقص وعدم وغير وما ونفى يتجنب يحظر يرفض يعجز يفشل يمتنع يمنع ينفي "
            "ينكر"
        ),
        vague="أقل تكاد توقف* حتى قبل كاد مجرد يكاد",
        without="بدون بلا دون دونما من_دون",
        only="إلا فقط فلن…إلا لا…إلا لا…سوى لم…إلا لم…سوى لن…إلا ليس…إلا وإلا ولا…إلا ولم…إلا",
        void=(
            "ألا_وهم ألا_وهما ألا_وهو ألا_وهي فلا_بد فلا_تزال فلا_شك فلا_يزال لا_بد لا_تزال لا_ريب "
            "لا_زال لا_زالت لا_سيما لا_شك لا_غنى لا_محالة لا_يزال لا_يزالون لم_شمل* لم_يزل "
            "ما_لا_يقل وألا ولا_بد ولا_تزال ولا_سيما ولا_شك ولا_يزال ولم_شمل*"
        ),
    ),
    "el": NegationWords(
        clear="δε δεν μήτε μη μην ουδέποτε ουδείς ουδεμία ούτε όχι",
        concord="καμία καμιά κανένα κανέναν κανένας κανείς ποτέ πουθενά τίποτα τίποτε",
        doubtful=(
            "άγνωστ* έλλειψ* αδικ* αδύνατ* ανίκαν* ανεπαρκ* αντί απέρρι* απέτυχ* απίθαν* απαγορ* "
            "απορρί* αποτυχ* αποφ* αρν* αρνή* διέψευσ* διαψεύδ* εκτός παράνομ* σπάνια όχι_μόνο"
        ),
        vague="μόλις",
        without="δίχως χωρίς",
        only="μόνο",
        void=(
            "αγορ* αγών* αθην* ακόμ* αλλ* αλλά αμερικ* αν ανάμ* ανάπ* ανα* ανακ* ανθρ* απ* αποτέλ* "
            "από αρχ* αστ* αυτ* αφού"
        ),
    ),
    "et": NegationWords(
        clear="ega ei mitte pole polnud ära",
        concord="keegi kunagi kuskil miski ükski",
        doubtful="*mata *matu *tu eita* keeld* mitte_ainult peale väl*",
        without="ilma",
        only="ainult vaid",
    ),
    "fa": NegationWords(
        clear=(
            "نباش* نباید نبود نبودند نبوده نتوان* نخواه* نداد* ندار* نداشت* نرسید* نرفت* نزد نشد* "
            "نشده نشود نمی* نه نکرد* نکن* نگرفت* نگفت* نیافت* نیامد* نیست نیستم نیستند نیستیم "
            "نیفتاد*"
        ),
        concord="هرگز هیچ هیچکس هیچگاه هیچ‌* هیچ‌کس",
        doubtful=(
            "امتناع بجز بی بی‌* تکذیب جز جلوگیری خودداری رد شکست عدم غیر غیر* فاقد فقدان لغو ممنوع "
            "منع مگر نا* نه_تنها"
        ),
        without="بدون",
        only="تنها فقط",
        void="ناحی* نادر ناش* نام* نامه ناو* نماین* نه_ماه نوامبر",
    ),
    "fi": NegationWords(
        clear="ei eihän eikä eivät eivätkä emme en enkä et ette ettei etteivät älkää älä",
        concord="koskaan kukaan mikään missään mitään",
        doubtful=(
            "*matta *mättä *ton *ttoma* *ttömä* *tön ei_ainoastaan ei_vain epä* epäon* estä* estää "
            "harvoin hylk* hylä* kiel* kielt* kiist* paitsi puutt* torju* tuskin väl*"
        ),
        without="ilman",
        only="ainoastaan vain",
        void="matta tai_ei vaikutta*",
    ),
    "he": NegationWords(
        clear=(
            "אין אינה אינו אינם אינן איננה איננו אינני אסור ואין ואינו והלא ולא כשלא לא לאו שאין "
            "שאינה שאינו שאינם שלא"
        ),
        concord="איש אף_אחד כלום לעולם מעולם שום",
        doubtful=(
            "אי אי- איסור אל בלתי במקום דחה דחתה היעדר הכחיש* הכחש* העדר חוסר חסר* לא_רק למנוע "
            "למעט מלבד מנע מסרב* נטול נכשל* סירב* פרט שלילת"
        ),
        without="בלי ללא מבלי",
        only="רק",
    ),
    "hu": NegationWords(
        clear="dehogy ne nem nincs nincsen nincsenek se sem sincs sincsenek",
        concord="egyik sehol sehová semmi semmilyen semmit senki senkinek senkit soha sohasem",
        doubtful=(
            "*talan* *telen* *tlan* *tlen* alig aligha amíg…nem elmarad* elutasít* helyett hiány* "
            "kivéve kudarc* megakadályoz* megtagad* mentes míg_nem nem_csak nem_csupán nemcsak "
            "tagad* tilt*"
        ),
        without="nélkül",
        only="csak",
        void="nehéz* nemrég nemz* nemzet* vagy_nem",
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
            "başarısız* değil_aynı_zamanda dışında eksik* engel* gayri inkar* kaçın* ne…ne olmadan "
            "red* reddet* yalanla* yasak* yoksun*"
        ),
        vague="önce",
        only="sadece yalnız* yalnızca",
        void="*ma_mı deniz* memeli omuz* temiz* temmuz topluma* umut* ya_da_değil",
    ),
    "ur": NegationWords(
        clear="مت نا نہ نہیں",
        concord="کبھی_نہیں",
        doubtful="انکار بنا بے علاوہ غیر غیر* محروم مسترد ممنوع نا* ناکام نہ_صرف پابندی",
        without="بغیر",
        only="صرف",
        void="ناظ* نام*",
    ),
}

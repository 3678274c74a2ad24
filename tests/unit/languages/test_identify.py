"""Language identification."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from dragoman.languages.identify import identify
from dragoman.languages.table import LANGUAGES

# One sentence in each of many languages, written for this test.
SENTENCES = {
    "af": "Die regering sê vandag dat die nuwe skool eers aan die einde van die jaar oopmaak.",
    "am": "መንግሥት አዲሱ ትምህርት ቤት በሚቀጥለው ዓመት መጨረሻ እንደሚከፈት ዛሬ አስታወቀ።",
    "ar": "قالت الحكومة اليوم إن المدرسة الجديدة لن تفتح قبل نهاية العام المقبل.",
    "be": "Урад паведаміў сёння, што новая школа адкрыецца толькі ў канцы наступнага года.",
    "bg": "Правителството обяви днес, че новото училище ще отвори в края на следващата година.",
    "bn": "সরকার আজ ঘোষণা করেছে যে নতুন স্কুল ভবন আগামী বছরের শেষে খোলা হবে।",
    "cs": "Vláda dnes oznámila, že nová škola bude otevřena až koncem příštího roku.",
    "cy": "Cyhoeddodd y llywodraeth heddiw na fydd yr ysgol newydd yn agor cyn y flwyddyn nesaf.",
    "da": "Regeringen meddelte i dag, at den nye skole først åbner mod slutningen af næste år.",
    "de": "Die Regierung teilte heute mit, dass die neue Schule erst Ende nächsten Jahres öffnet.",
    "el": "Η κυβέρνηση ανακοίνωσε σήμερα ότι το νέο σχολείο θα ανοίξει στο τέλος του έτους.",
    "en": "The government said today that the new school will not open before next year.",
    "es": "El gobierno anunció hoy que la nueva escuela no abrirá antes de fines del próximo año.",
    "et": "Valitsus teatas täna, et uus kool avatakse alles järgmise aasta lõpus.",
    "fa": "دولت امروز اعلام کرد که مدرسه جدید تا پایان سال آینده باز نخواهد شد.",
    "fi": "Hallitus ilmoitti tänään, että uusi koulu avataan vasta ensi vuoden lopulla.",
    "fr": "Le gouvernement a annoncé aujourd'hui que la nouvelle école n'ouvrira pas avant un an.",
    "gu": "સરકારે આજે જાહેરાત કરી કે નવી શાળા આવતા વર્ષે ખુલશે.",
    "he": "הממשלה הודיעה היום שבית הספר החדש לא ייפתח לפני סוף השנה הבאה.",
    "hi": "सरकार ने आज घोषणा की कि नया स्कूल अगले साल के अंत तक नहीं खुलेगा।",
    "hu": "A kormány ma bejelentette, hogy az új iskola csak a jövő év végén nyílik meg.",
    "hy": "Կառավարությունն այսօր հայտարարեց, որ նոր դպրոցը կբացվի հաջորդ տարվա վերջին։",
    "it": "Il governo ha annunciato oggi che la nuova scuola non aprirà prima dell'anno prossimo.",
    "ja": "政府は今日、新しい学校の建物は来年末に開くと発表した。",
    "ka": "მთავრობამ დღეს განაცხადა, რომ ახალი სკოლა მომავალი წლის ბოლოს გაიხსნება.",
    "ko": "정부는 오늘 새 학교가 내년 말에 문을 연다고 발표했다.",
    "my": "အစိုးရက ယနေ့ ကျောင်းသစ်ကို လာမည့်နှစ်ကုန်တွင် ဖွင့်မည်ဟု ကြေညာသည်။",
    "ne": "सरकारले आज नयाँ विद्यालय अर्को वर्षको अन्त्यसम्म मात्र खुल्ने घोषणा गरेको छ।",
    "nl": "De regering maakte vandaag bekend dat de nieuwe school pas eind volgend jaar opengaat.",
    "nn": "Regjeringa kunngjorde i dag at den nye skulen ikkje opnar før mot slutten av neste år.",
    "no": "Regjeringen kunngjorde i dag at den nye skolen ikke åpner før mot slutten av neste år.",
    "pl": "Rząd ogłosił dziś, że nowa szkoła zostanie otwarta dopiero pod koniec przyszłego roku.",
    "ps": "حکومت نن اعلان وکړ چې نوی ښوونځی به د راتلونکي کال په پای کې پرانیستل شي.",
    "pt": "O governo anunciou hoje que a nova escola não abrirá antes do fim do próximo ano.",
    "ru": "Правительство сообщило сегодня, что новая школа откроется лишь в конце следующего года.",
    "sr": "Влада је данас објавила да ће нова школа бити отворена тек крајем идуће године.",
    "sv": "Regeringen meddelade i dag att den nya skolan öppnar först i slutet av nästa år.",
    "sw": "Serikali ilitangaza leo kwamba shule mpya haitafunguliwa kabla ya mwisho wa mwaka ujao.",
    "ta": "புதிய பள்ளி அடுத்த ஆண்டு இறுதியில் திறக்கப்படும் என்று அரசு இன்று அறிவித்தது.",
    "th": "รัฐบาลประกาศวันนี้ว่าโรงเรียนใหม่จะเปิดในปลายปีหน้า",
    "tr": "Hükümet bugün yeni okulun gelecek yılın sonundan önce açılmayacağını duyurdu.",
    "uk": "Уряд повідомив сьогодні, що нова школа відкриється лише наприкінці наступного року.",
    "vi": "Chính phủ hôm nay thông báo rằng trường học mới sẽ không mở cửa trước cuối năm sau.",
    "zh": "政府今天宣布，新学校要到明年年底才会开放。",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence(language: str) -> None:
    found = identify(SENTENCES[language])
    assert found.language == language
    assert 0.5 < found.confidence <= 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("   \n", id="space"),
        pytest.param("12 345,67 %", id="numbers"),
        pytest.param("Hello", id="one word"),
        pytest.param("https://courier.example/a/long/address/in/english/words", id="an address"),
        pytest.param("བོད་ཡིག་ནི་བོད་མི་རིགས་ཀྱི་སྐད་ཡིག་ཡིན།", id="a script not in the table"),
        pytest.param(
            "D'Regierung huet haut decidéiert, datt d'Schoulen am Land an der nächster Woch erëm "
            "opgemaach ginn, an datt d'Kanner nees all Dag an hir Klass kënne goen.",
            id="a language not in the table, near one that is",
        ),
    ],
)
def test_what_is_not_identified(text: str) -> None:
    found = identify(text)
    assert (found.language, found.confidence) == ("", 0.0)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("THE GOVERNMENT SAID TODAY THAT THE SCHOOL WILL NOT OPEN", "en"),
        ("苹果公司的 iPhone 17 Pro Max 手机 Christopher Johnson 今天宣布上市销售", "zh"),
        ("今日、中国国務院は新型列車の運行開始を発表した。", "ja"),
        ("Читайте новости на https://courier.example/english/words/here сегодня вечером", "ru"),
    ],
)
def test_mixed_texts(text: str, language: str) -> None:
    assert identify(text).language == language


def test_only_codes_of_the_table_come_out() -> None:
    for text in SENTENCES.values():
        for length in range(4, len(text), 9):
            assert identify(text[:length]).language in {"", *LANGUAGES} - {"nb"}


def test_many_threads_at_once() -> None:
    texts = list(SENTENCES.values()) * 4
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(identify, texts))
    assert [one.language for one in found] == list(SENTENCES) * 4


def test_a_long_text_takes_no_longer() -> None:
    assert identify(SENTENCES["pt"] * 20_000).language == "pt"

"""Sentences of every language of the table: each row is split where its bars stand."""

from __future__ import annotations

import time

import pytest

from dragoman.languages.table import LANGUAGES
from dragoman.text.segments import split_sentences

ROWS = {
    "af": "Dit het gereën.|Mnr. Botha het tuis gebly.|Hoekom?",
    "am": "ዝናብ ዘነበ።|ቤት ቆየን።|ለምን?",
    "ar": "هطل المطر أمس.|هل بقيتم في البيت؟|نعم، بقينا.",
    "az": "Dünən yağış yağdı.|Prof. Əliyev evdə qaldı.|Niyə?",
    "be": "У 1999 г. А. С. Купала жыў на вул. Мірнай.|Ішоў дождж.",
    "bg": "През 1999 г. ул. Витоша беше затворена.|Валеше дъжд.",
    "bn": "গতকাল বৃষ্টি হলো।|আমরা ঘরে ছিলাম।|কেন?",
    "bs": "Padala je kiša.|Bilo je to 3. Maja u ul. Titova.|Zašto?",
    "ca": "Va ploure.|El Sr. Puig viu al núm. 5.|Per què?",
    "cs": "Pršelo.|Bydlí na nám. Míru a platí 3. Patro.|Proč?",
    "cy": "Roedd hi'n bwrw glaw.|Arhosodd Dr. Jones gartref.|Pam?",
    "da": "Det regnede.|Den 3. Maj kom ca. 40 gæster.|Hvorfor?",
    "de": "Am 3. Mai kam Dr. Weiß z. B. aus St. Gallen.|Es kostete 3.500 Euro.|„So?“ fragte er.",
    "el": "Έβρεξε χθες.|Πού είσαι;|Ο κ. Παππάς έμεινε στο σπίτι.",
    "en": "J. K. Rowe came at 3 p.m. to No. 5.|See e.g. 3.2.1 of a.pdf.|“Is it?” she asked.",
    "es": "Llovió ayer.|¿Dónde está el Sr. Ruiz?|¡Aquí!|Vive en la Av. Mayor, núm. 5.",
    "et": "Eile sadas.|See juhtus 3. Mail.|Miks?",
    "eu": "Euria egin zuen.|Etxean geratu ginen.|Zergatik?",
    "fa": "دیروز باران بارید.|در خانه ماندیم.|چرا؟|نمی‌دانم.",
    "fi": "Eilen satoi.|Se oli 3. Kerta, esim. keväällä.|Miksi?",
    "fr": "Il a plu.|« Vraiment ? » demanda M. Petit.|Mme Roy vit au no. 5.",
    "ga": "Bhí sé ag cur báistí.|D'fhan an Dr. Ó Néill sa bhaile.|Cén fáth?",
    "gl": "Choveu onte.|O Sr. Castro vive no núm. 5.|Por que?",
    "gu": "ગઈકાલે વરસાદ પડ્યો.|અમે ઘરે રહ્યા.|કેમ?",
    "he": "אתמול ירד גשם.|נשארנו בבית.|למה?",
    "hi": "कल बारिश हुई।|हम घर पर रहे।|क्यों?",
    "hr": "Padala je kiša.|Bilo je to 3. Svibnja u ul. Ilica.|Zašto?",
    "hu": "Esett az eső.|Ez 1999. Május 3. Napja volt, kb. délben.|Miért?",
    "hy": "Երեկ անձրև եկավ։|Մենք տանը մնացինք։",
    "id": "Kemarin hujan.|Rumahnya di Jl. Merdeka No. 5.|Mengapa?",
    "is": "Það rigndi.|Hinn 3. Maí komu gestir, t.d. Jón.|Af hverju?",
    "it": "Ieri ha piovuto.|Il Dott. Rossi vive al n. 5, disse.|Perché?",
    "ja": "昨日は雨が降った。|家にいた。|「本当？」と彼女は聞いた。|はい！",
    "ka": "გუშინ წვიმდა.|სახლში დავრჩით.|რატომ?",
    "kk": "Кеше жаңбыр жауды.|Біз үйде қалдық.|Неге?",
    "km": "ម្សិលមិញភ្លៀង។|យើងនៅផ្ទះ។",
    "kn": "ನಿನ್ನೆ ಮಳೆ ಬಂತು.|ನಾವು ಮನೆಯಲ್ಲಿದ್ದೆವು.|ಏಕೆ?",
    "ko": "어제 비가 왔다.|우리는 집에 있었다.|왜?",
    "ky": "Кечээ жамгыр жаады.|Биз үйдө калдык.|Эмнеге?",
    "lo": "ມື້ວານຝົນຕົກ.|ພວກເຮົາຢູ່ເຮືອນ.",
    "lt": "Vakar lijo.|Jis gyvena Gedimino pr. Vilniuje.|Kodėl?",
    "lv": "Vakar lija.|Tas bija 3. Maijā, piem. Rīgā.|Kāpēc?",
    "mk": "Вчера врнеше.|Тој живее на ул. Партизанска.|Зошто?",
    "ml": "ഇന്നലെ മഴ പെയ്തു.|ഞങ്ങൾ വീട്ടിൽ ഇരുന്നു.|എന്തുകൊണ്ട്?",
    "mn": "Өчигдөр бороо орсон.|Бид гэртээ байсан.|Яагаад?",
    "mr": "काल पाऊस पडला.|आम्ही घरी राहिलो.|का?",
    "ms": "Semalam hujan.|Rumahnya di Jln. Ampang No. 5.|Mengapa?",
    "mt": "Ilbieraħ għamlet ix-xita.|Bqajna d-dar.|Għaliex?",
    "my": "မနေ့က မိုးရွာသည်။|အိမ်မှာ နေသည်။",
    "nb": "Det regnet.|Den 3. Mai kom ca. 40 gjester.|Hvorfor?",
    "ne": "हिजो पानी पर्यो।|हामी घरमा बस्यौं।|किन?",
    "nl": "Het regende.|Dhr. Jansen woont op nr. 5, bijv. in Utrecht.|Waarom?",
    "nn": "Det regna.|Den 3. Mai kom dr. Berg.|Kvifor?",
    "no": "Det regnet.|Den 3. Mai kom dr. Berg.|Hvorfor?",
    "pa": "ਕੱਲ੍ਹ ਮੀਂਹ ਪਿਆ।|ਅਸੀਂ ਘਰ ਰਹੇ।|ਕਿਉਂ?",
    "pl": "Mieszkam przy ul. Długiej.|Było to np. w 1999 r. w Krakowie.|Dlaczego?",
    "ps": "پرون باران وشو.|موږ په کور کې وو.|ولې؟",
    "pt": "Choveu ontem.|O Dr. Silva vive na Av. Central, n.º 5.|Porquê?",
    "ro": "A plouat ieri.|Dl. Ionescu stă pe str. Lungă nr. 5.|De ce?",
    "ru": "В 1999 г. А. С. Пушкин жил на ул. Мира.|Шёл дождь.|«Правда?» — спросил он.",
    "si": "ඊයේ වැස්ස වැස්සා.|අපි ගෙදර හිටියා.|ඇයි?",
    "sk": "Pršalo.|Býva na nám. Slobody a platí 3. Poschodie.|Prečo?",
    "sl": "Deževalo je.|To je bilo 3. Maja, npr. v Ljubljani.|Zakaj?",
    "sq": "Dje ra shi.|Dr. Hoxha mbeti në shtëpi.|Pse?",
    "sr": "Пала је киша.|Било је то 3. Маја у ул. Мира.|Зашто?",
    "sv": "Det regnade.|Dr. Berg kom ca. klockan tre, t.ex. med tåg.|Varför?",
    "sw": "Jana mvua ilinyesha.|Dk. Juma alibaki nyumbani.|Kwa nini?",
    "ta": "நேற்று மழை பெய்தது.|நாங்கள் வீட்டில் இருந்தோம்.|ஏன்?",
    "te": "నిన్న వర్షం పడింది.|మేము ఇంట్లో ఉన్నాము.|ఎందుకు?",
    "th": "เมื่อวานนี้ฝนตกหนักมากที่กรุงเทพมหานครและปริมณฑลทำให้ถนนหลายสายมีน้ำท่วมขังเป็นเวลานานหลายชั่วโมง"
    "|เจ้าหน้าที่ต้องเร่งระบายน้ำออกจากพื้นที่ตลอดทั้งคืน",
    "tl": "Umulan kahapon.|Nanatili si Gng. Cruz sa bahay.|Bakit?",
    "tr": "Dün yağmur yağdı.|Prof. Yılmaz 3. Kattaki evde kaldı.|Neden?",
    "uk": "У 1999 р. Т. Г. Шевченко жив на вул. Миру.|Йшов дощ.|Чому?",
    "ur": "کل بارش ہوئی۔|ہم گھر رہے۔|کیوں؟",
    "uz": "Kecha yomgʻir yogʻdi.|Biz uyda qoldik.|Nega?",
    "vi": "Hôm qua trời mưa.|TS. Minh ở nhà tại TP. Huế.|Tại sao?",
    "xh": "Izolo kunethe.|Sihleli ekhaya.|Ngoba?",
    "zh": "昨天下雨了。|我们在家。|“真的吗？”她问。|2024年再见！",
    "zu": "Izolo linethile.|Sihleli ekhaya.|Kungani?",
}
# Runs on in one language as in another (`en` has the rules that most others share).
EVERYWHERE = {
    "exclamation in a name": "Yahoo! said so.|It rained.",
    "list marker": "1. The first thing.|2. The second thing.",
    "ellipsis goes on": "He waited … and left.|It rained.",
    "address": "Read www.example.org/a.b?c=1 first.|Then rest.",
    "decimal": "It rose 3.5 per cent to 1,234.56 points.|Then it fell.",
    "brackets": "They won (see p. 4).|The crowd sang.",
    "marks in a row": "Really?!|Yes!!!|Good.",
    "saint": "He left St. Petersburg for Mt. Fuji.|It rained.",
    "small letter of a brand": "Phones sold well.|iPhone prices rose.",
    "company": "Smith Ltd. Chairman Roe resigned.|Shares fell.",
}


def test_every_language_has_a_row() -> None:
    assert set(ROWS) == set(LANGUAGES)


@pytest.mark.parametrize("language", ROWS)
def test_a_language_is_split_at_its_stops(language: str) -> None:
    between = "" if language in ("ja", "zh") else " "
    wanted = ROWS[language].split("|")
    assert list(split_sentences(between.join(wanted), language)) == wanted


@pytest.mark.parametrize("row", EVERYWHERE.values(), ids=EVERYWHERE.keys())
def test_a_stop_within_a_sentence_is_none(row: str) -> None:
    wanted = row.split("|")
    assert list(split_sentences(" ".join(wanted), "en")) == wanted


@pytest.mark.parametrize("piece", [".", '"', "A.", "A. ", "“a.” ", "« ", "。", "ก ", "' ", "(a. "])
@pytest.mark.parametrize("language", ["en", "th", "zh"])
def test_hostile_text_costs_little(piece: str, language: str) -> None:
    text = piece * (100_000 // len(piece))
    started = time.process_time()
    split_sentences(text, language)
    # A tenth of a second each when measured; a square of the length would take minutes.
    assert time.process_time() - started < 20

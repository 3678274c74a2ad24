"""Slavic languages."""

from __future__ import annotations

from dragoman.fidelity.modality_words.row import ModalityWords

ROWS: dict[str, ModalityWords] = {
    "bg": ModalityWords(
        plainly_alleged="предполагаем* предполагаемия твърдян*",
        alleged=(
            "бил била били било вероятно заподозр* изглежда навярно обвин* подозира* подозр* "
            "предполаг* се_смята слухове* твърд* уж"
        ),
        plainly_possible="вероятно може_би",
        possible=(
            "би биха* вероятн* възможн* евентуал* изглежда мисл* мога* може* можеше навярно "
            "очакв* смята* трябва"
        ),
        plainly_said="заяви каза според",
        said=(
            "добави* заяви* заявява* изтъкна* каза* казва* коментир* написа* обясни* обяснява* "
            "отбеляз* пише по_думите подчерта* посочва* посочи* потвърди* предупреди* призна* "
            "разказ* смята* според съобщ* твърд*"
        ),
    ),
    "cs": ModalityWords(
        plainly_alleged="domněl* údajn*",
        alleged=(
            "domně* měl měla měli mělo nařčen* obvin* obžal* patrně podezírán* podezř* podezřel* "
            "pověst* prý připis* takzvan* tvrd* viní zřejmě údajn*"
        ),
        plainly_possible="asi možná pravděpodobně",
        possible=(
            "asi by bych bychom domnív* hroz* mohl* mohou možn* možná mysl* může* odhad* očekáv* "
            "patrně potenciál* pravděpodob* případn* snad věř* zdá* zřejmě"
        ),
        plainly_said=(
            "dodal dodala podle_slov prohlásil prohlásila uvedl uvedla uvedli řekl řekla řekli říká"
        ),
        said=(
            "dle dodal* dodáv* hlás* hovoř* informov* komentov* konstat* kritiz* mluv* myslí míní "
            "napsal* odpov* oznam* oznám* podle popsal* potvrd* poznamen* prohlaš* prohlás* píš* "
            "připust* přizn* sděl* sdělil* slov tvrd* upozorn* uvedl* uvádí* varov* vypráv* "
            "vysvětl* zdůrazn* zmínil* řekl* říkají říká*"
        ),
    ),
    "hr": ModalityWords(
        plainly_alleged="navodn* tobožnj*",
        alleged=(
            "glasin* izgleda navodn* okrivlj* optuž* osumnjič* sumnj* takozvan* terete tereti* "
            "tvrd* čini_se"
        ),
        plainly_possible="možda vjerojatno",
        possible=(
            "bi bih bismo eventualn* misli mog* mogl* moguć* mož* možda očekuj* smatra* trebal* "
            "verovatn* veruj* vjerojatn* vjerovatn* vjeruj* čini"
        ),
        plainly_said="prema_riječima rekao rekla",
        said=(
            "dodala dodao istaknu* istič* izjav* kazala kazao kaž* naglas* napisao navela naveo "
            "navod* objasni* objav* odgovori* piše po potvrdi* prema priop* prizna* rekao rekla "
            "rekli saopšt* smatra* tvrd* upozori*"
        ),
    ),
    "pl": ModalityWords(
        plainly_alleged="domniem* rzekom* rzekomo",
        alleged=(
            "domnie* domniem* miał miała miało miały mieli obwini* oskarż* podejrz* podobno "
            "pomówi* ponoć pozorn* przypuszcz* rzekom* tak_zwan* twierdz* tzw uważ* zarzu*"
        ),
        plainly_possible="być_może może_być prawdopodobnie",
        possible=(
            "*liby *łaby *łby *łoby *łyby być_może chyba ewentual* mogą mogł* może* możliw* myśl* "
            "móc mógł* oczekiw* potencjaln* powin* prawdopodob* przewid* przypuszcz* spodziew* "
            "szac* sądz* uważ* wierz* wydaje* zapewne zdaniem"
        ),
        plainly_said=(
            "dodał dodała mówi oświadczył poinformował powiedział powiedziała powiedzieli "
            "stwierdził stwierdziła według zdaniem"
        ),
        said=(
            "apel* dodaje* dodał* donies* donosi* informuj* komentow* mówi* mówią mówił* napis* "
            "odpowi* ogłasz* ogłosi* opisał* opisuje* opowi* ostrze* oświadcz* pisał* pisze* "
            "podaj* podał* podkreśl* poinform* potwierdz* powiedz* przyzna* raport* relacjon* "
            "skomentow* stwierdz* słowami słów twierdz* tłumacz* uważ* według wezwa* wezwał* "
            "wskaz* wspom* wyjaśni* zapewni* zapowie* zauważ* zaznacz* zdani* zdaniem zwróci*"
        ),
    ),
    "ru": ModalityWords(
        plainly_alleged="подозреваем* предполагаем* якобы",
        alleged=(
            "будто вероятно видимо вменя* возможн* заподозр* заявл* кажется клевет* мнимо* обвин* "
            "очевидно по-видимому по_слухам подозр* подсудим* похоже предполага* предположит* "
            "приписыва* скорее_всего скорей_всего слух* сообщ* судя_по считается так_называем* "
            "утвержда* якобы"
        ),
        plainly_possible="вероятно возможно может_быть наверное",
        possible=(
            "буд* бы вер* вероятн* видимо возможн* должно_быть дума* если кажется казалось мог "
            "могл* могут мож* может_быть наверно* надея* ожида* опаса* оцен* пожалуй полага* "
            "потенциаль* похоже предполага* предположит* пытал* риск* склон* станет стоит суме* "
            "счита* угроз* удаст* удастся шанс*"
        ),
        plainly_said=(
            "говорит добавил добавила заявил заявила заявили отметил отметила по_мнению по_словам "
            "пояснил пояснила сказал сказала сказали согласно сообщил сообщила сообщили"
        ),
        said=(
            "акцент* возраз* вспомина* вспомн* вынес* выраж* выразил* выска* говор* говорит* "
            "данным добав* доклад* доложи* дума* заверил* заверя* заключ* замет* замеч* заяв* "
            "звуч* изве* излож* коммент* конста* критик* мнени* мнит молв* назва* назыв* намек* "
            "намека* напис* написа* настаива* обвин* обеща* обратил* обсужд* объяв* объясн* "
            "описал* описыва* опубликов* ответ* отзыв* отмет* отмеча* отриц* оценк* парир* пел "
            "пела пиш* по_* по_данным по_мнению по_словам повтор* поделил* подтвер* подчерк* "
            "поет* показ* полага* пояс* предполож* предупр* призва* призна* призыв* продолж* "
            "пропо* разъяс* рапорт* рассказ* рассужд* резюм* речь свидетель* сказа* слов* "
            "согласно сообщ* спро* статистик* счита* толк* уверен* уверил* уверя* указ* упомин* "
            "упомян* утвержда* характер* цитир*"
        ),
    ),
    "uk": ModalityWords(
        plainly_alleged="ймовірн* начебто нібито підозрюван*",
        alleged=(
            "буцімто вважа* звинувач* ймовірн* мовляв начебто нібито обвинувач* підозр* стверджу* "
            "схоже так_зван* чутк* імовірн*"
        ),
        plainly_possible="ймовірно мабуть можливо",
        possible=(
            "б би вважа* дума* здається ймовірн* мабуть могл* мож* можлив* міг напевно оцін* "
            "очіку* припуска* сподіва* схоже імовірн*"
        ),
        plainly_said="за_словами заявив сказав сказала",
        said=(
            "вважа* визна* вказ* відповід* говор* дода* за_даними за_словами зазнач* зауваж* "
            "заяв* згідно каж* на_думку нагада* наголос* назва* написа* оголос* пиш* повідом* "
            "попередж* поясн* підкресл* підтверд* розпов* сказа* стверджу*"
        ),
    ),
}

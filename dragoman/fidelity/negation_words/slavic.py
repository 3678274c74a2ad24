"""Slavic languages."""

from __future__ import annotations

from dragoman.fidelity.negation_words.row import NegationWords

ROWS: dict[str, NegationWords] = {
    "be": NegationWords(
        clear="не нельга немагчыма няма",
        concord="ні ніводзін нідзе ніколі нікому ніхто нічога нішто ніякага ніякі",
        doubtful="адмов* акрамя забаран* не* не_толькі ня*",
        without="без",
        only="толькі",
        void="нафт* неабход* недал* некальк* некатор* нядаўн* нядзел* нямец*",
    ),
    "bg": NegationWords(
        clear="не недей нито няма нямал* нямам нямаме нямат нямаше",
        concord=(
            "ни никак никаква никакви никакво никакъв никога никого никой никому никоя никъде нищо"
        ),
        doubtful=(
            "докато_не едва за_малко_не забран* избяг* липс* не* не_по-късно не_само непре* освен "
            "отказ* отрек* отрич* отхвърл* предотврат* провал*"
        ),
        without="без",
        only="само",
        void=(
            "или_не небе* него негов* нед* неделн* неделя неин* нейн* необходим* неотдавна нефт* "
            "неща* нещо"
        ),
    ),
    "cs": NegationWords(
        clear=(
            "ne ne*jeme ne*jí ne*l ne*la ne*li ne*lo ne*ly ne*t ne*uje ne*ují ne*ává ne*ím ne*íme "
            "nebud* nebyl* nech* nechod* nedosta* neexist* nehled* nehod* nehrad* nejde nejdou "
            "nejsem nejsme nejsou nejste nelze nelíb* nemají nemoh* nemus* nemysl* nemá nemáme "
            "nemůž* není nepatř* neplat* neplán* nepodařil* nepoužív* nesm* nesnáš* nesouhlas* "
            "nestoj* nevid* neví nevě* nezn* neřad* nikoli nikoliv"
        ),
        soft="aby_ne* nedaří nepodařilo nezapom*",
        concord="ani nic nijak nikde nikdo nikdy nikoho nikomu ničeho ničím žádn*",
        doubtful=(
            "chyb* chyběl* dokud_ne* kromě ne* ne_později ne_více nejen nejenže odmít* popír* "
            "popř* selh* vyhn* zabrán* zakáz* zákaz*"
        ),
        vague="málo",
        without="bez",
        only="jen pouze teprve",
        void=(
            "neapol* nebe nebes* nebezpe* nebo nebo_ne* neboť nebývál* nechají nechal* nechat "
            "nechte nechá nedaleko nedávn* neděl* negat* nehod* nejb* nejch* nejdel* nejdé* nejdř* "
            "nejdů* nejen_že nejh* nejist* nejj* nejk* nejl* nejm* nejn* nejo* nejp* nejr* nejsil* "
            "nejsl* nejspol* nejspíš* nejsta* nejstr* nejsv* nejt* nejv* nejz* nejú* nejč* nejš* "
            "nejž* nemoc* nepokoj* nepřátel* nepřít* nervo* nese nesl* nesou net netto network* "
            "neustál* neut* nezávisl* než nést či_ne"
        ),
    ),
    "hr": NegationWords(
        clear=(
            "ne nema nemaju nemam nemamo nemogu* nemoj* neće nećemo nećete neću nije nikad nikada "
            "nipošto nisam nisi nismo niste nisu"
        ),
        concord=(
            "ni nigde nigdje nijedan nijedna nijedno nikakv* niko nikoga nikome niti nitko ničega "
            "ništa"
        ),
        doubtful="izbeg* izbje* jedva ne* ne_samo nedosta* odbi* osim poric* propust* tek zabran*",
        without="bez",
        only="samo",
        void=(
            "nedavno nedelj* nedjel* nego nek* neka neke neki neko nekoliko neposredno neprij* "
            "nešto njem*"
        ),
    ),
    "mk": NegationWords(
        clear="не нееднаш нели нема немаат немаше ниту",
        concord=(
            "ни ниеден ниедна никаде никаква никакви никакво никаков никогаш никого никој ништо"
        ),
        doubtful="едвај забран* избег* не* не_само негира* недостас* одби* освен",
        without="без",
        only="само",
        void="него негов* недела неделн* некол* некој* неодамна неопход* нешто нејзин*",
    ),
    "pl": NegationWords(
        clear="nie",
        soft=(
            "aby_nie by_nie nie_bardzo nie_bez nie_daleko nie_może_nie nie_uda* nie_udał* "
            "nie_zapom* żeby_nie"
        ),
        concord=(
            "ani bynajmniej nic niczego niczym nigdy nigdzie nikim nikogo nikomu nikt żaden żadna "
            "żadne żadnego żadnej żadnych żadnym żadną"
        ),
        doubtful=(
            "brak* dopóki_nie ledwo nie* nie_mniej_niż nie_później nie_tylko nie_więcej_niż odmaw* "
            "odmów* odrzuc* omal_nie oprócz poza pozbaw* póki_nie uniemożl* unik* wyklucz* zabran* "
            "zabron* zakaz* zapobie* zaprzecz*"
        ),
        vague="blisko gorsz* inaczej mało niewiel* niż przeciw* rzadko trudn* zanim złe zły źle",
        without="bez",
        only="dopiero jedynie tylko",
        void=(
            "czy_nie lub_nie nich nieb* niebezp* niebies* niebo niech nieco niedal* niedaw* "
            "niedziel* niego niej niektór* niemal niemc* niemiec* niemniej niemu nienaw* "
            "niepodleg* niepokoj* nieruchom* niesioł* nietypow* nieuchronn* nieust* niewątpl* "
            "niezależn* niezmiern* niezwykl* niezwykł* nim nią"
        ),
    ),
    "ru": NegationWords(
        clear="не не_мо*_не невозможно нельзя нет",
        soft=(
            "если…не не_без не_в_силах не_в_состоянии не_все не_всё не_выдерж* не_далеко не_забуд* "
            "не_забы* не_зависящ* не_имел*_возможн* не_исключ* не_меньше не_могу_не не_может_не "
            "не_обязательно не_останавл* не_очень не_перест* не_прекращ* не_ранее не_раньше "
            "не_сдерж* не_слишком не_смог* не_спеш* не_справ* не_сразу не_сумел* не_так_уж "
            "не_такая не_такие не_такой не_удае* не_удал* не_удаё* не_хвата* не_хватило пока_не "
            "покуда_не почти_не чтобы_не чтобы…не"
        ),
        concord=(
            "ни нигде никак никакая никакие никаких никакого никакой никакую никем никогда никого "
            "никому никто никуда ниоткуда ничего ничем ничему ничто ничуть"
        ),
        doubtful=(
            "без* бес* беспрецедент* вместо воспрещ* вряд едва едва_не еле забы* запре* избег* "
            "избеж* или_нет исключ* как_никогда_не кроме лиш* не* не_более не_менее не_позднее "
            "не_просто не_раз не_считая не_так_давно не_только недостат* нехват* опроверг* отверг* "
            "отказ* отклон* отриц* отсутств* перест* помеша* предотврат* провал* слеп* сложн* "
            "тольк* трудн* тупик* умалч* чуть_не"
        ),
        vague=(
            "близк* ждет ждёт иначе иное иной как_никогда мало плох* плохо пока последний_раз "
            "прекра* против* редко рядом утрат* хуже"
        ),
        without="без",
        only="лишь только",
        void=(
            "беженц* безопас* безусловн* бесед* бесконеч* бескраев* бесп бесплатн* бесподобн* "
            "беспокой* беспоряд* бесс бы_ни бы_то_ни вничью во_что_бы_то_ни_стало или_не или_нет "
            "исключительн* как_*_ни как_бы…ни кто_бы_ни лишён* на_нет неб* небо невероятн* невест* "
            "нег* негр* недавн* недалеко недвижим* недел* неделю нее независим* незадолго "
            "незначительн* неизбеж* ней нейр* нейтр* нек* некий некогда некотор* нем немедлен* "
            "немец* немк* немног* нему ненавис* необходим* необычай* неоднократ* непал* непогод* "
            "неподалеку неподалёку непосредствен* непрем* нерв* нередк* несколь* несм* нетан* "
            "нетто неустан* нефт* неё ничью ничья нём сколько_*_ни чуть_ли_не"
        ),
    ),
    "sk": NegationWords(
        clear=(
            "ne*jeme ne*jú ne*l ne*la ne*li ne*lo ne*uje ne*ujú nebol* nebud* nechc* nemajú nemoh* "
            "nemožno nemá nemáme nemôž* nesm* nie"
        ),
        concord="ani nijak nikde nikdy nikoho nikomu nikto nič ničoho žiadn*",
        doubtful="chýb* málo ne* nielen odmiet* okrem popier* poprel* zabrán* zakáz* zlyh* zákaz*",
        without="bez",
        only="iba len",
        void=(
            "neb* nech nechal* nedeľ* nedávn* nehod* nemec* nemoc* nesie nesk* neskôr neust* "
            "neďaleko"
        ),
    ),
    "sl": NegationWords(
        clear="ne ni nikdar nikoli nima nimajo nimamo nisem nisi nismo niso niste noče nočejo",
        concord="nihče nikjer nikogar nikomur niti nič ničesar noben* nobena",
        doubtful="izogn* komaj manjk* ne* ne_le ne_samo prepove* razen zanik* zavrn*",
        without="brez",
        only="le samo",
        void="nebo nedavno nedelj* nek* nekaj nekater* nemč* nemš* neposredno nevarn*",
    ),
    "sr": NegationWords(
        clear=(
            "ne nema nemaju nemam nemamo nemogu* nemoj* neće nećemo nećete neću nije nikad nikada "
            "nipošto nisam nisi nismo niste nisu не нема немам немамо немају неће нећемо нећу "
            "никад никада нисам ниси нисмо нисте нису није"
        ),
        concord=(
            "ni nigde nigdje nijedan nijedna nijedno nikakv* niko nikoga nikome niti nitko ničega "
            "ništa ни нигде никакв* нико никога никоме нити ничега ништа ниједан ниједна ниједно"
        ),
        doubtful=(
            "izbeg* izbje* jedva ne* ne_samo nedosta* odbi* osim poric* propust* tek zabran* "
            "забран* избег* не* не_само негира* недоста* одби* осим тек једва"
        ),
        without="bez без",
        only="samo само",
        void=(
            "nedavno nedelj* nedjel* nego nek* neka neke neki neko nekoliko neposredno neprij* "
            "nešto njem* него недавно недељ* нек* нека неке неки неко неколико непосредно нешто"
        ),
    ),
    "uk": NegationWords(
        clear="не нема немає неможливо ні",
        concord=(
            "жоден жодна жодне жодних жодного жодному жодної ніде нікого ніколи нікому ніхто "
            "нічого ніщо ніяк ніяка ніякий ніяких ніякого"
        ),
        doubtful=(
            "бракує відмов* відсутн* відхил* доки_не заборон* замість запереч* заперечу* запобіг* "
            "крім ледве ледь_не не* не_лише не_пізніше не_тільки окрім поки_не провал* спросту* "
            "уник*"
        ),
        without="без",
        only="лише тільки",
        void=(
            "або_не б_ні безпек* би_ні нафт* неб* небо негайно недавно неділ* недільн* незабаром "
            "необхідн* неодноразов* нерв* нещодавно нею неї ньому ній німець* німеч* чи_не"
        ),
    ),
}

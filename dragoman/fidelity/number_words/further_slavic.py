"""Number words of Slavic languages that CLDR's rules lack, above all cases and ordinals."""

from __future__ import annotations

from dragoman.fidelity.number_words.forms import Further, counted, declined, merged

_CZECH_ENDINGS = "ý á é ého ému ém ým ou ých ými ej í"
_POLISH_ENDINGS = "y a e ego ej emu ym ych ymi ą"
_SOUTH_ENDINGS = "i a o e og oga om ome u im ih oj"
_UKRAINIAN_ENDINGS = "ий а е ого ому им ої ій у ою і их ими"

_SERBO_CROATIAN = Further(
    numbers=merged(
        counted("dva/dvije/dvoje/dvojica/dvoje tri/triju/trima/troje/trojica"
                " četiri/četiriju/četvero/četvorica/četvoro pet/petero/petorica/petoro"
                " šest/šestero/šestorica/šestoro sedam/sedmero/sedmorica osam/osmero/osmorica"
                " devet/devetero deset/desetero", 2),
        declined("četvrt pet šest sedm osm devet deset jedanaest dvanaest", _SOUTH_ENDINGS, 4),
        {3: "treći,treća,treće,trećeg,trećeg,trećem,trećoj,treću,trećih"},
    ),
    scales={100: "stotina,stotine,stotinu", 1e3: "tisuća,tisuće,tisuću,hiljada,hiljade,hiljadu",
            1e6: "milijun,milijuna,milion,miliona", 1e9: "milijarda,milijarde,milijardi,milijardu"},
    hints={0.5: "pola,polovica,polovina", 2: "oba,obje,dvostruko", 3: "trećina,trećine",
           4: "četvrtina", 10: "desetljeće,decenija", 100: "stoljeće,vijek", 12: "podne"},
)  # fmt: skip

FURTHER: dict[str, Further] = {
    "bg": Further(
        numbers=merged(
            counted("два/две/двама/двете/двата три/трима/трите/тримата четири/четирима/четирите"
                    " пет/петима/петте шест/шестима/шестте седем/седемте осем/осемте"
                    " девет/деветте десет/десетте", 2),
            {3: "трети,трета,трето,третия,третият,третата,третото"},
            declined("четвърт пет шест седм осм девет десет", "и а о ия ият ата ото ите", 4),
        ),
        scales={100: "стотици", 1e3: "хиляда,хиляди", 1e6: "милион,милиона,милиони",
                1e9: "милиард,милиарда,милиарди"},
        hints={0.5: "половин,половина", 2: "двойно", 3: "тройно", 4: "четвърт", 10: "десетилетие",
               12: "дузина", 100: "век,столетие"},
    ),
    "bs": _SERBO_CROATIAN,
    "cs": Further(
        numbers=merged(
            counted("dva/dvě/dvou/dvěma/dvoje tři/tří/třem/třemi/třech/troje"
                    " čtyři/čtyř/čtyřem/čtyřmi/čtyřech/čtvero", 2),
            declined("pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct patnáct"
                     " šestnáct sedmnáct osmnáct devatenáct", "i", 5),
            declined("dvacet třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát", "i",
                     20, 10),
            {9: "devíti", 10: "desíti", 3: "třetí,třetího,třetímu,třetím,třetích"},
            declined("čtvrt pát šest sedm osm devát desát jedenáct dvanáct třináct čtrnáct patnáct"
                     " šestnáct sedmnáct osmnáct devatenáct", _CZECH_ENDINGS, 4),
            declined("dvacát třicát čtyřicát padesát šedesát sedmdesát osmdesát devadesát",
                     _CZECH_ENDINGS, 20, 10),
        ),
        scales={12: "tucet,tucty,tuctů", 100: "sta,stě,set,stovka,stovky,stovek", 1e3: "tisíc,"
            "tisíce,tisíci,tisících,tisíců",
                1e6: "milion,milionu,miliony,milionů,milión,miliónů",
                1e9: "miliarda,miliardu,miliardy,miliard", 1e12: "bilion,bilionu,bilionů"},
        halves={0.5: "a půl"},
        hints={0.25: "čtvrtina,čtvrtinu", 0.5: "polovina,polovinu,polovině,půl",
               1.5: "půldruhého,půldruhé", 2: "oba,obě,dvojnásobek,pár", 3: "třetina,třetinu,"
               "třetiny",
               4: "čtvrtina", 10: "desetiletí", 12: "poledne", 100: "století"},
    ),
    "hr": _SERBO_CROATIAN,
    "pl": Further(
        numbers=merged(
            counted("dwoje/dwojga troje/trojga/trójka czworo/czworga pięcioro sześcioro", 2),
            {3: "trzeci,trzecia,trzecie,trzeciego,trzeciej,trzeciemu,trzecim,trzecich,trzecią"},
            declined("czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast trzynast"
                     " czternast piętnast szesnast siedemnast osiemnast dziewiętnast",
                     _POLISH_ENDINGS, 4),
            declined("dwudziest trzydziest czterdziest pięćdziesiąt sześćdziesiąt siedemdziesiąt"
                     " osiemdziesiąt dziewięćdziesiąt", _POLISH_ENDINGS, 20, 10),
        ),
        scales={12: "tuzin,tuziny,tuzinów", 100: "setki,setek", 1e3: "tysiąc,tysiące,tysięcy,"
            "tysiącach", 1e9: "mld",
                1e12: "bilion,bilionów,biliony"},
        halves={0.5: "i pół"},
        hints={0.25: "ćwierć", 0.5: "pół,połowa,połowę,połowie,połowy", 1.5: "półtora,półtorej",
               2: "oba,obaj,obie,obu,obydwa,obydwaj,podwójnie,podwójny,para,parę",
               3: "potrójny,trzykrotnie", 10: "dekada,dekadę,dekady,dziesięciolecie",
               12: "południe", 100: "wiek,wieku,stulecie,setka"},
    ),
    "ru": Further(
        numbers=merged(
            counted("двое/двоих/двоим/двоими трое/троих/троим/троими четверо/четверых"
                    " пятеро/пятерых шестеро/шестерых семеро/семерых восьмеро", 2),
            {40: "сорок,сорока", 90: "девяносто,девяноста"},
        ),
        scales={12: "дюжин,дюжина,дюжинах,дюжину,дюжины", 100: "сотни,сотен", 1e3: "тысяч,"
            "тысяча,тысяче,"
            "тысячи,тысячу,тысячами,тысячах",
                1e6: "миллион,миллиона,миллионов,миллионы,миллионами,миллионах",
                1e9: "миллиард,миллиарда,миллиардов,миллиарды", 1e12: "триллион,триллионов"},
        halves={0.5: "с половиной"},
        hints={16: "одна восьмая финала,одной восьмой финала,одну восьмую финала",
               0.25: "четверть", 0.5: "пол,половина,половину,половины,половине,полгода,получаса",
               1.5: "полтора,полторы,полутора",
               2: "вдвое,дважды,оба,обе,обоих,обеих,обеими,пара,пару,двойной,двукратный",
               3: "втрое,треть,трети,трижды,тройной,трехкратный", 4: "вчетверо,четверти,"
               "четверть,четырежды",
               5: "впятеро", 10: "десятилетие,десятилетия,десяток,десятка",
               12: "полдень",
               0: "полночь", 24: "полночь,сутки,суток", 100: "век,века,веке,столетие,сотня,сотню"},
    ),
    "sk": Further(
        numbers=merged(
            counted("dva/dve/dvoch/dvom/dvoma/dvaja tri/troch/trom/troma/traja"
                    " štyri/štyroch/štyrom/štyrmi/štyria päť/piatich/piatim/piatimi/piati"
                    " šesť/šiestich/šiesti sedem/siedmich/siedmi osem/ôsmich/ôsmi"
                    " deväť/deviatich/deviati desať/desiatich/desiati", 2),
            {3: "tretí,tretia,tretie,tretieho,tretej,treťom,tretiu"},
            declined("štvrt piat šiest siedm ôsm deviat desiat", "y a e ého ej om ou ú ých", 4),
        ),
        scales={100: "stovky,stoviek", 1e3: "tisíc,tisíce,tisícoch", 1e6: "milión,milióna,"
            "milióny,miliónov",
                1e9: "miliarda,miliardy,miliárd,miliardu"},
        halves={0.5: "a pol"},
        hints={0.5: "pol,polovica,polovicu", 2: "obaja,obe,dvojnásobok,pár", 3: "tretina,tretinu",
               4: "štvrtina", 10: "desaťročie", 12: "tucet", 100: "storočie"},
    ),
    "sr": Further(
        numbers=merged(
            counted("dvoje/dvojica/двоје/двојица troje/trojica/троје/тројица"
                    " četvoro/četvorica/четворо/четворица petoro/petorica/петоро", 2),
            {3: "трећи,трећа,треће,трећег,трећем,трећој,трећу,treći,treća,treće,trećeg"},
            declined("четврт пет шест седм осм девет десет", "и а о ог ом ој у их", 4),
        ),
        scales={1e3: "хиљада,хиљаде,хиљаду,hiljada,hiljade,hiljadu",
                1e6: "милион,милиона,милиони,milion,miliona",
                1e9: "милијарда,милијарде,милијарди,милијарду,milijarda,milijarde,milijardi"},
        hints={0.5: "пола,половина,pola,polovina", 2: "оба,обе,oba,obe", 10: "деценија",
               100: "век,vek"},
    ),
    "uk": Further(
        numbers=merged(
            counted("двох/двом/двома/двоє трьох/трьом/трьома/троє чотирьох/чотирьом/четверо"
                    " п’яти/п’ятьох/п’ятеро шести/шістьох семи/сімох восьми/вісьмох"
                    " дев’яти/дев’ятьох десяти/десятьох", 2),
            declined("одинадцят дванадцят тринадцят чотирнадцят п’ятнадцят шістнадцят сімнадцят"
                     " вісімнадцят дев’ятнадцят", "и ьох", 11),
            {20: "двадцяти,двадцятьох", 30: "тридцяти", 40: "сорока", 50: "п’ятдесяти",
             3: "третій,третя,третє,третього,третьому,третьої,третій,третю,треті,третіх"},
            declined("четверт п’ят шост сьом восьм дев’ят десят", _UKRAINIAN_ENDINGS, 4),
        ),
        scales={100: "сотні,сотень", 1e3: "тис,тисяч,тисяча,тисячі,тисячу",
                1e6: "млн,мільйон,мільйона,мільйони,мільйонів",
                1e9: "млрд,мільярд,мільярда,мільярди,мільярдів"},
        halves={0.5: "з половиною"},
        hints={0.25: "чверть", 0.5: "половина,половину,половини,пів", 1.5: "півтора,півтори",
               2: "двічі,обидва,обидві,обох,пара,удвічі,вдвічі", 3: "тричі,третина,третину,"
               "утричі,втричі",
               4: "чверть,чверті", 10: "десятиліття,десяток", 12: "дюжина", 24: "доба",
               100: "сотня,сторіччя,століття"},
    ),
}  # fmt: skip

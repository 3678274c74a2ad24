"""Number words of Germanic languages that CLDR's rules lack."""

from __future__ import annotations

from dragoman.fidelity.number_words.forms import Further, counted, merged

FURTHER: dict[str, Further] = {
    "da": Further(
        hints={0.25: "kvart", 0.5: "halv,halvt,halve,halvdelen", 1.5: "halvanden,halvandet",
               2: "begge,dobbelt,par,to gange", 4: "kvart,fjerdedel", 10: "årti", 12: "dusin",
               100: "århundrede"},
        halves={0.5: "en halv"},
    ),
    "de": Further(
        scales={12: "dutzend,dutzende,dutzenden", 1e9: "milliarde,milliarden", 1e12: "billion,"
            "billionen"},
        halves={0.5: "einhalb"},
        hints=merged(
            {0.25: "viertel", 0.5: "halb,halbe,halben,halber,halbes,hälfte",
             1: "einmal,einzige,einziger,einzigen", 1.5: "anderthalb,eineinhalb",
             2: "beide,beiden,beider,beides,doppelt,doppelte,doppelten,paar,zweimal,zwei mal",
             3: "drittel,dreimal,dreifach,dreifache,dreifachen", 4: "viertel,viermal,vierfach",
             10: "jahrzehnt,jahrzehnts,jahrzehnten", 12: "mittag", 100: "jahrhundert",
             1e3: "jahrtausend"},
            counted("zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger"
                    " neunziger", 20, 10),
            {8: "viertelfinale,viertelfinales,viertelfinals",
             16: "achtelfinale,achtelfinales,achtelfinals", 32: "sechzehntelfinale"},
            counted("fünftel sechstel siebtel achtel neuntel zehntel", 5),
        ),
    ),
    "en": Further(
        scales={12: "dozen,dozens", 1e5: "lakh,lakhs", 1e7: "crore,crores", 1e9: "billions",
            1e12: "trillions",
                1e3: "thousands", 1e6: "millions", 100: "hundreds"},
        halves={0.5: "and a half"},
        hints=merged(
            {0.25: "quarter,quarters", 0.5: "half,halves,halved", 1: "once,single,sole,an",
             2: "both,couple,double,doubled,doubles,doubling,duo,pair,pairs,twice,twin,twins",
             3: "thirds,three quarters,thrice,treble,triple,tripled,triplets,trio,trilogy",
             4: "quadruple,quarter,quarters,quartet", 5: "fifths,quintet", 8: "eighths",
             10: "decade,tenths", 12: "midday,noon", 14: "fortnight",
             20: "decades", 24: "midnight", 30: "half past", 0: "midnight,nil,no,none,nought",
             100: "centenary,centuries,century", 1e3: "millennium"},
            counted("twenties thirties forties fifties sixties seventies eighties nineties",
                    20, 10),
        ),
    ),
    "nl": Further(
        numbers={3: "drieën", 2: "tweeën"},
        scales={12: "dozijn"},
        halves={0.5: "en een half,en een halve"},
        hints=merged(
            {0.25: "kwart", 0.5: "half,halve,helft", 1.5: "anderhalf,anderhalve",
             2: "beide,beiden,dubbel,dubbele,paar", 3: "driemaal", 4: "kwart", 10: "decennium",
             12: "middag", 100: "eeuw"},
            counted("twintiger dertiger veertiger vijftiger zestiger zeventiger tachtiger"
                    " negentiger", 20, 10),
        ),
    ),
    "sv": Further(
        numbers={2: "tvenne"},
        halves={0.5: "och en halv"},
        hints={0.25: "fjärdedel,kvart", 0.5: "halv,halva,halvt,hälften", 1.5: "halvannan",
               2: "båda,bägge,dubbel,dubbelt,dubbla,par", 3: "tredjedel,tredjedelar",
               4: "fjärdedel,kvart", 10: "decennium,årtionde", 12: "dussin", 100: "sekel,"
               "århundrade"},
    ),
}  # fmt: skip
for _norwegian in ("nb", "nn", "no"):
    FURTHER[_norwegian] = Further(
        numbers=counted("tyve tredve", 20, 10) | {7: "syv"},
        halves={0.5: "og en halv"},
        hints={0.25: "kvart", 0.5: "halv,halve,halvparten,halvt", 1.5: "halvannen,halvannet",
               2: "begge,dobbel,dobbelt,doble,par", 3: "tredjedel", 4: "fjerdedel,kvart",
               10: "tiår", 12: "dusin", 100: "århundre"},
    )  # fmt: skip

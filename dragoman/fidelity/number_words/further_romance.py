"""Number words of Romance languages that CLDR's rules lack."""

from __future__ import annotations

from dragoman.fidelity.number_words.forms import Further, counted, merged

FURTHER: dict[str, Further] = {
    "ca": Further(
        scales={12: "dotzena,dotzenes"},
        halves={0.5: "i mig,i mitja"},
        hints={1: "primer,primera,primers,primeres", 0.25: "quart", 0.5: "meitat,mig,mitja",
            2: "ambdós,ambdues,doble,parell",
            3: "terç,terços",
               4: "quart,quarts", 10: "dècada,desena", 12: "migdia", 100: "centenar,segle"},
    ),
    "es": Further(
        numbers={11: "undécima,undécimas,undécimo,undécimos", 12: "duodécima,duodécimo"},
        scales={12: "docena,docenas", 100: "cientos,centenares", 1e3: "miles",
                1e9: "mil millones,miles de millones"},
        halves={0.5: "y medio,y media"},
        hints={0.25: "cuarto,cuarta parte", 0.5: "media,medio,mitad", 1: "primer,primera,"
            "primeras,primero,primeros,sola,solo,única,único",
               2: "segunda,segundas,segundo,segundos,ambas,ambos,doble,dobles,dos veces,dupla,"
               "dúo,par,pareja,duplicó,duplicado",
               3: "tercio,tercios,triple,trío,tres cuartos", 4: "cuádruple,cuarto",
               5: "quinteto", 8: "cuartos de final", 16: "octavos de final", 10: "decena,década",
               12: "mediodía", 15: "quincena", 20: "veintena",
               0: "medianoche,ningún,ninguna", 24: "medianoche", 100: "centena,centenar,siglo",
               1e3: "millar,milenio"},
    ),
    "fr": Further(
        scales={12: "douzaine,douzaines", 100: "centaines", 1e3: "milliers,milles"},
        halves={0.5: "et demi,et demie"},
        hints={0.25: "quart", 0.5: "demi,demie,mi,moitié", 1: "premier,première,premières,"
            "premiers,seul,seule,unique",
               2: "second,seconde,secondes,seconds,couple,deux fois,double,doubler,doublé,duo,"
               "paire",
               3: "tiers,trio,triple,triplé", 4: "quadruple,quart,quarts", 5: "quintette",
               8: "huitaine,quarts de finale", 16: "huitièmes de finale", 10: "décennie,"
               "décennies,dizaine", 12: "midi",
               15: "quinzaine", 20: "vingtaine", 30: "trentaine", 40: "quarantaine",
               50: "cinquantaine", 60: "soixantaine", 0: "aucun,aucune,minuit", 24: "minuit",
               100: "centaine,siècle", 1e3: "millier,millénaire"},
    ),
    "gl": Further(
        numbers=merged(
            counted("cero un/unha dous/dúas tres catro cinco seis sete oito nove dez once doce"
                " trece"
                    " catorce quince dezaseis dezasete dezaoito dezanove"),
            counted("vinte trinta corenta cincuenta sesenta setenta oitenta noventa", 20, 10),
            counted("douscentos/duascentas trescentos/trescentas catrocentos/catrocentas"
                    " cincocentos/cincocentas seiscentos/seiscentas setecentos/setecentas"
                    " oitocentos/oitocentas novecentos/novecentas", 200, 100),
            counted("terceiro/terceira cuarto/cuarta quinto/quinta sexto/sexta sétimo/sétima"
                    " oitavo/oitava noveno/novena décimo/décima", 3),
            {100: "cen,cento"},
        ),
        scales={1e3: "mil,miles", 1e6: "millón,millóns", 1e9: "mil millóns,miles de millóns"},
        hints={0.5: "media,medio,metade", 2: "ambas,ambos,dobre,par", 10: "década",
               12: "ducia,mediodía", 100: "centenar,século"},
        joiners="e",
    ),
    "it": Further(
        scales={12: "dozzina,dozzine", 100: "cent,centinaia", 1e3: "migliaia"},
        halves={0.5: "e mezzo,e mezza"},
        hints={0.25: "quarto", 0.5: "metà,mezza,mezzo,mezz", 1: "prima,prime,primi,primo,sola,"
            "solo,unica,unico",
               2: "seconda,seconde,secondi,secondo,ambedue,coppia,doppia,doppio,due volte,duo,"
               "entrambe,entrambi,paio",
               3: "terzi,tripla,triplo,trio", 4: "quarti,quarto", 8: "quarti di finale",
               16: "ottavi di finale,ottavi", 10: "decennio,decina",
               12: "mezzogiorno", 15: "quindicina", 20: "ventina", 30: "trentina",
               40: "quarantina", 50: "cinquantina", 0: "mezzanotte,nessuna,nessuno",
               24: "mezzanotte", 100: "centinaio,secolo", 1e3: "migliaio,millennio"},
    ),
    "pt": Further(
        numbers={6: "meia", 14: "catorze,quatorze", 16: "dezasseis,dezesseis",
                 17: "dezassete,dezessete", 19: "dezanove,dezenove"},
        scales={12: "dúzia,dúzias", 100: "centenas", 1e3: "milhares",
                1e9: "mil milhões,milhares de milhões"},
        halves={0.5: "e meia,e meio"},
        hints={0.25: "quarto", 0.5: "meia,meio,metade", 1: "primeira,primeiras,primeiro,"
            "primeiros,sozinha,sozinho,única,único",
               2: "segunda,segundas,segundo,segundos,ambas,ambos,dobro,dobrou,dupla,duplo,duas"
               " vezes,par",
               3: "terço,terços,tripla,triplicou,triplo,trio,três quartos", 4: "quarto,quartos",
               5: "quinteto", 8: "quartas de final", 16: "oitavas de final,oitavos de final",
               10: "década,décadas,dezena,dezenas", 12: "meio dia",
               15: "quinzena", 20: "vintena", 0: "meia noite,nenhum,nenhuma", 24: "meia noite",
               100: "centena,século", 1e3: "milhar,milénio,milênio"},
    ),
    "ro": Further(
        scales={12: "duzină,duzini", 100: "sute", 1e3: "mii", 1e6: "milioane", 1e9: "miliarde"},
        halves={0.5: "și jumătate,şi jumătate"},
        hints={1: "primul,prima,primii,primele", 0.25: "sfert", 0.5: "jumătate,jumate",
            2: "ambele,ambii,dublu,pereche",
               3: "treime,triplu", 4: "sfert", 10: "deceniu", 12: "amiază", 100: "secol"},
        joiners="de",
    ),
}  # fmt: skip

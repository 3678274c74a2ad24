"""Abbreviations whose full stop seldom ends a sentence, by language.

Written by hand: titles, units before a number, addresses, "for example" and its kin. Words that
end sentences as often as not (`etc`, `kr`, `usw`) are left out: a sentence in two pieces costs less
than two in one, of which the engine may drop the second.
"""

from __future__ import annotations

# Titles and saints keep their form in foreign text, so these hold for every language.
_ANYWHERE = (
    "Capt Col Dr Dra Gen Gov Jr Lt Maj Mr Mrs Ms Msgr Mt Prof Profa Rep Rev Sen Sgt Sr Sra Srta "
    "St Ste"
)
_BY_LANGUAGE = {
    "af": "bv dr ds ens mev mnr nr prof",
    "am": "ዶ/ር",
    "ar": "د",
    "az": "prof",
    "be": "акад вул г гг гл д напр праф рэд стар тыс інш",
    "bg": "акад бул г гл др лв напр проф св ст ул хил",
    "bn": "ডা মি মো",
    "bs": "br dr gđa npr prof sv tj ul",
    "ca": "Sra St Sta av núm pàg tel",
    "cs": "atd doc ing mld např nám popř prof resp str sv tj tzv tř ul č čl",
    "cy": "Dr Parch e.e",
    "da": "bl.a ca dvs f.eks fx hr jf kl mia mio nr pct pga skt",
    "de": (
        "Abs Art Bd Fa Hl Hr Jh Mio Mrd Nr Prof St Str Tel bzw ca d.h evtl ggf inkl u.a "
        "vgl z.B zzgl"
    ),
    "el": "αρ δηλ δρ κ κα κτλ λεωφ π.χ τηλ",
    "en": "Ave Blvd Det Dist Hon Inc Ltd Messrs No Nos Supt approx cf e.g i.e viz vs",
    "es": "Av Avda Dña EE Excmo Lic Mons Sres Ud Uds aprox art cap núm p.ej pág tel",
    "et": "hr jne jt lk mld mln nr pr prof s.t tn",
    "eu": "adb jn zk",
    "fa": "ر.ک",
    "fi": "esim klo mm mrd nk ns prof puh ts",
    "fr": "Cie M MM Me Mgr Mlle Mme Mmes av bd chap env fig no p éd",
    "ga": "lch uimh",
    "gl": "Av Dna Sres núm páx",
    "gu": "ડૉ શ્રી",
    "he": "גב מס פרופ",
    "hi": "कु डॉ पं प्रो श्री सु",
    "hr": "br dr gđa itd mlrd npr prof str sv tj tzv ul",
    "hu": "dr gr ifj kb kft pl prof stb sz özv ún",
    "hy": "դոկ պրոֆ",
    "id": "Bpk Drs Ir Jl No Sdr Tn dll dr dsb hlm",
    "is": "bls dr fr hr kl m.a nr o.fl t.d þ.e",
    "it": "Avv Dott Geom Ing On Rag Sig Spett avv dott ecc ing on pag sig",
    "ka": "აკად ბ-ნ პროფ ქ",
    "kk": "акад ж жж көш млн млрд проф т.б",
    "kn": "ಡಾ ಶ್ರೀ",
    "ky": "акад ж көч млн млрд проф",
    "lt": "a.a dr gat kt mjr mln mlrd nr pan pav plg pr prof pvz t.y įm šv žr",
    "lv": "dr gs iel lpp milj mljrd nr piem plkst prof sv t.i utt",
    "mk": "бр бул г др пр проф св ул",
    "ml": "ഡോ ശ്രീ",
    "mr": "कु डॉ प्रा श्री",
    "ms": "Bhd Dato Hj Jln No Sdn dll",
    "mt": "Mons Onor",
    "nb": "bl.a ca dvs f.eks hr jf kl mill mrd nr",
    "ne": "डा प्रा श्री",
    "nl": (
        "St bijv blz ca dhr dr drs e.d enz evt ing ir jl jr mej mevr mgr mw nr o.a prof "
        "resp t.a.v tel z.g"
    ),
    "pa": "ਡਾ ਸ੍ਰ",
    "pl": (
        "abp bp dr gen godz hab im inż itd itp ks m.in mgr mjr mld mln np nr o.o os pkt "
        "pow proc prof płk r red rys str tj tys tzn tzw ul ur wg woj zob św"
    ),
    "pt": "Av Eng Exma Exmo Sta Sto aprox art cap nº núm p.ex pág séc tel",
    "ro": "Bd Sf Str dl dna dr ing mld nr pag prof str șos",
    "ru": (
        "акад г гг гл гос д доц др изд им инж кв коп корп млн млрд напр обл пер пл пос пр "
        "проф рис руб св см стр т тел тыс ул"
    ),
    "sk": "atď doc ing mld napr nám prof resp str sv tj tzv ul č čl",
    "sl": "dr gl itd mag mio mrd npr prof str sv tj ul št",
    "sq": "Dr Prof Sh nr p.sh",
    "sr": "br dr npr prof str sv tj ul бр г др нпр проф св стр тј ул",
    "sv": "bl.a ca dvs f.d f.n fr.o.m ggr hr jfr kl m.fl m.m nr resp t.ex t.o.m tfn",
    "sw": "Bi Bw Dk Mh Prof",
    "ta": "திரு",
    "te": "డా శ్రీ",
    "tl": "Bb Bgy Blg Gg Gng Kgg",
    "tr": "Alb Av Cad Doç Mah No Ord Org Prof Sn Sok Yrd bkz cad mah sok vb vs örn",
    "uk": "акад бул вул г гр грн д див доц напр обл пл пор просп проф р рр св ст т тис ім",
    "uz": "akad prof",
    "vi": "GS PGS Q TP TS ThS Tp",
    "xh": "Mnu Nksk",
    "zu": "Mnu Nksz",
}

ANYWHERE = frozenset(_ANYWHERE.split())
BY_LANGUAGE = {language: frozenset(words.split()) for language, words in _BY_LANGUAGE.items()}
NONE: frozenset[str] = frozenset()

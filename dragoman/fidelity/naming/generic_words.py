"""Ordinary words of names: what a thing is, not who it is. They are translated, so none is asked for.

In small letters without accents, sorted, by language of the words.
"""

from __future__ import annotations

GENERIC_WORDS = frozenset(
    # English
    "academy administration st saints administrative agency agreement agricultural air airlines airport"
    " alliance allies ambassador archbishop army assembly association attorney authority avenue"
    " award bank baron bay beach bishop bloc board borough bridge brigade brothers building bureau"
    " cabinet camp campus canal cape capital captain cardinal castle cathedral center central"
    " centre ceo chamber champions championship chancellor chapel chief church city civil club"
    " coalition coast college colonel commission commissioner committee communist company"
    " confederation conference congressman conservative constitution constitutional consulate"
    " convention corporation council count county court creek crown cup dam daily dame day declaration"
    " defence defense deep delta democrat democratic democrats department deputy desert detective"
    " development director district doctor dome duchess duke east eastern economic education"
    " electric emergency emperor empire energy environment estate exchange executive express"
    " falls father federal federation festival film finance first fleet football force forces foreign forest"
    " forum foundation free front fund galaxy gallery game games garden gas general global gold golden"
    " government governor grand great green group guard hall harbor harbour head health heritage"
    " high hill hills hospital hotel house human immigration independent industrial industries"
    " inspectorate institute intelligence interior international internet island islands joint"
    " judge justice king kingdom labor labour lady lake league left liberal liberty library lieutenant"
    " lord lower magistrates major management maritime market marine marshal mayor media medical"
    " medicine memorial metro military minister ministry moon mount mountain mountains movement"
    " municipality museum national nationalist nations natural naval navy new north northern northeast"
    " northwest nuclear ocean office officer official open opera order organisation organization"
    " palace park parliament partnership party pass peace peninsula people peoples petroleum plan"
    " plateau police policy political port post power premier president press prime prince princess"
    " prison prize professor progressive prosecutor protection provincial province public queen"
    " radio railway region regional republic republican republicans research reserve resistance"
    " revolution revolutionary ridge right river road royal rugby saint school science sciences sea"
    " secretary security senate senator senior sergeant service services sheikh sheriff sir social"
    " socialist society south southeast southern southwest square staff stadium star state station"
    " statue strait street studio sultan summit super supreme synod task team television temple"
    " territory theater theatre times tower town trade transport transportation treasury"
    " treaty tribunal trust tsar tunnel tv union united universe university upper urban valley"
    " vice village war water west western white wild women works world year youth"
    # Romance
    " abgeordneten jury sex coroner coroners deputies directorate motorway state states staaten emirates emirate emirats emiratos emirati judiciary sterling reverend reverendo reverende rev gov sen rep gen sgt prof lt col capt mons msgr armada conservador conservadora conservadores conservateur conservateurs deputado deputados diputado diputados fiscal laborista laboristas marina marine senador senadora senadores senateur senateurs senatore secretaire travailliste trabalhista academia agence agencia agencja agenzia aeroport aeropuerto aeroporto alto archipel archipelago"
    " asamblea asociacion assemblee assembleia association associazione autorita avenida"
    " baie banca banco bas baja bajo bosque calle camara camera campeonato canal cap capo casa castillo"
    " chambre cidade citta ciudad club comite comision commissione communaute comunidad comunita"
    " conseil consejo consell conselho consiglio constitucion constitution corte cote costa cour cour"
    " departamento departement dipartimento eglise ejercito empire escuela est estado estados estrecho"
    " etat etats federacion federation federazione fundacion fondation fondazione gobierno"
    " gouvernement governo grand grande guerra guerre hospital hopital ile iles ilha ilhas instituto"
    " institut isla islas isola isole istituto juegos jeux jogos lac lago ley liga ligue maison mar mare"
    " mer ministere ministerio ministero ministro mont monte mundial monde museo musee nacional nacoes"
    " national nationale naciones nations nord norte nueva nuevo nouveau nouvelle nova novo oceano ocean"
    " oriental occidental ouest oeste est parc parco parlamento parlement parti partido partito pays"
    " paese paises paix paz pace plan plaza place piazza premier presidente president primera province"
    " provincia region regione reino regno reine rei rey roi republica republique repubblica rio"
    " riviere rue saint sainte san santa santo secretario senado senat senato servicio sociedad societe"
    " societa sud sur sul supremo supreme tribunal tribunale unie unidas unido unidos union unione uniao"
    " unis unite uniti universidad universidade universita universite valle vallee ville villa"
    # German
    " akademie amt anstalt bahnhof bank berg bezirk bistum bucht bund bundes demokratische federal"
    " flughafen fluss gericht gesellschaft graf gruppe hafen haus hochschule hof inseln insel institut"
    " kanzler kirche klub kommission konferenz konigreich konig kreis land landes liga meer minister"
    " ministerium museum neu nord oberste ost partei platz polizei prasident prinz rat regierung"
    " republik rot schloss schule see staat staaten stadt strasse sud tal turm universitat"
    " verband verein vereinigte vereinigtes verfassung volks wald west zentrum zeitung"
    # Slavic, in Latin letters
    " akademie akademia banka bank budova centrum cesky chram demokraticka fond hora hrad hnuti jezero"
    " kancelar kancelaria klub kostel kral kralovstvi krolestwo liga masto mesto miasto mezinarodni"
    " miedzynarodowy ministerstvo ministerstwo ministr more morze most muzeum nadace namesti narodni"
    " narodowy nemocnice nova novy nowy nowa okres ostrov ostrovy palac park parlament partia poludniowa"
    " polnocna prezident prezydent premier rada reka republika rzeczpospolita rzad senat severni sejm"
    " skupina soud sad spolecnost spojene statni stany strana svaz szpital ulica ulice univerzita"
    " uniwersytet urad urzad ustav vlada vojvodstvi wojewodztwo zatoka zwiazek zjednoczone"
    # Russian and Ukrainian
    " академия автономная банк дума закон кодекс отечество палата подкомиссия подкомитет родина верховный город государственный дворец департамент дом дума европейский"
    " залив институт комиссия комитет край красный кубок лига международный министерство министр"
    " море музей народный нацгвардия новый областной область озеро округ организация острова остров"
    " палата парк парламент партия площадь полиция президент премьер район республика республики"
    " река россии российская северная северный служба совет союз суд театр улица университет"
    " управление федерация федеральный фонд центр центральный церковь чемпионат южная южный".split()
)

_LONG = 5
_STEMS = frozenset(word.rstrip("aeiouyаеиоуыяь") for word in GENERIC_WORDS if len(word) >= _LONG)
_LONGEST_ENDING = 3


def is_generic(folded: str) -> bool:
    """True if `folded` is one of the words, perhaps with another ending: палате, ministerstva."""
    if folded in GENERIC_WORDS:
        return True
    return any(
        folded[: len(folded) - cut] in _STEMS
        for cut in range(_LONGEST_ENDING + 1)
        if len(folded) - cut >= _LONG - 1
    )

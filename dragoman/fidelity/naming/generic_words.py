"""Ordinary words of names: what a thing is, not who it is. They are translated.

In small letters without accents, sorted, by the languages that have them.
"""

from __future__ import annotations

from dragoman.fidelity.naming.folding import words_of

GENERIC_WORDS = words_of(
    # English
    "academy administration administrative agency agreement agricultural air airlines airport"
    " alliance allies ambassador archbishop army assembly association attorney authority avenue"
    " award bank baron bay beach bishop bloc board borough bridge brigade brothers building"
    " bureau cabinet camp campus canal cape capital captain cardinal castle cathedral center"
    " central centre ceo chamber champions championship chancellor chapel chief church city"
    " civil club coalition coast college colonel commission commissioner committee communist"
    " company confederation conference congressman conservative constitution constitutional"
    " consulate convention corporation council count county court creek crown cup daily dam dame"
    " day declaration deep defence defense delta democrat democratic democrats department deputy"
    " desert detective development director district doctor dome duchess duke east eastern"
    " economic education electric emergency emperor empire energy environment estate exchange"
    " executive express falls father federal federation festival film finance first fleet"
    " football force forces foreign forest forum foundation free front fund galaxy gallery game"
    " games garden gas general global gold golden government governor grand great green group"
    " guard hall harbor harbour head health hemisphere heritage high hill hills hospital hotel"
    " house human immigration independent industrial industries inspectorate institute"
    " intelligence interior international internet island islands joint judge justice king"
    " kingdom labor labour lady lake league left liberal liberty library lieutenant lord lower"
    " magistrates major management marine maritime market marshal mayor media medical medicine"
    " memorial metro military minister ministry moon mount mountain mountains movement"
    " municipality museum national nationalist nations natural naval navy new north northeast"
    " northern northwest nuclear ocean office officer official open opera order organisation"
    " organization palace park parliament partnership party pass peace peninsula people peoples"
    " petroleum phd plan plateau police policy political port post power premier president press"
    " prime prince princess prison prize professor progressive prosecutor protection province"
    " provincial public queen radio railway region regional republic republican republicans"
    " research reserve resistance revolution revolutionary ridge right river road royal rugby"
    " saint saints school science sciences sea secretary security senate senator senior sergeant"
    " service services sheikh sheriff sir social socialist society south southeast southern"
    " southwest square st stadium staff star state station statue strait street studio sultan"
    " summit super supreme synod task team television temple territory theater theatre times"
    " tower town trade transport transportation treasury treaty tribunal trust tsar tunnel tv"
    " union united universe university upper urban valley vice village war water west western"
    " white wild women works world year youth"
    " afro anglo anti auto baseball basketball black blue brown clay digital eighties electoral eleven eleventh empress euro"
    " fifties forties golden handball hockey indo jazz milky mister nebula neo ninth nineties pan podium prix red sedan seventies"
    " silver sino sixties superintendent tenth thirties trans twenties volleyball wailing whirlpool yellow"
    # Romance
    " abgeordneten academia aeroport aeroporto aeropuerto agence agencia agencja agenzia alto"
    " archipel archipelago armada asamblea asociacion assemblee assembleia association"
    " associazione autorita avenida baie baja bajo banca banco bas bosque calle camara camera"
    " campeonato canal cap capo capt casa castillo chambre cidade citta ciudad club col comision"
    " comite commissione communaute comunidad comunita conseil consejo conselho consell"
    " conservador conservadora conservadores conservateur conservateurs consiglio constitucion"
    " constitution coroner coroners corte costa cote cour departamento departement deputado"
    " deputados deputies dipartimento diputado diputados directorate eglise ejercito emirate"
    " emirates emirati emiratos emirats empire escuela est estado estados estrecho etat etats"
    " federacion federation federazione fiscal fondation fondazione fundacion gen gobierno"
    " gouvernement gov governo grand grande guerra guerre hopital hospital ile iles ilha ilhas"
    " institut instituto isla islas isola isole istituto jeux jogos judiciary juegos jury"
    " laborista laboristas lac lago ley liga ligue lt maison mar mare marina marine mer"
    " ministere ministerio ministero ministro monde mons mont monte motorway msgr mundial musee"
    " museo nacional naciones nacoes national nationale nations nord norte nouveau nouvelle nova"
    " novo nueva nuevo occidental ocean oceano oeste oriental ouest pace paese paises paix parc"
    " parco parlamento parlement parti partido partito pays paz piazza place plan plaza premier"
    " president presidente primera prof province provincia region regione regno rei reine reino"
    " rep repubblica republica republique rev reverend reverende reverendo rey rio riviere roi"
    " rue saint sainte san santa santo secretaire secretario sen senado senador senadora"
    " senadores senat senateur senateurs senato senatore servicio sex sgt sociedad societa"
    " societe staaten state states sterling sud sul supreme supremo sur trabalhista travailliste"
    " tribunal tribunale uniao unidas unido unidos unie union unione unis unite uniti"
    " universidad universidade universita universite valle vallee villa ville"
    # German
    " akademie amt anstalt bahnhof bank berg bezirk bistum bucht bund bundes demokratische"
    " federal flughafen fluss gericht gesellschaft golf graf gruppe hafen haus hochschule hof"
    " insel inseln institut kanzler kirche klub kommission konferenz konig konigreich kreis land"
    " landes liga meer minister ministerium museum neu nord oberste ost partei platz polizei"
    " prasident prinz rat referendum regierung republik rot schloss schule see staat staaten"
    " stadt strasse sud tal turm universitat verband verein vereinigte vereinigtes verfassung"
    " volks wald west zeitung zentrum"
    # Slavic, in Latin letters
    " akademia akademie bank banka budova centrum cesky chram demokraticka fond hnuti hora hrad"
    " jezero kancelar kancelaria klub kostel kral kralovstvi krolestwo liga masto mesto"
    " mezinarodni miasto miedzynarodowy ministerstvo ministerstwo ministr more morze most muzeum"
    " nadace namesti narodni narodowy nemocnice nova novy nowa nowy okres ostrov ostrovy palac"
    " park parlament partia polnocna poludniowa premier prezident prezydent rada reka republika"
    " rzad rzeczpospolita sad sejm senat severni skupina soud spojene spolecnost stany statni"
    " strana svaz szpital ulica ulice univerzita uniwersytet urad urzad ustav vlada vojvodstvi"
    " wojewodztwo zatoka zjednoczone zwiazek"
    # Russian and Ukrainian
    " автономная академия банк верховный город государственный дворец департамент дом дума"
    " европейский закон залив институт кодекс комиссия комитет край красный кубок лига"
    " международный министерство министр море музей народный нацгвардия новый областной область"
    " озеро округ организация остров острова отечество палата парк парламент партия площадь"
    " подкомиссия подкомитет полиция президент премьер район река республика республики родина"
    " россии российская северная северный служба совет союз суд театр улица университет"
    " управление федеральный федерация фонд центр центральный церковь чемпионат южная южный"
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

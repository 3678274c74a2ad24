"""Ordinary words of names: what a thing is, not who it is. They are translated.

In small letters without accents, sorted, by the languages that have them.
"""

from __future__ import annotations

from dragoman.fidelity.naming.folding import words_of

GENERIC_WORDS = words_of(
    # English
    "academy administration administrative afro agency agreement agricultural air airlines"
    " airport alliance allies ambassador anglo anti archbishop army assembly association"
    " attorney authority auto avenue award bank baron baseball basketball bay beach bishop"
    " black bloc blue board borough bridge brigade brothers brown building bureau cabinet camp"
    " campus canal cape capital captain cardinal castle cathedral celsius center central"
    " centre ceo chamber champions championship chancellor chapel chief church city civil clay"
    " club coalition coast college colonel commission commissioner committee communist company"
    " confederation conference congressman conservative constitution constitutional consulate"
    " convention corporation council count county court creek crown cup daily dam dame day"
    " declaration deep defence defense delta democrat democratic democrats department deputy"
    " desert detective development digital director district doctor dome duchess duke east"
    " eastern economic education eighties electoral electric eleven eleventh emergency emperor"
    " empire empress energy environment estate euro exchange executive express fahrenheit"
    " falls father fatherland federal federation festival fifties film finance first fleet"
    " football force forces foreign forest forties forum foundation free front fund galaxy"
    " gallery game games garden gas general global gold golden government governor grand great"
    " green group guard hall handball harbor harbour head health hemisphere heritage high hill"
    " hills hockey hospital hotel house human immigration independent indo industrial"
    " industries inspectorate institute intelligence interior international internet island"
    " islands jazz joint judge justice king kingdom labor labour lady lake league left liberal"
    " liberty library lieutenant lord lower magistrates major management marine maritime"
    " market marshal mayor media medical medicine memorial metro military milky minister"
    " ministry mister moon mount mountain mountains movement municipality museum national"
    " nationalist nations natural naval navy nebula neo new nineties ninth north northeast"
    " northern northwest nuclear ocean office officer official online open opera order"
    " organisation organization palace pan park parliament partnership party pass peace"
    " peninsula people peoples petroleum phd plan plateau podium police policy political port"
    " post power premier president press prime prince princess prison prix prize professor"
    " progressive prosecutor protection province provincial public queen radio railway red"
    " region regional republic republican republicans research reserve resistance revolution"
    " revolutionary ridge right river road royal rugby saint saints school science sciences"
    " sea secretary security sedan senate senator senior sergeant service services seventies"
    " sheikh sheriff silver sino sir sixties social socialist society south southeast southern"
    " southwest square st stadium staff star state station statue strait street studio sultan"
    " summit super superintendent supreme synod task team television temple tenth territory"
    " theater theatre thirties times tower town trade trans transport transportation treasury"
    " treaty tribunal trust tsar tunnel tv twenties union united universe university upper"
    " urban valley vice village volleyball wailing war water west western whirlpool white wild"
    " women works world year yellow youth"
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

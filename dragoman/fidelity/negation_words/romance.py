"""Romance languages."""

from __future__ import annotations

from dragoman.fidelity.negation_words.row import NegationWords

ROWS: dict[str, NegationWords] = {
    "ca": NegationWords(
        clear="no",
        concord="cap enlloc gens mai ni ningú res tampoc",
        doubtful=(
            "abans desac* desap* descon* difer* difícil* dubt* evit* excepte falta fins il·legal* "
            "impedi* imposs* incap* incert* independ* inestab* inevit* injust* innoc* insufic* "
            "llevat manca menys neg* no_només no_obstant no_sols no…només perd* poc poca pocs "
            "poques prohib* rebutj* refus*"
        ),
        without="sense",
        only="només",
        void="cap_a cap_al cap_als com_a_cap el_cap negoc* negr* negre* res_més",
    ),
    "es": NegationWords(
        clear="no",
        concord="jamás nada nadie ni ninguna ningunas ninguno ningunos ningún nunca tampoco",
        doubtful=(
            "a_menos anti-* apenas ausen* carec* careci* carenc* cero como_no desacuerd* desapar* "
            "desaprob* desconf* desconoc* desemple* desigu* desleal* desment* desped* "
            "difícilmente en_lugar en_vez evit* excepto exclu* fall* falt* fracas* hasta_que_no "
            "ignor* ilegal* ilegít* ilimit* ilícit* imped* impid* imposib* improb* impun* inac* "
            "inadec* inadm* inalc* incap* incertid* inciert* incluso_sin incomp* incompat* "
            "inconsc* inconst* incorr* incumpl* incómod* indef* indep* indif* indirect* inefic* "
            "inesper* inestab* inevit* inex* injust* inmoral* innec* inocen* insatisf* insegur* "
            "insolv* insost* insufic* invis* involunt* invál* inútil* irreal* irreg* irrelev* "
            "irrespons* jamás_antes nada_mejor nada_menos nada_más negad* negar* negaron negativ* "
            "negó niega* niegan no_bien no_cabe_duda no_dej*_de no_hace_mucho no_menos_de "
            "no_más_de no_más_que no_obstante no_solamente no_solo no_sólo no_únicamente "
            "no…más_que no…sino no…sino_que no…solamente no…solo no…sólo nunca_antes nunca_mejor "
            "olvid* otro_que priv* prohib* que_nunca raramente rechaz* recordar recuerd* rehus* "
            "rehús* salvo si_no sino"
        ),
        vague=(
            "antes ces* cesar cesó contrari* dej* deten* difer* difíci* difícil* distint* dud* "
            "duda escas* gratis gratuit* hasta límite menos oculto opon* opus* perd* pierd* poca "
            "pocas poco pocos rara raro sorpr* sorprend* únic* único"
        ),
        without="sin",
        only="solamente solo sólo únicamente",
        void="o_no_* pareja*",
    ),
    "fr": NegationWords(
        clear="n'* ne ni…n'* ni…ne nul_n'* nul_ne personne_n'* personne_ne rien_n'* rien_ne",
        concord="aucun aucune aucunement guère ni nulle_part nullement pas",
        doubtful=(
            "absen* abst* anti-* au_lieu dissuad* démen* dément* dépourv* désacc* désapp* "
            "désavant* désesp* désob* désordr* déséq* empêch* exception excepté exclu* faute "
            "hormis ignor* illic* illim* illég* impens* imposs* improb* imprév* impuiss* impun* "
            "inacc* inadapt* inadm* inapt* inatt* incap* incert* incomp* inconc* inconnu* incons* "
            "incont* incorr* indiff* indign* indir* indisc* indéf* indép* ineff* inex* infid* "
            "infin* inhab* inhum* injust* innoc* inquiét* insatis* insign* insolv* insout* "
            "instab* insuff* interdi* intol* intouch* inutil* inval* invis* involont* inég* "
            "irresp* irréal* irrég* maladr* manqu* méconn* n'*…pas_seulement n'*…pas_uniquement "
            "n'empêche n'est-ce_pas n'oublie* n'oubliez ne…pas_seulement ne…pas_uniquement non "
            "non* non_seulement nulle oubli* pas_mal pas_moins pas_plus_de pas_seulement "
            "pas_uniquement personne privé* pénurie que_jamais rarement refus* rejet* rien "
            "rien_que sans_aucun sans_jamais sauf si_jamais sinon échec* échou* évit*"
        ),
        vague=(
            "avant cess* contrair* difficil* difficult* différ* disparaî* disparu* dout* doute* "
            "fausse faux gratuit* jamais jusqu'* loin malgré malh* moindre moins opp* perd* perte "
            "peu plutôt rare* surpr* unique* à_peine échapp* épargn*"
        ),
        without="sans",
        only="seul seule seulement uniquement",
        void=(
            "cette_personne chaque_personne d'une_personne des_pas en_personne exclus* faux_pas "
            "grand_pas inconvén* infini* la_personne le_pas les_pas leurs_pas malad* maladi* "
            "match_nul n'importe* nonante opportun* opportunité* opéra* ou_n'*_pas ou_ne_*_pas "
            "ou_non ou_pas par_personne pas_de_calais personne_qui peup* peut peuv* premier_pas "
            "premiers_pas première_personne restaur* rester_ restructur* ses_pas tierce_personne "
            "toute_personne un_pas une_personne à_chaque_pas"
        ),
        patterns=(
            # ne … que; and a "ne" that nothing completes, which may deny nothing: avant qu'il ne.
            r"(?<!\w)(?:ne\b|n')\W*(?:(?!pas\b|plus\b|jamais\b|rien\b|personne\b|aucun)\w+\W+)"
            r"{1,6}?qu[e']"
            r"|(?<!\w)(?:ne|n'\w*)(?!\w)(?!(?:\W+\w+){0,7}?\W+"
            r"(?:pas|plus|jamais|rien|personne|aucune?|guère|ni|point|nul|nulle)\b)"
        ),
    ),
    "gl": NegationWords(
        clear="non",
        concord="nada nin ningunha ninguén ningún nunca tampouco xamais",
        doubtful=(
            "agás antes des* difer* difícil* evit* fall* falta* ilegal* imposib* imposs* incap* "
            "incert* insufic* inxust* menos neg* non_obstante non_só pouc* rexeit*"
        ),
        without="sen",
        only="soamente só",
        void="desc* desde desen* despois dest* negoc*",
    ),
    "it": NegationWords(
        clear="no non",
        concord="mai neanche nemmeno neppure nessun nessun'* nessuna nessuno niente nulla né",
        doubtful=(
            "a_meno_che_non anti-* appena assen* che_mai diment* disacc* diseg* disocc* dison* "
            "divieto eccetto escl* evit* fall* fals* finché_non fino_a_quando_non ignor* illecit* "
            "illeg* illimit* immoral* impedi* imposs* improb* impun* inacc* inad* inammiss* "
            "incap* incert* incomp* inconc* incons* incost* indif* indip* indiret* ineff* "
            "inesist* inesp* inev* ingiust* innoc* insicur* insodd* insolv* insost* insuff* "
            "inutil* inval* invis* involont* irreal* irreg* irresp* irril* manc* nega negano "
            "negar* negat* negò nient'altro niente_di_meno niente_meno non_appena non_c'è_dubbio "
            "non_meno non_oltre non_più_di non_smett*_di non_solamente non_solo non_soltanto "
            "non_ultimo non…che non…solo non…soltanto nulla_di_più né…né perd* priv* proib* rara "
            "raramente raro respin* ricord* rifiut* salvo sconf* sconos* se_non sfort* sleal* "
            "smenti* tranne vieta* vietò"
        ),
        vague=(
            "ancora anzi cess* contrari* differ* difficil* difficoltà diminu* divers* dubb* "
            "finché fino gratis gratuit* invece limit* male meno pers* poca poche pochi poco "
            "prima rar* scars* scomp* sfid* smess* smett* sorpr*"
        ),
        without="senza",
        only="solo soltanto",
        void=(
            "negli negozi* nei nel* o_meno o_no o_non_* oppur* perdon* persin* persona* persone "
            "ristorant* solar*"
        ),
        patterns=r"(?<!\w)non\W+(?:\w+\W+){0,4}?(?:che\s+)?(?:solo|soltanto)(?!\w)",
    ),
    "pt": NegationWords(
        clear="não",
        concord="jamais nada nem nenhum nenhuma nenhumas nenhuns ninguém nunca sequer tampouco",
        doubtful=(
            "anti-* ao_invés até_que_não ausent* ausên* carec* careci* carên* desacord* desapar* "
            "desaprov* desconf* desconh* desempr* desigua* desleal* desment* desnec* dificilmente "
            "em_vez enquanto_não esque* evit* evita excepto exceto exclu* falh* falt* fracass* "
            "ignor* ilega* ilegít* ilimit* ilícit* imoral* imped* impeç* imposs* impossi* improv* "
            "impun* inac* inadeq* inadmis* inalc* incap* incert* incomp* incomum inconsc* "
            "inconst* incorr* incumpr* indef* indep* indif* indirect* indiret* inefic* inesper* "
            "inevit* inex* injust* inocen* insatisf* insegur* insolv* instáve* insufic* insust* "
            "inval* invis* involunt* inválid* inúteis inútil irreal* irreg* irrelev* irrespons* "
            "lembr* nada_além nada_mais nada_menos nega negad* negam negar* negativ* negação "
            "negou nem_sempre não_apenas não_deix*_de não_há_dúvida não_mais_de não_mais_do_que "
            "não_mais_que não_menos não_obstante não_somente não_só não…apenas não…senão "
            "não…somente não…só priv* proib* que_nunca raramente recus* rejeit* salvo se_não "
            "senão"
        ),
        vague=(
            "antes até cess* cessar contrári* deix* detid* difer* difíceis difícil distint* "
            "duvid* dúvida* escass* gratuit* grátis menos opor opos* opõ* perd* pouc* raro "
            "surpre* únic*"
        ),
        without="sem",
        only="apenas somente só unicamente",
        void="ou_não ou_não_* quer_não",
    ),
    "ro": NegationWords(
        clear="n-* nici_o nici_un nu",
        concord="nici nicio niciodată niciun niciuna niciunul nicăieri nimeni nimic",
        doubtful=(
            "abia cu_excepția decât evit* eşu* eșu* im* in* interzi* interzis* lips* ne* neg* "
            "nu_doar nu_numai puțin* refuz* resping* respins* împiedic*"
        ),
        without="fără",
        only="doar numai",
        void=(
            "imp* import* incl* inclu* ind* inform* ini* ins* int* intern* inv* negoc* net nevo* "
            "nevoie sau_nu"
        ),
        patterns=r"\bpână\s+nu\b",
    ),
}

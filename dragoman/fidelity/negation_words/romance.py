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
        soft=(
            "dej*_de nada_más_que nada_que_ver no_*_evitar no_bien no_cumpl* no_dej*_de no_dud* "
            "no_estar no_falt* no_lejos no_mucho* no_muy no_necesariamente no_olvid* "
            "no_puede_faltar no_se_olvid* no_tan no_tanto no_tener_más_remedio no_todo* "
            "no_vidente* no…duda no…dudas no…más_remedio para_no"
        ),
        concord="jamás nada nadie ni ninguna ningunas ninguno ningunos ningún nunca tampoco",
        doubtful=(
            "a_menos anti-* apenas ausen* carec* careci* carenc* cero ciego* como_no desacuerd* "
            "desapar* desaprob* desconf* desconoc* desemple* desigu* desleal* desment* "
            "difícilmente en_lugar en_vez evit* excepto exclu* falla fallar* fallaron fallid* "
            "fallo fallos falló fracas* hasta_que_no ignor* ilegal* ilegít* ilimit* ilícit* imped* "
            "impid* imposib* improb* impun* inac* inadec* inadm* inalc* incap* incertid* inciert* "
            "incluso_sin incomp* incompat* inconsc* inconst* incorr* incumpl* incómod* indef* "
            "indif* indirect* inefic* inesper* inestab* inevit* inex* injust* inmoral* innec* "
            "inocen* insatisf* insegur* insolv* insost* insufic* invis* involunt* invál* inútil* "
            "irreal* irreg* irrelev* irrespons* nada_mejor nada_menos nada_más negad* negar* "
            "negaron negativ* negó niega* niegan no_cabe_duda no_hace_mucho no_menos_de no_más_de "
            "no_más_que no_obstante no_solamente no_solo no_sólo no_únicamente no…más_que "
            "no…solamente no…solo no…sólo nunca_antes nunca_mejor olvid* omis* omit* otro_que "
            "priv* prohib* raramente raras_veces rechaz* recordar recuerd* rehus* rehús* renunci* "
            "salvo si_no sino"
        ),
        vague=(
            "cerca ces* cesar cesó contrari* deten* difer* difíci* difícil* distint* dud* duda "
            "escas* falta faltan gratis gratuit* jamás_antes lejos mal mala malas malo malos "
            "más_*_que_nunca más_que_nunca oculto opon* opus* peor peores perd* pierd* poca pocas "
            "poco* pocos rara raro solo_falta sorpr* sorprend*"
        ),
        without="sin",
        only="solamente solo sólo únicamente",
        void=(
            "desde despedi* desper* falta_de_tiempo hace_falta hacen_falta hacer_falta hacía_falta "
            "hará_falta inclu* incluso independ* indi* indic* infor* o_nada o_no o_no_* pareja* "
            "privad* sin_duda sin_embargo sin_fronteras sin_perjuicio"
        ),
    ),
    "fr": NegationWords(
        clear="n'* ne ni…n'* ni…ne nul_n'* nul_ne personne_n'* personne_ne rien_n'* rien_ne",
        soft=(
            "afin_de_ne_pas aucun_doute n'*_plus_qu'* n'a_cessé n'arrêt* n'a…rien_à "
            "n'est_pas_facile n'ont…rien_à n'oubli* n'y_*_rien ne_cess* ne_facilit* ne_pas_oublier "
            "ne_peut_*_plus ne…rien_à pour_ne_pas"
        ),
        concord="aucun aucune aucunement et_non guère mais_non ni nulle_part nullement pas rien",
        doubtful=(
            "absen* abst* anti-* au_lieu aveugl* dissuad* défense_d'* défense_de démen* dément* "
            "dépourv* désacc* désapp* désavant* désesp* désob* désordr* déséq* empêch* exception "
            "excepté exclu* faute hormis ignor* illic* illim* illég* impens* imposs* improb* "
            "imprév* impuiss* impun* inacc* inadapt* inadm* inapt* inatt* incap* incert* incomp* "
            "inconc* inconnu* incons* incont* incorr* indiff* indign* indir* indisc* indéf* ineff* "
            "inex* infid* infin* inhab* inhum* injust* innoc* inquiét* insatis* insign* insolv* "
            "insout* instab* insuff* interdi* intol* intouch* inutil* inval* invis* involont* "
            "inég* irresp* irréal* irrég* maladr* manqu* méconn* n'*…pas_seulement "
            "n'*…pas_uniquement n'empêche n'est-ce_pas ne…pas_seulement ne…pas_uniquement niait "
            "nie nient nier nié niée non non* non_seulement nulle omet* omett* omis oubli* pas_mal "
            "pas_moins pas_plus_de pas_seulement pas_uniquement personne priver* privé_de "
            "privée_de privés_de pénurie rarement refus* rejet* renonc* rien_que sans_aucun "
            "sans_jamais sauf si_jamais sinon échec* échou* échouer évit*"
        ),
        vague=(
            "cess* contrair* dernière_fois difficil* difficult* différ* disparaî* disparu* dout* "
            "doute* faible* fausse faux gratuit* impasse* jamais loin mal malgré malh* mauvais* "
            "moindre opp* orphelin* perd* perte peu pire plus_*_que_jamais plus_que_jamais plutôt "
            "proche* près rare* surpr* unique* à_peine échapp* épargn*"
        ),
        without="sans",
        only="seul seule seulement uniquement",
        void=(
            "cette_personne chaque_personne d'une_personne des_pas discre* discret* discrè* "
            "discré* en_personne exclus* faux_pas grand_pas inclu* inconvén* indi* indic* "
            "indépend* infini* infor* la_personne le_pas les_pas leurs_pas malad* maladi* "
            "match_nul ministr* n'importe* non_plus nonante opportun* opportunité* opéra* "
            "ou_n'*_pas ou_ne_*_pas ou_non ou_pas par_personne pas_de_calais personne_qui peup* "
            "peut peuv* premier_pas premiers_pas première_personne restaur* rester_ restructur* "
            "sans_doute ses_pas tierce_personne toute_personne un_pas une_personne à_chaque_pas"
        ),
        patterns=(
            # ne … que; and a "ne" that nothing completes, which may deny nothing: avant qu'il ne.
            r"(?<!\w)(?:ne\b|n')\W*(?:(?!pas\b|plus\b|jamais\b|rien\b|personne\b|aucun)\w+\W+)"
            r"{1,6}?qu[e']"
            # With can, know and cease it denies alone.
            r"|(?<!\w)(?:ne(?!\W+(?:peu|pou[rv]|pui|pu\b|sau|sait|cess|os))|n'\w*)(?!\w)"
            r"(?<!aucun ne)(?<!nul ne)(?!(?:\W+\w+){0,7}?\W+"
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
        soft="non_dimentic* non_lontan* non_molto non_necessariamente non_smett*_di per_non",
        concord="mai neanche nemmeno neppure nessun nessun'* nessuna nessuno niente nulla né",
        doubtful=(
            "a_meno_che_non anti-* appena assen* che_mai diment* disacc* diseg* disocc* dison* "
            "divieto eccetto escl* evit* fallim* fallit* falliv* fallì fals* finché_non "
            "fino_a_quando_non ignor* illecit* illeg* illimit* immoral* impedi* imposs* improb* "
            "impun* inacc* inad* inammiss* incap* incert* incomp* inconc* incons* incost* indif* "
            "indiret* ineff* inesist* inesp* inev* ingiust* innoc* insicur* insodd* insolv* "
            "insost* insuff* inutil* inval* invis* involont* irreal* irreg* irresp* irril* manc* "
            "nega negano negar* negat* negò nient'altro niente_di_meno niente_meno non_appena "
            "non_c'è_dubbio non_meno non_oltre non_più_di non_solamente non_solo non_soltanto "
            "non_ultimo non…che non…solo non…soltanto nulla_di_più né…né omess* omett* priv* "
            "proib* rara raramente raro respin* ricord* rifiut* rinunc* salvo sconos* se_non "
            "sfort* sleal* smenti* tranne vieta* vietò"
        ),
        vague=(
            "anzi cattiv* cess* contrari* differ* difficil* difficoltà diminu* divers* dubb* "
            "finché gratis gratuit* invece limit* male meno peggio perd* pers* poca poche pochi "
            "poco rar* scars* scomp* sfid* smess* smett* sorpr* vicin*"
        ),
        without="senza",
        only="solo soltanto",
        void=(
            "indipend* negli negozi* nei nel* o_meno o_no o_non_* oppur* perdon* persin* persona* "
            "persone privat* ristorant* solar* solare"
        ),
        patterns=r"(?<!\w)non\W+(?:\w+\W+){0,4}?(?:che\s+)?(?:solo|soltanto)(?!\w)",
    ),
    "pt": NegationWords(
        clear="não",
        soft=(
            "nem_que não_*_evitar não_deix*_de não_demor* não_esque* não_longe não_muito "
            "não_muito* não_necessariamente não_oficia* não_par* não_para não_pára não_tão "
            "não…dúvida não…dúvidas para_não"
        ),
        concord="jamais nada nem nenhum nenhuma nenhumas nenhuns ninguém nunca sequer tampouco",
        doubtful=(
            "anti-* ao_invés até_que_não ausent* ausên* carec* careci* carên* cego* desacord* "
            "desapar* desaprov* desconf* desconh* desempr* desigua* desist* desleal* desment* "
            "desnec* dificilmente em_vez enquanto_não esque* evit* evita excepto exceto exclu* "
            "falh* falt* fracass* ignor* ilega* ilegít* ilimit* ilícit* imoral* imped* impeç* "
            "imposs* impossi* improv* impun* inac* inadeq* inadmis* inalc* incap* incert* incomp* "
            "incomum inconsc* inconst* incorr* incumpr* indef* indif* indirect* indiret* inefic* "
            "inesper* inevit* inex* injust* inocen* insatisf* insegur* insolv* instáve* insufic* "
            "insust* inval* invis* involunt* inválid* inúteis inútil irreal* irreg* irrelev* "
            "irrespons* nada_além nada_mais nada_menos nega negad* negam negar* negativ* negação "
            "negou nem_sempre não_apenas não_há_dúvida não_mais_de não_mais_do_que não_mais_que "
            "não_menos não_obstante não_somente não_só não…apenas não…senão não…somente não…só "
            "omiss* omit* priv* proib* raramente recus* rejeit* renunci* salvo se_não senão"
        ),
        vague=(
            "cess* cessar como_nunca contrári* difer* difíceis difícil distint* do_que_nunca "
            "duvid* dúvida* escass* gratuit* grátis jamais_visto mais_que_nunca mal mau maus má "
            "más opor opos* opõ* perd* perto pior piores pouc* raro surpre* última_vez"
        ),
        without="sem",
        only="apenas somente só unicamente",
        void="inclu* independ* indic* infor* mas ou_não ou_não_* privad* quer_não sem_dúvida",
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

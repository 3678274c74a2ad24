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
            "llevat manca menys neg* no_només no_obstant no_sols només no…només perd* poc poca "
            "pocs poques prohib* rebutj* refus* sense"
        ),
        void="cap_a cap_al cap_als com_a_cap el_cap negoc* negr* negre* res_més",
    ),
    "es": NegationWords(
        clear="no",
        concord="jamás nada nadie ni ninguna ningunas ninguno ningunos ningún nunca tampoco",
        doubtful=(
            "a_menos antes anti* apenas ausen* aún carec* careci* carenc* cero ces* cesar cesó "
            "contrari* dej* desacuerd* desapar* desaprob* descon* desconf* desemple* desigu* "
            "desleal* desment* desped* deten* difer* difíci* difícil* difícilmente distint* dud* "
            "duda en_lugar en_vez escas* evit* excep* excepto exclu* fall* fals* falt* fracas* "
            "gratis gratuit* hasta ignor* ilegal* ilegít* ilimit* ilícit* imped* impid* imposib* "
            "improb* impun* inac* inadec* inadm* inalc* incap* incertid* inciert* incluso_sin "
            "incomp* incompat* inconsc* inconst* incorr* incumpl* incómod* indef* indep* indif* "
            "indirect* inefic* inesper* inestab* inevit* inex* injust* inmoral* innec* inocen* "
            "insatisf* insegur* insolv* insost* insufic* invis* involunt* invál* inútil* irreal* "
            "irreg* irrelev* irrespons* jamás_antes limit* límite mal malo menos mism* nada_mejor "
            "nada_menos nada_más neg* negó ni_siquiera niega* niegan no_bien no_cabe_duda "
            "no_hace_mucho no_menos_de no_más_de no_más_que no_obstante no_solamente no_solo "
            "no_sólo no_únicamente no…más_que no…sino no…sino_que no…solamente no…solo no…sólo "
            "nunca_antes nunca_mejor oculto opon* opus* otro_que par* perd* pierd* poc* poca "
            "pocas poco pocos priv* prohib* rara raramente raro rechaz* rehus* rehús* rid salvo "
            "si_no sigu* sin sino solamente solo sorpr* sorprend* sólo todavía únic* únicamente "
            "único"
        ),
        void=(
            "negoc* negr* par para paraguay* paral* paras parec* pared* pareja* parla* parque* "
            "part* parte* partic* partid* parís"
        ),
    ),
    "fr": NegationWords(
        clear="n'* ne non",
        concord=(
            "aucun aucune aucunement guère jamais ni nul nulle nulle_part nullement pas personne "
            "rien"
        ),
        doubtful=(
            "absen* abst* anti* arrêt* au_lieu avant beau cess* contrair* difficil* difficult* "
            "différ* disparaî* disparu* dissuad* dout* doute* démen* dément* dépourv* désacc* "
            "désapp* désavant* désesp* désob* désordr* déséq* empêch* encore excep* exclu* fausse "
            "faute faux gratuit* hormis ignor* illic* illim* illég* imméd* impens* imposs* "
            "improb* imprév* impuiss* impun* inacc* inadapt* inadm* inapt* inatt* incap* incert* "
            "incomp* inconc* inconnu* incons* incont* incorr* indiff* indign* indir* indisc* "
            "indéf* indép* ineff* inex* infid* infin* inhab* inhum* injust* innoc* inquiét* "
            "insatis* insign* insolv* insout* instab* insuff* interdi* intol* intouch* inutil* "
            "inval* invis* involont* inég* irresp* irréal* irrég* jusqu'* limit* loin mal maladr* "
            "malgré malh* manqu* moindre moins méconn* même* n'*…pas_seulement n'*…pas_uniquement "
            "n'empêche n'est-ce_pas ne…pas_seulement ne…pas_uniquement non* non_seulement opp* "
            "pas_mal pas_moins pas_plus_de pas_seulement pas_uniquement peine perd* perte peu "
            "plutôt privé* pénurie que_jamais rare* rarement refus* rejet* reste* rien_que sans "
            "sans_aucun sans_jamais sauf seul seule seulement si_jamais simple* sinon surpr* "
            "toujours unique* uniquement échapp* échec* échou* épargn* évit*"
        ),
        void=(
            "cette_personne chaque_personne d'une_personne des_pas en_personne exclus* grand_pas "
            "inconvén* infini* la_personne le_pas les_pas leurs_pas malad* maladi* nonante "
            "opportun* opportunité* opéra* par_personne pas_de_calais personne_qui peup* peut "
            "peuv* premier_pas premiers_pas première_personne restaur* rester_ restructur* "
            "ses_pas tierce_personne toute_personne un_pas une_personne"
        ),
        patterns=r"(?<!\w)(?:ne|n')\W*(?:(?!pas\b|plus\b|jamais\b|rien\b|personne\b|aucun)\w+\W+){1,6}?qu[e']",
    ),
    "gl": NegationWords(
        clear="non",
        concord="nada nin ningunha ninguén ningún nunca tampouco xamais",
        doubtful=(
            "agás antes des* difer* difícil* evit* fall* falta* ilegal* imposib* imposs* incap* "
            "incert* insufic* inxust* menos neg* non_obstante non_só pouc* rexeit* sen soamente "
            "só"
        ),
        void="desc* desde desen* despois dest* negoc*",
    ),
    "it": NegationWords(
        clear="no non",
        concord="mai neanche nemmeno neppure nessun nessun'* nessuna nessuno niente nulla né",
        doubtful=(
            "ancora anti* anzi appena assen* cess* contrari* differ* difficil* difficoltà diminu* "
            "disacc* diseg* disocc* dison* divers* divieto dubb* eccetto escl* evit* fall* fals* "
            "ferm* finché fino gratis gratuit* ignor* illecit* illeg* illimit* immoral* impedi* "
            "imposs* improb* impun* inacc* inad* inammiss* incap* incert* incomp* inconc* incons* "
            "incost* indif* indip* indiret* ineff* inesist* inesp* inev* ingiust* innoc* insicur* "
            "insodd* insolv* insost* insuff* inutil* inval* invece invis* involont* irreal* "
            "irreg* irresp* irril* limit* male manc* meno neg* nient'altro niente_di_meno "
            "niente_meno non_appena non_c'è_dubbio non_meno non_oltre non_più_di non_solamente "
            "non_solo non_soltanto non_ultimo non…che non…solo non…soltanto nulla_di_più né…né "
            "opp* perd* pers* poc* prima priv* proib* rar* raramente respin* rest* rifiut* riman* "
            "salvo scars* scomp* sconf* sconos* scorr* se_non senza sfid* sfort* sleal* smenti* "
            "smess* smett* sol* solo soltanto sorpr* spia* stess* tranne unic* viet*"
        ),
        void="negli negozi* nei nel* oppur* perdon* persin* persona* persone ristorant* solar*",
        patterns=r"(?<!\w)non\W+(?:\w+\W+){0,4}?(?:che\s+)?(?:solo|soltanto)(?!\w)",
    ),
    "pt": NegationWords(
        clear="não",
        concord="jamais nada nem nenhum nenhuma nenhumas nenhuns ninguém nunca sequer tampouco",
        doubtful=(
            "ainda antes anti* ao_invés apenas até ausent* ausên* carec* careci* carên* cess* "
            "cessar continu* contrári* deix* desacord* desapar* desaprov* descon* desconf* "
            "desconh* desempr* desigua* desleal* desment* desnec* detid* difer* dificilmente "
            "difíceis difícil distint* duvid* dúvida* em_vez escass* evit* evita excepto exceto "
            "exclu* falh* fals* falt* fracass* gratuit* grátis ignor* ilega* ilegít* ilimit* "
            "ilícit* imoral* imped* impeç* imposs* impossi* improv* impun* inac* inadeq* inadmis* "
            "inalc* incap* incert* incomp* incomum inconsc* inconst* incorr* incumpr* indef* "
            "indep* indif* indirect* indiret* inefic* inesper* inevit* inex* injust* inocen* "
            "insatisf* insegur* insolv* instáve* insufic* insust* inval* invis* involunt* "
            "inválid* inúteis inútil irreal* irreg* irrelev* irrespons* limit* mal mant* mau "
            "menos mesm* nada_além nada_mais nada_menos neg* nem_sempre nem_sequer não_apenas "
            "não_há_dúvida não_mais_de não_mais_do_que não_mais_que não_menos não_obstante "
            "não_somente não_só não…apenas não…senão não…somente não…só opor opos* opõ* par* "
            "perc* perd* permanec* pouc* prec* priv* proib* raramente raro recus* rejeit* salvo "
            "se_não sem senão somente surpre* só unicamente únic*"
        ),
        void=(
            "negoc* negr* par para paragu* paral* paras parceir* parec* parent* pares paris "
            "parlam* parque* part* parte* partic* partid* perce* percent* percorr* percurs* "
            "prece* precios* precis* preço*"
        ),
    ),
    "ro": NegationWords(
        clear="n-* nici_o nici_un nu",
        concord="nici nicio niciodată niciun niciuna niciunul nicăieri nimeni nimic",
        doubtful=(
            "abia cu_excepția decât doar evit* eşu* eșu* fără im* in* interzi* interzis* lips* "
            "ne* neg* nu_doar nu_numai numai puțin* refuz* resping* respins* împiedic*"
        ),
        void=(
            "imp* import* incl* inclu* ind* inform* ini* ins* int* intern* inv* negoc* net nevo* "
            "nevoie"
        ),
        patterns=r"\bpână\s+nu\b",
    ),
}

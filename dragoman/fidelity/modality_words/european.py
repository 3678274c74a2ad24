"""Germanic and Romance languages."""

from __future__ import annotations

from dragoman.fidelity.modality_words.row import ModalityWords

ROWS: dict[str, ModalityWords] = {
    "ca": ModalityWords(
        plainly_alleged="presumiblement presumpt* suposadament suposat*",
        alleged="acusa* al·leg* atribu* denunci* hauria haurien imputa* sembla sospit* supos*",
        plainly_possible="potser probablement",
        possible=(
            "creu* esper* pens* poden podria podrien possible* pot potser probable* segurament"
        ),
        plainly_said="segons va_dir",
        said=(
            "admet* afirm* anunci* apunt* assegur* coment* declar* dit diu diuen explic* inform* "
            "segons va_dir van_dir"
        ),
    ),
    "da": ModalityWords(
        plainly_alleged="angiveligt formodede mistænkt mistænkte",
        alleged=(
            "angivelig* anklag* beskyld* formod* hævd* mistænk* påstå* rygt* sigtes sigtet skal "
            "skulle såkaldt* tilsyneladende tiltal* vistnok"
        ),
        plainly_possible="formentlig muligvis måske",
        possible=(
            "formentlig formod* forvent* kan kunne menes mulig* muligvis må måske nok sandsynlig* "
            "tror ville vurder*"
        ),
        plainly_said="ifølge sagde siger",
        said=(
            "bekræft* erklær* forklar* forsikr* fortalt fortæl* hævd* ifølge meddel* mener oplys* "
            "påpeg* rapport* sagde sagt siger skriv* tilføj* udtal*"
        ),
    ),
    "de": ModalityWords(
        plainly_alleged="angeblich* mutmasslich* mutmaßlich* vermeintlich*",
        alleged=(
            "*verdacht* *verdächtig* *vorwurf* *vorwürf* angeklagt* anklag* anscheinend "
            "anschuldig* behaupt* berichten_zufolge beschuldig* bezichtig* dem_vernehmen_nach "
            "gerücht* habe haben_soll hätte hätten offenbar scheinbar sei seien sogenannt* soll "
            "sollen sollte sollten unterstell* verdacht* verdächtig* vermut* vermutlich "
            "vorgeworfen vorwurf vorwürf* warf* werfen wirft wohl wäre wären"
        ),
        plainly_possible="könnte könnten möglicherweise vermutlich vielleicht wahrscheinlich",
        possible=(
            "angenommen annahm* denk* droh* dürft* erwart* eventuell gelt* gilt glaub* halten "
            "hoff* hält hätt* kann kannst könn* mag mögen möglich* nehm* potentiell* potenziell* "
            "schein* schätz* unter_umständen vermut* vielleicht voraussichtlich wahrscheinlich* "
            "wohl womöglich wär* würd*"
        ),
        plainly_said=(
            "betonte erklärt erklärte erklärten fügte_*_hinzu gemäß laut meint meinte sagt sagte "
            "sagten teilte_*_mit zufolge"
        ),
        said=(
            "angab* angaben angeb* angegeben ansicht antwort* argumentier* aussag* behaupte* "
            "behauptung* bekannt* bemerk* bericht* berichte* beschreib* beschrieb* bestätig* "
            "beton* betont* bezeichne* demzufolge deut* eingeräumt erfahr* ergänz* erklär* "
            "erzähl* forder* fügt* gab* geben gegenüber gemäss gemäß gesagt geschrieben gibt habe "
            "heißt_es hieß hin hinweis* hinwies informier* kommentier* kommunizier* kritisier* "
            "laut meinen meint* meinung merk* mitgeteilt nach_*_angaben nach_angaben nach_dem "
            "nach_der nannt* nennen nennt plädier* räumt* sag* schreib* schrieb* sei seien so "
            "sprach sprich* spricht stand stellt* teilt* urteil* verkünde* versicher* verwei* "
            "verwies warf* warn* wies wonach worten zitier* zufolge äußer*"
        ),
    ),
    "en": ModalityWords(
        plainly_alleged=(
            "accused alleged allegedly purported purportedly reportedly rumored rumoured "
            "supposedly suspected suspicion"
        ),
        alleged=(
            "accus* accusation* alleg* apparent* apparently appear* believed blame* charge charged "
            "charges claim* credible evident* feared impl* indict* may_have might_have presum* "
            "purport* report* reported rumor* rumour* said_to seem* so-called suppos* supposed "
            "suspect* suspicion* thought tradition* unconfirmed understood would_have"
        ),
        plainly_possible="may_be may_have maybe might perhaps possibly probably",
        possible=(
            "able about anticipat* apparent* appear* assum* believe* can chance* consider* could "
            "doubt* estimat* expect* fear* feel guess hope* if impl* likely may maybe might "
            "perhaps possib* potential* predict* presumabl* probab* reckon* risk* seem* set "
            "should suggest* suppos* suspect* think thought threat* unlikely will wonder* would"
        ),
        plainly_said="according_to said says",
        said=(
            "accord* according_to acknowledg* add added adds admit* agree* allude* announc* "
            "answer* argu* ask ask* assert* assess* believe* boast* call called calls caution* "
            "cit* claim* comment* complain* concede* conclud* confirm* consider* contend* continu* "
            "credit* criticis* criticiz* declar* deem* demand* den* describ* discuss* elaborat* "
            "emphas* estimat* explain* express* feel felt highlight* in_*_words indicat* inform* "
            "insist* interview* joke* legend* maintain* means_that mention* narrat* news note "
            "noted notes noting observ* opinion point* post* prais* predict* press_release promis* "
            "put put_it quot* read recall* recount* reiterat* remark* repli* reply report* "
            "respond* reveal* said sang say saying says show* sing* sounds speak* spoke stated "
            "statement* stating stress* suggest* swear* talked talking talks_about tell tell_us "
            "telling tells testif* think* thought told tradition* tweet* underlin* urg* view* vow* "
            "warn* word* writ* wrote"
        ),
    ),
    "es": ModalityWords(
        plainly_alleged=(
            "al_supuesto del_supuesto el_supuesto presunt* presuntamente supuesta supuestamente "
            "supuestas supuestos un_supuesto"
        ),
        alleged=(
            "acus* afirm* al_parecer alega* aparente* asegur* atribu* cargo* creíble* culp* "
            "denominad* denunci* dice_que habría habrían hubiera* imput* investig* llamad* "
            "parece* por_lo_visto posible* presum* pretendid* probable* responsab* rumor* "
            "se_considera se_cree sería* señalad* sospech* supon* supuso"
        ),
        plainly_possible="podría podrían posiblemente probablemente quizá quizás tal_vez",
        possible=(
            "*aría* *ería* *iría* a_lo_mejor acaso aparente* capa* consider* cre* debería* duda* "
            "esper* estim* habría* intent* opin* parec* pens* piens* podemos poder podido podrá* "
            "podría* posibil* posible* potencial* pretend* prev* probabil* probable* pudi* pudo "
            "pueda* puede* quier* quizá* riesgo seguramente sería* si sugier* sugir* supon* "
            "tal_vez teme* temor* tendría*"
        ),
        plainly_said=(
            "afirmaron afirmó agregó aseguraron aseguró añadió declararon declaró dijeron dijo "
            "explicó indicaron indicó según señalaron señaló"
        ),
        said=(
            "aclar* acusa* admir* admit* advier* adviert* advirt* afirm* agreg* aleg* anot* "
            "anunci* apunt* argument* asegur* asegura asever* añad* bromea* calific* canta* cita* "
            "coment* concluy* concord* confirm* conforme considera* consideró conta* contar* "
            "contest* contó cree* creía* critic* cuenta* de_acuerdo decir declar* declaración "
            "decía* defend* denunci* describ* destac* dice* dich* dijeron dijo enfatiz* escrib* "
            "estim* exig* explic* expres* habla* habló haciendo indic* inform* insist* interpret* "
            "juzg* lament* llam* manifest* mencion* menciona* mostr* muestra* negó niega* opin* "
            "palabra* pide* pidió piens* plante* plantea* precis* predi* pregunt* pronunci* "
            "prosig* public* puntualiz* recalc* reconoc* record* recuerd* reiter* relat* report* "
            "respond* responde* respuest* revel* según sentenc* señal* señor* signific* sostien* "
            "sostuv* subray* sugier* sugir* testific* transmit* tuite* twite*"
        ),
    ),
    "fr": ModalityWords(
        plainly_alleged="présumé* présumément prétendu* prétendument soi-disant",
        alleged=(
            "accus* affirm* allég* allégu* apparem* attribu* auraient aurait avait_été censé* "
            "crédib* dit dite dits déclar* dénonc* impliqu* imput* inculp* mis_en_cause "
            "mise_en_cause parait paraît poursuiv* préten* reproch* rumeur* réputé* selon semble* "
            "seraient serait soupçon* suppos* supposé* suspec* éventuel*"
        ),
        plainly_possible="peut-être pourraient pourrait probablement",
        possible=(
            "*eraient *erait *raient *rais *rait *riez *rions apparem* attend* capable* considèr* "
            "considér* craign* craint* croi* devrai* doute* envisag* espér* estim* jug* pens* "
            "peut peut-être peuv* possib* potentiel* pourr* pouv* probab* prév* pu risqu* "
            "sans_doute sembl* semble* si soupçon* suggèr* suggér* suppos* vraisembl* éventuel*"
        ),
        plainly_said=(
            "a-t-elle_affirmé a-t-elle_ajouté a-t-elle_dit a-t-elle_déclaré a-t-il_affirmé "
            "a-t-il_ajouté a-t-il_dit a-t-il_déclaré a_affirmé a_annoncé a_dit a_déclaré a_indiqué "
            "d'après dit-elle dit-il explique-t-elle explique-t-il ont_dit ont_déclaré ont_indiqué "
            "selon"
        ),
        said=(
            "*-t-elle *-t-il *-t-on a-t-elle a-t-il a-t-on accus* admet* affich* affirm* ajout* "
            "annonc* appel* appréci* argument* assur* avert* avis avou* chant* cit* comment* "
            "commentai* conclu* confi* confirm* conform* considèr* constat* critiqu* croi* "
            "d'après demand* dis disai* disent dit déclar* décrit* décriv* dénomm* dénonc* "
            "déplor* estim* expliqu* exprim* fait_savoir fait_valoir indiqu* inform* insist* "
            "interrog* interview* jug* lanc* lit-on lâch* mention* montr* mots nia nie nié* not* "
            "ont-ils opinion parl* pens* plaid* plaisant* poursui* promet* promis* propos propos* "
            "précis* préconis* préten* prévenu* prévien* prévient prôn* public* qualifi* racont* "
            "rappel* rapport* reconn* regrett* relat* relev* relèv* remarqu* reprend* repris* "
            "ressort répli* répond* révél* selon signal* signif* soulign* souten* soutien* "
            "soutin* suggèr* suggér* traduit* twee* témoign* écri* évoqu*"
        ),
    ),
    "it": ModalityWords(
        plainly_alleged="asserit* presumibil* presunt* sedicent*",
        alleged=(
            "a_quanto_pare accus* afferma* apparente* attribui* avrebbe avrebbero cosiddett* "
            "credibil* denunc* dicono imput* indagat* indizi* pare possibil* ritenut* sarebbe "
            "sarebbero sembra* sospett* supponi* suppost* voci"
        ),
        plainly_possible="forse potrebbe potrebbero probabilmente",
        possible=(
            "*rebbe *rebbero aspett* avrebb* consider* cred* dovreb* eventual* forse ipot* magari "
            "pare pens* possa possano possibil* possono potenzial* poter* potranno potreb* potrà "
            "previst* probabil* può rischi* riten* sarebb* se sembr* sembra* stim* suppon* teme "
            "temon* verosimil*"
        ),
        plainly_said=(
            "dice dicono disse ha_affermato ha_aggiunto ha_detto ha_dichiarato ha_spiegato "
            "secondo_gli secondo_i secondo_il secondo_la stando_a"
        ),
        said=(
            "affer* aggiun* ammess* ammet* annunc* assicur* avver* chiam* chied* chiest* cit* "
            "comment* comunic* conclu* conferm* consider* crede* critic* defin* denunc* descri* "
            "detto dice dicendo dich* dichiar* dicono disse dissero esprim* giudizi* ha_detto "
            "indic* inform* insist* interv* lament* nega* not* osserv* parere parl* parole pens* "
            "precis* promess* prosegu* racco* raccont* ribad* ricord* rifer* riferi* riport* "
            "rispo* ritenut* ritien* rivel* scritt* scriv* secondo segnal* sosten* sostien* "
            "sottoline* spieg* stando_a sug* testimon*"
        ),
    ),
    "nb": ModalityWords(
        plainly_alleged="angivelig* antatte mistenkt mistenkte",
        alleged=(
            "angivelig* anklag* antatt* beskyld* hevd* mistenk* påstå* rykte* siktes siktet skal "
            "skulle såkalt* tilsynelatende tiltal* visstnok"
        ),
        plainly_possible="kanskje muligens trolig",
        possible=(
            "antak* antas forvent* kan kanskje kunne mulig* muligens må nok sannsynlig* trolig "
            "tror ville vurder*"
        ),
        plainly_said="ifølge sa sier",
        said=(
            "bekreft* erklær* forklar* forsikr* fortalte fortel* hevd* ifølge la_til legger meld* "
            "mener opplys* påpek* rapporter* sa sagt sier skriv* uttal*"
        ),
    ),
    "nl": ModalityWords(
        plainly_alleged="naar_verluidt vermeend* vermoedelijk* zogenaamd*",
        alleged=(
            "aangeklaagd* aantijging* beschuldig* beweer* blijkbaar ervan gerucht* kennelijk "
            "schijnbaar toegeschreven verdacht* verdenk* vermoed* zogeheten zou zouden"
        ),
        plainly_possible="misschien mogelijk waarschijnlijk wellicht",
        possible=(
            "als denk* eventueel gelo* kan kon konden kunnen leek lijk* mag misschien mogelijk* "
            "mogen potentieel schat* vermoed* verwacht* vrees* waarschijnlijk* wellicht zou "
            "zouden"
        ),
        plainly_said="volgens zegt zei",
        said=(
            "aangekondigd aldus antwoord* benadruk* bericht* bevestig* beweer* beweert citeer* "
            "conform erken* gaf geeft gezegd kondig* laat legde legt liet meld* mening noem* "
            "reageer* schreef schrijf* sprak spreek* stel* toegevoegd verklaar* vertel* vind* "
            "voegde voegt volgens vond waarschuw* woorden zeg zeggen zegt zei zeiden"
        ),
    ),
    "pt": ModalityWords(
        plainly_alleged=(
            "alegad* alegadamente presumivelmente presumí* pretens* supost* supostamente"
        ),
        alleged=(
            "acus* aleg* alegaç* ao_que_parece aparente* apont* arguid* atribu* chamad* consta "
            "constituíd* credív* culp* denunci* dizem imput* incrimin* indicia* investig* parece* "
            "possíveis possível presum* quem_diga relatos responsab* rumor* seria* supõe* "
            "suspeit* terem teria* terá terão tido_como"
        ),
        plainly_possible="poderia poderiam possivelmente provavelmente talvez",
        possible=(
            "*aria *ariam *eria *eriam *iria *iriam ach* acredit* aparente* capaz* consider* cr* "
            "crê* deve* deveria* duvid* esper* estim* julg* parec* pens* pode* poderia* poderá* "
            "podia* porventura possa* possibil* possive* possív* potencia* previs* probabil* "
            "provavel* prováv* pôde quiçá receia* risco se seria* suger* supõe* suspeit* talvez "
            "tem* teria*"
        ),
        plainly_said=(
            "acrescentou afirmaram afirmou de_acordo_com declararam declarou disse disseram "
            "explicou segundo_a segundo_as segundo_o segundo_os"
        ),
        said=(
            "ach* acredit* acrescent* adiant* admit* advert* afirm* aleg* alert* anunci* apont* "
            "argument* assegur* batiz* brinc* cham* cit* coment* conclu* concord* confirm* "
            "conforme consider* consta cont* contest* crit* critic* de_acordo_com declar* defend* "
            "depo* descrev* destac* diss* dit* diz* dizer enfatiz* entrevist* escrev* estim* "
            "exig* explic* express* fal* frisa* garan* garant* indic* inform* insist* justific* "
            "lament* lembr* manifest* mencion* mostr* na_opinião nega* negou not* noticia* "
            "noticiad* observ* opini* palavra* ped* pens* pergunt* perguntou peço prev* proclam* "
            "promet* prossegu* publicou quem_diga reconhec* record* refer* reiter* relat* relatos "
            "report* respond* ressalt* revel* salient* segundo signific* sublinh* suger* sustent* "
            "testemunh* traduz* twee* tweet*"
        ),
    ),
    "ro": ModalityWords(
        plainly_alleged="chipurile presupus* pretins*",
        alleged=(
            "acuz* aparent ar_fi așa-zis* bănui* imput* inculpat* se_pare suspect* susțin* zvon* "
            "învinui*"
        ),
        plainly_possible="poate probabil",
        possible=(
            "ar aștept* consider* cred* estim* eventual* poate posibil* posibilit* pot potențial* "
            "probabil putea"
        ),
        plainly_said="a_declarat a_spus potrivit",
        said=(
            "a_declarat adăug* afirm* anunţ* anunț* arat* arăt* confirm* conform consider* "
            "declar* explic* inform* mențion* potrivit preciz* recunos* relat* scri* spun* spus* "
            "sublini* susţin* susțin* transmis*"
        ),
    ),
    "sv": ModalityWords(
        plainly_alleged="förment* misstänkt* påstådd*",
        alleged=(
            "anklag* beskyll* förmod* lär misstänk* påstå* rykte* ska skall skulle sägs "
            "så_kallad* tydligen uppenbarligen uppges åtal*"
        ),
        plainly_possible="kanske möjligen troligen",
        possible=(
            "bör eventuell* förmod* kan kanske kunde må möjlig* nog sannolik* skulle troligen "
            "tror uppskatt* väntas"
        ),
        plainly_said="enligt sade säger",
        said=(
            "anser bekräft* berätt* enligt förklar* hävd* meddel* menar påpek* rapporter* sa sade "
            "sagt skrev skriv* säger tillade tillägg* uppgav uppger uttal* varn*"
        ),
    ),
}

"""Germanic languages."""

from __future__ import annotations

from dragoman.fidelity.negation_words.row import NegationWords

ROWS: dict[str, NegationWords] = {
    "af": NegationWords(
        clear="geen niemand niks nooit nêrens",
        concord="nie",
        doubtful="nie_net nie_slegs on* ontken* skaars tensy versuim* weier*",
        without="sonder",
        void="onder* ondersteun* ongeveer onlangs ons ontmoet* ontvang* ontwerp* ontwikkel*",
    ),
    "da": NegationWords(
        clear="aldrig ej hverken ikke ingen ingenting intet",
        doubtful=(
            "*løs *løse *løst afvis* forhindr* ikke_alene ikke_bare ikke_engang ikke_kun "
            "ikke_mindst knap mangl* medmindre nægt* næppe sjældent u*lig* u*t undgik undgå* "
            "undlad*"
        ),
        without="uden",
        only="kun",
        void="eller_ej eller_ikke ud* uge* under* ung* universitet*",
    ),
    "de": NegationWords(
        clear=(
            "ebenso_wenig ebensowenig kein keine keinem keinen keiner keinerlei keines keinesfalls "
            "keineswegs mitnichten nein nicht nichts nie niemals niemand niemandem niemanden "
            "niemandes nirgends nirgendwo nirgendwoher nirgendwohin weder"
        ),
        soft=(
            "damit_nicht kein_wunder keine_problem* nicht_all* nicht_besonders nicht_einfach "
            "nicht_ganz nicht_gut nicht_herum nicht_lange nicht_leicht nicht_mehr_lange nicht_ohne "
            "nicht_schlecht nicht_sehr nicht_so nicht_umhin nicht_un* nicht_unbedingt "
            "nicht_vergess* nicht_verhinder* nicht_viel* nicht_weit noch_nie um_nicht_zu "
            "vergaß*…nicht vergess*…nicht vergiss*…nicht"
        ),
        doubtful=(
            "*blose *blosen *dlos *dlose *dlosen *flos *flose *flosen *glos *glose *glosen *llos "
            "*llose *llosen *lloser *nlos *nlose *nlosen *nloser *rlose *rlosen *slos *slose "
            "*slosen *sloser *sloses *tlos *tlose *tlosen abbrech* abgebroch* abgelehnt* abgesehen "
            "ablehn* ahnungslos* anstatt aufgab aufgaben aufgeben aufgegeben* aufgibt "
            "ausgeschlossen außer außerstande bestreit* bestritt* bis_nicht dementier* entgeh* "
            "erfolglos* ergebnislos* fehl* freigesprochen fruchtlos* furchtlos* geleugnet* "
            "gescheitert* gibt_*_auf illegal* irrelevan* kaum kostenlos* leblos* lehnt* lehnte* "
            "leugn* mangel* missacht* missbillig* misslang* misslungen misstrau* mühelos nicht-* "
            "nicht_anders_als nicht_mehr_als nicht_nur nicht_später_als nicht_weniger_als "
            "nicht_zuletzt nichtsdestotrotz nichtsdestoweniger ob_nicht scheiter* selten selten* "
            "sinnlos* statt un* unausweich* verbiet* verbot* verfehl* vergess* vergiss* verhinder* "
            "verlor* vermeid* vermied* verpass* versäum* verweiger* verzicht* vorenthalt* wehrlos* "
            "weiger* wenn_nicht_gar wertlos* zahllos*"
        ),
        vague=(
            "allein anders aufhör* falsch falsch* fern gering* klein* knapp* letzte_mal nah nahe "
            "schlecht* schwer schwierig* sonst stopp* wenig wenige"
        ),
        without="ohne",
        only="erst nur",
        void=(
            "arbeitslos* erstmal* fehler* fehlschlag* groß* in ind* indem indi* indu* inf* inh* "
            "inha* ini* ink* inl* inm* inn* ins insb* insg* insp* inst* int* inte* inter* inv* "
            "inw* inz* los lose* missb* missbr* mission* oder_nicht umlos* un unabhängig* und "
            "unesco unfall* unfälle* ungar* ungarn* ungefähr ungew* unglaublich* uni union* unis "
            "universit* universum* unlängst unmittelbar* unru* unruhe* uns unser* unten unter* "
            "untern* unternehm* unterschied* unterstütz* untersuch* unverzüglich* unweit unwetter* "
            "widerst*"
        ),
    ),
    "en": NegationWords(
        clear=(
            "*n't *n't_the_only ain't cannot didnt doesnt dont isnt neither never no no-one no_one "
            "nobody none not not_her_only not_his_only not_our_only not_the_only not_their_only "
            "nothing nought nowhere wasnt wont"
        ),
        soft=(
            "*n't_far *n't_forget *n't_help *n't_long *n't_necessarily *n't_very *n't…until "
            "almost_nothing by_no_means cannot_forget cannot_help in_order_not_to little_or_no "
            "never_forget no_further no_longer…than no_need no_problem no_problems no_way "
            "no_wonder not_all not_all_bad not_entirely not_exactly not_far not_forget not_long "
            "not_necessarily not_particularly not_quite not_so_* not_that not_uncommon* "
            "not_unlike* not_unusual* not_very not_without nothing_but nothing_happened "
            "nothing_more nothing_other not…until so_as_not_to"
        ),
        concord="nor",
        doubtful=(
            "*-free *less abandon* abort* absen* abstain* abstention* anti-* anything_but "
            "at_the_earliest avert* avoid* ban banned bans barely barred believe_it_or_not but_for "
            "by_no_means_least cannot_but cannot_or cease* couldn't_agree_more couldn't_be_more "
            "couldn't_have_been dead-end* declin* denial* denied denies denuclear* deny denying "
            "depriv* devoid dis* except exclud* exempt* fail* far_from forbade forbid* forget* "
            "gave_up give*_up giving_up hardly ignor* illeg* illicit* illog* immat* immobil* "
            "immoral* immut* impartial* impassab* impassiv* impatien* imperc* imperf* imposs* "
            "imprac* imprec* improb* impun* inab* inacc* inact* inad* inappr* inaud* incap* "
            "incomp* inconc* incons* inconv* incorr* incur* indef* indif* indir* indiscr* indisp* "
            "indom* ineff* inel* ineq* inev* inex* infin* infreq* inhibit* inhum* injus* inn* "
            "insec* insens* insep* insig* insol* instab* instead insuff* intang* intol* inval* "
            "invis* involunt* irr* keep*_*_away keep*_*_from kept_*_away kept_*_from lack* lest "
            "like_it_or_not loath more_often_than_not neglect* never_mind nil no_doubt "
            "no_fewer_than no_later_than no_less no_less_than no_matter no_more_than "
            "no_smaller_than no_sooner non non* none_other not_just not_least not_merely not_only "
            "not_simply not_solely not_to_mention nothing_but nothing_less_than nothing_more_than "
            "nothing_short objected objecting objection* omission* omit* other_than prevent* "
            "prohibit* rare rarely rather refrain* refus* reject* relinquish* reluct* renounc* "
            "rule_out ruled_out ruling_out scarc* scarcely sceptic* seldom short_of shortage* "
            "skeptic* turn*_down un* unable unimp* unless unlike unsuccessful* waive* why_not "
            "yet_to"
        ),
        vague=(
            "*proof absurd* all_but alone anonym* apart at_least bad badly barring beyond blind* "
            "block* close contrary contrast defied defies defy delay* despite differ* difficult* "
            "doubt* drop* empty ever false few fewer free_from free_of gone halt* hard hid hidden "
            "hide in_vain incred* last_thing less limit* little lose loses lost low low-* minus "
            "mis* miss* near nearby nevertheless none_the_less nonetheless off-the-record omitted "
            "oppos* otherwise out-of-* out_of poor poorer poorly quit relent* remember* resist* "
            "scrap* secrecy secret secretly secrets short_of silent* so_far spare* stay_away "
            "stayed_away still stop stopped stops strange struggl* stuck surpris* too trouble "
            "until vary versus virtually wait* withdr* withh* worse worst wrong yet zero"
        ),
        without="without",
        only="only",
        void=(
            "anti-semit* bless* business* define* definit* disabilit* disabled_people disarm* "
            "disast* disc disciplin* disclos* disclosed disclosure disco* disconcert* discord "
            "discount* discours* discover* discreet* discret* discrim* discs discuss* disease* "
            "disg* disgu* dish dishes disk* dismantl* dismay* dismiss* disorder* disp* dispatch* "
            "disperse* display* dispos* dispute* disr* dissol* distan* distin* distrib* distric* "
            "district* disturb* incur incurred indefinite_leave independen* infant infant* infect* "
            "infer* infl* inflat* info info* inform* infr* infuse* inner inning* innov* invade* "
            "invas* invent* inventory inverse* invest* invit* invoke* involve* irrig* irrit* less "
            "missile* mission* missis* missouri mist mister mistress misty mix nonst* objective* "
            "objectives objects or_can't or_cannot or_don't or_should_not un uncle uncles under* "
            "understand* unesco unicef uniform* union* unions unique* unit unite* units unity "
            "univers* unless_otherwise unto unveil*"
        ),
        patterns=(
            # no-deal, should or should not, didn't they?, No. 7.
            r"\bno-(?!one\b)\w+|\bor\s+(?:\w+\s+)?(?:not\b(?!\s+at\s+all)|\w+n't\b)"
            r"|n't\W+(?:i|he|she|it|they|we|you)\s*\?|\bno(?:\.|(?=\s\d+(?![\w-])))"
            # Not only, not being just: the other side goes on to say what else.
            r"|(?:\bnot|n't)\s+(?:(?!the\b)\w+\s+){0,2}?(?:only|just)\b"
        ),
    ),
    "nb": NegationWords(
        clear="aldri ei_heller hverken ikke ingen ingenting intet verken",
        doubtful=(
            "*løs *løse *løst avvis* forhindr* ikke_bare ikke_kun ikke_minst knapt mangl* "
            "med_mindre nekt* neppe sjelden u*lig* unngikk unngå* unnlat*"
        ),
        without="uten",
        only="bare kun",
        void="eller_ikke uke* under* ung* universitet* ut*",
    ),
    "nl": NegationWords(
        clear="evenmin geen geenszins nee nergens niemand niet niets noch nooit",
        doubtful=(
            "*loos *loze afgewezen als_het_niet amper behalve faal* falen gebrek* mislukk* "
            "mislukt* nauwelijks niet_alleen niet_in_het_minst niet_later_dan niet_meer_dan "
            "niet_minder_dan niet_zozeer niettemin on* ontbrak* ontbre* ontken* tenzij verbied* "
            "verbod* vermijd* voorkom* wees weiger* wijs* zelden"
        ),
        vague="minder weinig",
        without="zonder",
        only="alleen pas slechts",
        void=(
            "of_niet onder* ongeveer onlangs ons ontdek* ontmoet* ontstaan* ontvang* ontwerp* "
            "ontwikkel* onze"
        ),
    ),
    "sv": NegationWords(
        clear="aldrig ej icke inga ingen ingenstans ingenting inget inte varken",
        doubtful=(
            "*lös *lösa *löst avvis* förbj* förbud* förhindr* förnek* förrän inte_bara inte_enbart "
            "inte_ens inte_minst knappast knappt misslyck* neka* o*ig* o*lig* om_inte saknad* "
            "saknar sällan såvida undvek undvik* vägra*"
        ),
        vague="innan",
        without="utan",
        only="bara endast",
        void="eller_inte också offentlig* oktober olik*",
    ),
}

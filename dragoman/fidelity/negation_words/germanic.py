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
            "kein keine keinem keinen keiner keinerlei keines keinesfalls keineswegs mitnichten "
            "nein nicht nichts nie niemals niemand niemandem niemanden niemandes nirgends "
            "nirgendwo weder"
        ),
        doubtful=(
            "*slos *slose *slosen *sloser *sloses *tlos *tlose *tlosen abgelehnt* abgesehen "
            "ablehn* ahnungslos* anstatt ausgeschlossen außer bestreit* bestritt* bis_nicht "
            "dementier* entgeh* erfolglos* ergebnislos* fehl* freigesprochen fruchtlos* "
            "furchtlos* geleugnet* gescheitert* illegal* irrelevan* kaum kostenlos* leblos* "
            "lehnt* lehnte* leugn* mangel* missacht* missbillig* misslang* misslungen misstrau* "
            "nicht-* nicht_anders_als nicht_mehr_als nicht_nur nicht_später_als nicht_umhin "
            "nicht_weniger_als nicht_zuletzt nichtsdestotrotz nichtsdestoweniger ob_nicht "
            "scheiter* selten sinnlos* statt un* verbiet* verbot* verfehl* vergess* vergiss* "
            "verhinder* vermeid* vermied* verpass* versäum* verweiger* verzicht* vorenthalt* "
            "wehrlos* weiger* wenn_nicht_gar wertlos* zahllos*"
        ),
        vague="aufhör* bevor falsch sonst stopp* verlor* wenig wenige weniger",
        without="ohne",
        only="erst nur",
        void=(
            "arbeitslos* erstmal* groß* in ind* indem indi* indu* inf* inh* inha* ini* ink* inl* "
            "inm* inn* ins insb* insg* insp* inst* int* inte* inter* inv* inw* inz* los lose* "
            "missb* missbr* mission* oder_nicht umlos* un und unesco unfall* unfälle* ungar* "
            "ungarn* ungefähr ungew* uni union* unis universit* universum* unru* uns unser* "
            "unter* unternehm* widerst*"
        ),
    ),
    "en": NegationWords(
        clear=(
            "*n't ain't cannot didnt doesnt dont isnt neither never no no-one no_one nobody none "
            "not nothing nought nowhere wasnt wont"
        ),
        concord="nor",
        doubtful=(
            "*less absen* abstain* abstention* anti-* anything_but avert* avoid* ban banned bans "
            "barely barred believe_it_or_not but_for by_no_means_least cannot_but cannot_or "
            "cease* close contrast couldn't_agree_more couldn't_be_more couldn't_have_been "
            "declin* defi* denial* denied denies denuclear* deny denying depriv* devoid disab* "
            "disagr* disallow* disap* disast* disb* disc* discl* discont* dish* disi* disl* diso* "
            "disp* disq* disr* diss* disun* except exclud* exempt* fail* far_from forbade forbid* "
            "forget* hardly ignor* illeg* illicit* illog* immat* immobil* immoral* immut* "
            "impartial* impassab* impassiv* impatien* imperc* imperf* imposs* imprac* imprec* "
            "improb* impun* inab* inacc* inact* inad* inappr* inaud* incap* incomp* inconc* "
            "incons* inconv* incorr* incur* indef* indep* indif* indir* indiscr* indisp* ineff* "
            "inel* ineq* inev* inex* infin* infreq* inhum* injus* inn* insec* insens* insep* "
            "insig* insol* instab* instead insuff* intang* intol* inval* invis* involunt* irr* "
            "lack* lest like_it_or_not loath more_often_than_not neglect* never_mind nil no_doubt "
            "no_fewer_than no_later_than no_less no_less_than no_matter no_more_than "
            "no_smaller_than no_sooner no_wonder non non* none_other not_far not_just not_least "
            "not_long not_merely not_only not_simply not_solely not_to_mention not_until "
            "nothing_but nothing_less_than nothing_more_than nothing_short not…just not…only "
            "not…until object* other_than prevent* prohibit* rarely rather refrain* refus* "
            "reject* reluct* remember* rule_out ruled_out ruling_out scarc* scarcely sceptic* "
            "seldom shortage* skeptic* turn*_down un* unable unimp* unless unlike vary why_not "
            "yet_to"
        ),
        vague=(
            "*proof absurd* all_but alone apart barring before block* contrary delay* despite "
            "differ* difficult* doubt* drop* empty false few fewer free_from free_of halt* hard "
            "hid hidden hide less limit* little lose loses lost low-* minus mis* miss* "
            "nevertheless none_the_less nonetheless oppos* otherwise out_of quit relent* remain* "
            "scrap* secret* short_of so_far spare* stay* still stop stopped stops strange "
            "struggl* stuck surpris* too trouble until versus virtually wait* withdr* withh* "
            "wrong yet zero"
        ),
        without="without",
        only="only",
        void=(
            "bless* business* define* definit* disabled_people disc disciplin* disclosed "
            "disclosure disco* discord discover* discret* discrim* discs discuss* dish dishes "
            "dispatch* disperse* display* dispute* dissol* incur incurred indefinite_leave infant "
            "infant* infect* infer* infl* inflat* info info* inform* infr* infuse* inner inning* "
            "innov* invade* invas* invent* inventory inverse* invest* invit* invoke* involve* "
            "irrig* irrit* missile* mission* missis* missouri mist mister mistress misty mix "
            "nonst* or_can't or_cannot or_don't or_not or_should_not un uncle uncles under* "
            "understand* unesco unicef uniform* union* unions unique* unit unite* units unity "
            "univers* unless_otherwise unto unveil*"
        ),
        patterns=(
            # no-deal, should or should not, didn't they?, No. 7.
            r"\bno-(?!one\b)\w+|\bor\s+(?:\w+\s+)?(?:not\b(?!\s+at\s+all)|\w+n't\b)"
            r"|n't\W+(?:i|he|she|it|they|we|you)\s*\?|\bno(?:\.|(?=\s\d))"
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
            "*lös *lösa *löst avvis* förbj* förbud* förhindr* förnek* förrän inte_bara "
            "inte_enbart inte_ens inte_minst knappast knappt misslyck* neka* o*ig* o*lig* om_inte "
            "saknad* saknar sällan såvida undvek undvik* vägra*"
        ),
        vague="innan",
        without="utan",
        only="bara endast",
        void="eller_inte också offentlig* oktober olik*",
    ),
}

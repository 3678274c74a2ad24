"""Germanic languages."""

from __future__ import annotations

from dragoman.fidelity.negation_words.row import NegationWords

ROWS: dict[str, NegationWords] = {
    "af": NegationWords(
        clear="geen nie niemand niks nooit nêrens",
        doubtful="nie_net nie_slegs on* ontken* skaars sonder tensy versuim* weier*",
        void="onder* ondersteun* ongeveer onlangs ons ontmoet* ontvang* ontwerp* ontwikkel*",
    ),
    "da": NegationWords(
        clear="aldrig ej hverken ikke ingen ingenting intet",
        doubtful=(
            "*løs *løse *løst afvis* forhindr* ikke_alene ikke_bare ikke_engang ikke_kun "
            "ikke_mindst knap mangl* medmindre nægt* næppe sjældent u*lig* u*t uden undgik undgå* "
            "undlad*"
        ),
        void="ud* uge* under* ung* universitet*",
    ),
    "de": NegationWords(
        clear=(
            "kein keine keinem keinen keiner keinerlei keines keinesfalls keineswegs mitnichten "
            "nein nicht nichts nie niemals niemand niemandem niemanden niemandes nirgends "
            "nirgendwo weder"
        ),
        doubtful=(
            "*los *lose *losem *losen *loser *loses abgelehnt* abgesehen ablehn* anstatt aufhör* "
            "ausgeschlossen außer bestreit* bestritt* bevor dementier* entgeh* erst falsch fehl* "
            "freigesprochen geleugnet* gescheitert* in* irr* kaum lehnt* lehnte* leugn* mangel* "
            "miss* misslang* misslungen nicht_anders_als nicht_mehr_als nicht_nur "
            "nicht_später_als nicht_umhin nicht_weniger_als nicht_zuletzt nichtsdestotrotz "
            "nichtsdestoweniger nur ohne scheiter* selten sonst statt stopp* un* verbiet* verbot* "
            "verfehl* verhinder* verlor* vermeid* vermied* verpass* versäum* verweiger* verzicht* "
            "vorenthalt* weiger* wenig wenige weniger wider*"
        ),
        void=(
            "arbeitslos* erstmal* groß* in ind* indem indi* indu* inf* inh* inha* ini* ink* inl* "
            "inm* inn* ins insb* insg* insp* inst* int* inte* inter* inv* inw* inz* los lose* "
            "missb* missbr* mission* umlos* un und unesco unfall* unfälle* ungar* ungarn* "
            "ungefähr ungew* uni union* unis universit* universum* unru* uns unser* unter* "
            "unternehm* widerst*"
        ),
    ),
    "en": NegationWords(
        clear=(
            "*n't ain't cannot didnt doesnt dont isnt neither never no no-one no_one nobody non "
            "none not nothing nought nowhere wasnt wont"
        ),
        concord="nor",
        doubtful=(
            "*less *proof absen* abstain* abstention* all_but anti* anything_but avert* avoid* "
            "ban banned bans bar barely barred barring before believe_it_or_not but_for "
            "can't_help cannot_but cannot_help cease* close contrary couldn't_agree_more "
            "couldn't_be_more couldn't_have_been couldn't_help declin* defi* denial* denied "
            "denies deny denying depriv* despite devoid differ* difficult* disa* disb* disc* "
            "discl* discont* dish* disi* disl* diso* disp* disq* disr* diss* disun* doubt* drop* "
            "empty even ever except exclud* exempt* fail* false far_from few fewer forbade "
            "forbid* free freed halt* hard hardly if ignor* illeg* illicit* illog* immat* "
            "immobil* immoral* immut* impartial* impass* impatien* imperf* imposs* improb* impun* "
            "inab* inacc* inact* inad* inappr* inaud* incap* incomp* inconc* incons* inconv* "
            "incorr* incur* indef* indep* indif* indir* indiscr* ineff* inel* ineq* inev* inex* "
            "inf* infin* infreq* inhum* injus* inn* insec* insens* insep* insig* insol* instab* "
            "instead insuff* intol* inv* inval* irr* keep keeps kept lack* least less lest limit* "
            "little loath lose loses lost low-* minus mis* miss* more_often_than_not neglect* "
            "never_mind nevertheless no_doubt no_fewer_than no_later_than no_less no_less_than "
            "no_matter no_more_than no_smaller_than no_sooner no_wonder non* none_other "
            "none_the_less nonetheless not_even not_far not_just not_least not_long not_merely "
            "not_only not_simply not_solely not_to_mention not_until nothing_but "
            "nothing_less_than nothing_more_than nothing_short not…just not…only not…until "
            "object* once only oppos* or_not other_than otherwise out_of prevent* prohibit* quit "
            "rarely rather refrain* refus* reject* relent* reluct* remain* same scarcely seldom "
            "short_of shortage* so_far spare* stay* still stop stopped stops surpris* too un* "
            "unable unless unlike until versus virtually whether_or_not why_not withdr* withh* "
            "without wrong yet zero"
        ),
        void=(
            "bless* business* define* definit* disabled_people disaster* disc disciplin* "
            "disclosed disclosure disco* discord discover* discret* discrim* discs discuss* dish "
            "dishes dispatch* disperse* display* dispute* dissol* incur incurred indefinite_leave "
            "infant infant* infect* infer* infl* inflat* info info* inform* infr* infuse* inner "
            "inning* innov* invade* invas* invent* inventory inverse* invest* invit* invoke* "
            "involve* irrig* irrit* missile* mission* missis* missouri mist mister mistress misty "
            "mix nonst* uncle uncles under* understand* unesco unicef uniform* union* unions "
            "unique* unit unite* units unity univers* unless_otherwise unto unveil*"
        ),
        patterns=r"n't\W+(?:i|he|she|it|they|we|you)\s*\?|\bno(?:\.|(?=\s\d))",
    ),
    "nb": NegationWords(
        clear="aldri ei_heller hverken ikke ingen ingenting intet verken",
        doubtful=(
            "*løs *løse *løst avvis* forhindr* ikke_bare ikke_kun ikke_minst knapt mangl* "
            "med_mindre nekt* neppe sjelden u*lig* unngikk unngå* unnlat* uten"
        ),
        void="uke* under* ung* universitet* ut*",
    ),
    "nl": NegationWords(
        clear="evenmin geen geenszins nee nergens niemand niet niets noch nooit",
        doubtful=(
            "*loos *loze afgewezen alleen amper behalve faal* falen gebrek* minder mislukk* "
            "mislukt* nauwelijks niet_alleen niet_in_het_minst niet_later_dan niet_meer_dan "
            "niet_minder_dan niet_zozeer niettemin on* ontbrak* ontbre* ontken* pas slechts "
            "tenzij verbied* verbod* vermijd* voorkom* wees weiger* weinig wijs* zelden zonder"
        ),
        void=(
            "onder* ongeveer onlangs ons ontdek* ontmoet* ontstaan* ontvang* ontwerp* ontwikkel* "
            "onze"
        ),
    ),
    "sv": NegationWords(
        clear="aldrig ej icke inga ingen ingenstans ingenting inget inte varken",
        doubtful=(
            "*lös *lösa *löst avvis* förbj* förbud* förhindr* förnek* förrän innan inte_bara "
            "inte_enbart inte_ens inte_minst knappast knappt misslyck* neka* o*ig* o*lig* saknad* "
            "saknar sällan såvida undvek undvik* utan vägra*"
        ),
        void="också offentlig* oktober olik*",
    ),
}

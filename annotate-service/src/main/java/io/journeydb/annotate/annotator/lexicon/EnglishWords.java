package io.journeydb.annotate.annotator.lexicon;

import java.util.Set;

/** The word lists behind {@link English}: closed classes of words, and the exceptions to its rules. */
final class EnglishWords {

    static final Set<String> DETERMINERS = words("""
            a an the this that these those my your his her its our their some any each every another both all many
            several few no various multiple countless lots""");

    static final Set<String> PREPOSITIONS = words("""
            of about in on at with by from to into onto under over above below behind beside between among through near
            inside outside against around across along towards toward upon for without within during like as after
            before beneath next amid amidst atop""");

    static final Set<String> PLACES = words("""
            in on at under over above below behind beside between among near inside outside against beneath within
            next amid amidst atop by""");

    static final Set<String> CONJUNCTIONS = words("""
            and or but while that which who &""");

    static final Set<String> PRONOUNS = words("""
            i you he she it we they me him us them what why how""");

    static final Set<String> FINITE_VERBS = words("""
            is are was were am has have had does do did can will would should could sits stands walks runs flies looks
            holds wears plays eats drinks sleeps lies jumps swims rides reads sings lives makes takes goes comes hangs
            floats shines rises falls isn't don't can't""");

    static final Set<String> IMPERATIVES = words("""
            ignore forget disregard imagine create draw make generate write show give output print please say tell
            respond answer let stop pretend repeat add remove use reveal return do don't never always""");

    static final Set<String> NOT_VERBS = words("""
            thing ring king wing string spring morning evening ceiling building painting drawing lighting clothing
            wedding sibling dumpling duckling pudding during earring something nothing everything anything darling
            viking railing sling swing feeling clearing sapling fledgling hatchling packaging plating setting offspring
            lightning beijing sterling stocking engraving etching carving shading outing gosling icing living dining
            sewing gaming awning tubing piping plumbing stuffing frosting flooring seedling starling
            underling herring""");

    /** Nouns that are verbs with an object behind them: "a robot painting a picture". */
    static final Set<String> NOUN_OR_VERB = words("""
            painting drawing building carving engraving""");

    static final Set<String> ADJECTIVAL = words("""
            flying burning glowing floating running dancing smiling sleeping melting walking falling shining sparkling
            talking laughing crying blooming exploding crumbling towering rolling winding rising setting steaming
            hanging moving growing terrifying amazing stunning interesting charming swirling flowing leading missing
            boxing shopping swimming racing sailing fishing working standing sitting jumping barking roaring vintage""");

    static final Set<String> UNCOUNTABLE = words("""
            water rain snow fog mist haze smoke dust fire grass moss armor jewelry foliage clothing furniture scenery
            lightning thunder sunlight moonlight starlight mud soil ash concrete steel iron metal plastic leather lace
            silk velvet wool cotton linen skin blood makeup graffiti traffic wildlife vegetation steam sunshine borealis
            nature architecture text typography laundry luggage open closed raised outstretched folded crossed honey
            butter sugar salt pepper spaghetti carbonara food music fur hair sand art light darkness wood glass gold
            silver coffee tea milk wine beer whisky bread cheese meat rice pasta seaweed lava karaoke wheat chess space
            ice lavender bamboo ivy chocolate popcorn soup""");

    /** Relative words: what follows them says more of a thing and makes no sentence. */
    static final Set<String> RELATIVE = words("""
            that which who whose where""");

    static final Set<String> SAYINGS = words("""
            reading saying says say reads read named called titled labeled labelled word words text sign banner
            lettering inscription written""");

    static final Set<String> IRREGULAR_PARTICIPLES = words("""
            seen hit built torn broken woven hidden lit lost caught held worn stolen overgrown sunk frozen shaken driven
            ridden thrown written struck""");

    /** Words that may stand behind a noun and say more of it. */
    static final Set<String> POSTPOSED = words("""
            alone asleep awake alive afloat adrift ablaze aloft ahead apart away together underwater upside indoors
            outdoors overhead everywhere nearby half full fully mid high low tall deep wide old open closed ready
            up down out off back there here too also only just still seen shown made""");

    /** Adjectives and nouns that keep their capital; of the places those that {@code things.yaml} has. */
    static final Set<String> PROPER = words("""
            gothic victorian edwardian japanese chinese korean egyptian roman greek viking scandinavian norwegian
            swedish french italian spanish german english british scottish irish welsh american african asian indian
            mexican russian ukrainian polish dutch persian arabian arabic turkish moroccan celtic maori maasai aztec
            mayan inca christian buddhist hindu islamic catholic european australian brazilian cuban venetian parisian
            byzantine georgian baroque nordic siberian tibetan vietnamese thai hawaiian polynesian native
            paris london tokyo kyoto osaka seoul beijing shanghai singapore mumbai delhi dubai istanbul cairo moscow
            berlin vienna prague amsterdam venice rome florence milan naples barcelona madrid lisbon athens havana
            edinburgh dublin copenhagen stockholm oslo helsinki budapest krakow marrakech jerusalem sydney melbourne
            toronto vancouver bangkok hanoi manhattan brooklyn chicago hollywood christmas halloween easter disney""");

    static final Set<String> DAYS = words("""
            day night morning evening afternoon""");

    static final Set<String> WEATHER = words("""
            rain snow fog mist storm blizzard thunderstorm snowstorm sandstorm sunshine wind snowfall drizzle dark
            darkness""");

    static final Set<String> TIMES = words("""
            autumn winter spring summer night dusk dawn sunset sunrise noon midnight twilight midday day sea home work
            war rest""");

    /** Little words of Spanish, Portuguese, Italian, French and German that English has not. */
    static final Set<String> FOREIGN = words("""
            una un uno los las el del unas unos uma umas com em na nas nos dos das il lo gli della di nel une le les
            des du au aux dans sur et avec ein eine einen einer eines der die dem den und im mit auf ist con por para
            sobre en est y""");

    static final Set<String> IRREGULAR_PLURALS = words("""
            people men women children kids mice geese feet teeth policemen firemen gentlemen fishermen businessmen
            cacti wolves leaves dice oxen cattle""");

    static final Set<String> SAME_IN_PLURAL = words("""
            fish sheep deer koi salmon aircraft""");

    static final Set<String> SINGULAR_IN_S = words("""
            bus cactus octopus chess circus lotus compass dress princess goddess venus iris tennis christmas canvas
            lens walrus jesus zeus paris mars atlas chaos business grass glass moss cross boss mess stewardess lioness
            news""");

    private EnglishWords() {}

    /** @throws IllegalArgumentException if a word is there twice */
    private static Set<String> words(String list) {
        return Set.of(list.split("\\s+"));
    }
}

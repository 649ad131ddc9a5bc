package io.journeydb.annotate.annotator.lexicon;

import java.util.Set;

/** The word lists behind {@link English}: closed classes of words, and the exceptions to its rules. */
final class EnglishWords {

    static final Set<String> DETERMINERS = words("""
            a an the this that these those my your his her its our their some any each every another both all many
            several few no various multiple countless lots""");

    static final Set<String> PREPOSITIONS = words("""
            of in on at with by from to into onto under over above below behind beside between among through near
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
            viking railing sling swing feeling setting offspring lightning beijing sterling stocking engraving etching
            carving shading outing gosling icing living dining sewing gaming""");

    /** Nouns that are verbs with an object behind them: "a robot painting a picture". */
    static final Set<String> NOUN_OR_VERB = words("""
            painting drawing building carving engraving""");

    static final Set<String> ADJECTIVAL = words("""
            flying burning glowing floating running dancing smiling sleeping melting walking falling shining sparkling
            talking laughing crying blooming exploding crumbling towering rolling winding rising setting steaming
            hanging moving growing terrifying amazing stunning interesting charming swirling flowing leading missing
            boxing shopping swimming racing sailing fishing working standing sitting jumping barking roaring vintage""");

    static final Set<String> UNCOUNTABLE = words("""
            water rain snow fog smoke fire grass spaghetti carbonara food music fur hair sand art light darkness wood
            glass gold silver coffee tea milk wine beer whisky bread cheese meat rice pasta seaweed lava karaoke wheat
            chess space ice lavender bamboo ivy chocolate popcorn soup""");

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

package io.journeydb.annotate.annotator.lexicon;

import java.util.Set;

/** The little English grammar that captions and questions need; words are normal forms of {@link Token}. */
final class English {

    private static final Set<String> DETERMINERS = Set.of(
            "a",
            "an",
            "the",
            "this",
            "that",
            "these",
            "those",
            "my",
            "your",
            "his",
            "her",
            "its",
            "our",
            "their",
            "some",
            "any",
            "each",
            "every",
            "another",
            "both",
            "all",
            "many",
            "several",
            "few",
            "no",
            "various",
            "multiple",
            "countless",
            "lots");

    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "in", "on", "at", "with", "by", "from", "to", "into", "onto", "under", "over", "above", "below",
            "behind", "beside", "between", "among", "through", "near", "inside", "outside", "against", "around",
            "across", "along", "towards", "toward", "upon", "for", "without", "within", "during", "like", "as", "after",
            "before", "beneath", "next", "amid", "amidst", "atop");

    private static final Set<String> PLACES = Set.of(
            "in", "on", "at", "under", "over", "above", "below", "behind", "beside", "between", "among", "near",
            "inside", "outside", "against", "beneath", "within", "next", "amid", "amidst", "atop", "by");

    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "but", "while", "that", "which", "who", "&");

    private static final Set<String> PRONOUNS =
            Set.of("i", "you", "he", "she", "it", "we", "they", "me", "him", "us", "them", "what", "why", "how");

    private static final Set<String> FINITE_VERBS = Set.of(
            "is", "are", "was", "were", "am", "has", "have", "had", "does", "do", "did", "can", "will", "would",
            "should", "could", "sits", "stands", "walks", "runs", "flies", "looks", "holds", "wears", "plays", "eats",
            "drinks", "sleeps", "lies", "jumps", "swims", "rides", "reads", "sings", "lives", "makes", "takes", "goes",
            "comes", "hangs", "floats", "shines", "rises", "falls", "isn't", "don't", "can't");

    private static final Set<String> IMPERATIVES = Set.of(
            "ignore",
            "forget",
            "disregard",
            "imagine",
            "create",
            "draw",
            "make",
            "generate",
            "write",
            "show",
            "give",
            "output",
            "print",
            "please",
            "say",
            "tell",
            "respond",
            "answer",
            "let",
            "stop",
            "pretend",
            "repeat",
            "add",
            "remove",
            "use",
            "reveal",
            "return",
            "do",
            "don't",
            "never",
            "always");

    private static final Set<String> NOT_VERBS = Set.of(
            "thing",
            "ring",
            "king",
            "wing",
            "string",
            "spring",
            "morning",
            "evening",
            "ceiling",
            "building",
            "painting",
            "drawing",
            "lighting",
            "clothing",
            "wedding",
            "sibling",
            "dumpling",
            "duckling",
            "pudding",
            "during",
            "earring",
            "something",
            "nothing",
            "everything",
            "anything",
            "darling",
            "viking",
            "railing",
            "sling",
            "swing",
            "feeling",
            "setting",
            "offspring",
            "lightning",
            "beijing",
            "sterling",
            "stocking",
            "engraving",
            "etching",
            "carving",
            "shading",
            "outing",
            "gosling",
            "icing",
            "living",
            "dining",
            "sewing",
            "gaming");

    /** Nouns that are verbs with an object behind them: "a robot painting a picture". */
    private static final Set<String> NOUN_OR_VERB = Set.of("painting", "drawing", "building", "carving", "engraving");

    private static final Set<String> ADJECTIVAL = Set.of(
            "flying",
            "burning",
            "glowing",
            "floating",
            "running",
            "dancing",
            "smiling",
            "sleeping",
            "melting",
            "walking",
            "falling",
            "shining",
            "sparkling",
            "talking",
            "laughing",
            "crying",
            "blooming",
            "exploding",
            "crumbling",
            "towering",
            "rolling",
            "winding",
            "rising",
            "setting",
            "steaming",
            "hanging",
            "moving",
            "growing",
            "terrifying",
            "amazing",
            "stunning",
            "interesting",
            "charming",
            "swirling",
            "flowing",
            "leading",
            "missing",
            "boxing",
            "shopping",
            "swimming",
            "racing",
            "sailing",
            "fishing",
            "working",
            "standing",
            "sitting",
            "jumping",
            "barking",
            "roaring",
            "vintage");

    private static final Set<String> UNCOUNTABLE = Set.of(
            "water",
            "rain",
            "snow",
            "fog",
            "smoke",
            "fire",
            "grass",
            "spaghetti",
            "carbonara",
            "food",
            "music",
            "fur",
            "hair",
            "sand",
            "art",
            "light",
            "darkness",
            "wood",
            "glass",
            "gold",
            "silver",
            "coffee",
            "tea",
            "milk",
            "wine",
            "beer",
            "whisky",
            "bread",
            "cheese",
            "meat",
            "rice",
            "pasta",
            "seaweed",
            "lava",
            "karaoke",
            "wheat",
            "chess",
            "space",
            "ice",
            "lavender",
            "bamboo",
            "ivy",
            "chocolate",
            "popcorn",
            "soup");

    private static final Set<String> IRREGULAR_PLURALS = Set.of(
            "people",
            "men",
            "women",
            "children",
            "kids",
            "mice",
            "geese",
            "feet",
            "teeth",
            "policemen",
            "firemen",
            "gentlemen",
            "fishermen",
            "businessmen",
            "cacti",
            "wolves",
            "leaves",
            "dice",
            "oxen",
            "cattle");

    private static final Set<String> SAME_IN_PLURAL = Set.of("fish", "sheep", "deer", "koi", "salmon", "aircraft");

    private static final Set<String> SINGULAR_IN_S = Set.of(
            "bus",
            "cactus",
            "octopus",
            "chess",
            "circus",
            "lotus",
            "compass",
            "dress",
            "princess",
            "goddess",
            "venus",
            "iris",
            "tennis",
            "christmas",
            "canvas",
            "lens",
            "walrus",
            "jesus",
            "zeus",
            "paris",
            "mars",
            "atlas",
            "chaos",
            "business",
            "grass",
            "glass",
            "moss",
            "cross",
            "boss",
            "mess",
            "stewardess",
            "lioness",
            "news");

    private English() {}

    static boolean isDeterminer(String word) {
        return DETERMINERS.contains(word);
    }

    static boolean isPreposition(String word) {
        return PREPOSITIONS.contains(word);
    }

    /** Whether the word begins to say where something is. */
    static boolean isPlacePreposition(String word) {
        return PLACES.contains(word);
    }

    static boolean isConjunction(String word) {
        return CONJUNCTIONS.contains(word);
    }

    static boolean isPronoun(String word) {
        return PRONOUNS.contains(word);
    }

    static boolean isFiniteVerb(String word) {
        return FINITE_VERBS.contains(word);
    }

    static boolean isImperative(String word) {
        return IMPERATIVES.contains(word);
    }

    /** Whether the word holds phrases together and names nothing. */
    static boolean isFunctionWord(String word) {
        return isDeterminer(word) || isPreposition(word) || isConjunction(word) || isPronoun(word);
    }

    /** Whether the word is the -ing form of a verb; it may still describe a noun behind it. */
    static boolean isGerund(String word) {
        return word.length() >= 5 && word.endsWith("ing") && !NOT_VERBS.contains(word);
    }

    /** Whether the word is a verb if an object follows, and a noun otherwise. */
    static boolean isNounOrVerb(String word) {
        return NOUN_OR_VERB.contains(word);
    }

    /** Whether the -ing form describes the noun behind it, if there is one: {@code a flying car}. */
    static boolean isAdjectivalGerund(String word) {
        return ADJECTIVAL.contains(word);
    }

    static boolean isParticiple(String word) {
        return word.length() > 4 && word.endsWith("ed") || word.equals("made") || word.equals("seen");
    }

    static boolean isUncountable(String word) {
        return UNCOUNTABLE.contains(word);
    }

    /** Whether the word looks the same for one and for many. */
    static boolean isSameInPlural(String word) {
        return SAME_IN_PLURAL.contains(word);
    }

    static boolean isPlural(String word) {
        boolean regular = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return IRREGULAR_PLURALS.contains(word) || regular && !SINGULAR_IN_S.contains(word);
    }

    /** "a" or "an", by the sound that the word most likely begins with. */
    static String article(String word) {
        boolean vowelSound = "aeiou8".indexOf(word.charAt(0)) >= 0
                || word.startsWith("hour")
                || word.startsWith("honest")
                || word.equals("11")
                || word.equals("18");
        boolean consonantSound = word.startsWith("uni")
                || word.startsWith("use")
                || word.startsWith("ufo")
                || word.startsWith("eu")
                || word.startsWith("ukulele")
                || word.equals("one");
        return vowelSound && !consonantSound ? "an" : "a";
    }
}

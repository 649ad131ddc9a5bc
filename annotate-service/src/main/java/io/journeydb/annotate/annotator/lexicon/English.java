package io.journeydb.annotate.annotator.lexicon;

/** The little English grammar that captions and questions need; words are normal forms of {@link Token}. The lists are in {@link EnglishWords}. */
final class English {

    private English() {}

    static boolean isDeterminer(String word) {
        return EnglishWords.DETERMINERS.contains(word);
    }

    static boolean isPreposition(String word) {
        return EnglishWords.PREPOSITIONS.contains(word);
    }

    /** Whether the word begins to say where something is. */
    static boolean isPlacePreposition(String word) {
        return EnglishWords.PLACES.contains(word);
    }

    static boolean isConjunction(String word) {
        return EnglishWords.CONJUNCTIONS.contains(word);
    }

    static boolean isPronoun(String word) {
        return EnglishWords.PRONOUNS.contains(word);
    }

    static boolean isFiniteVerb(String word) {
        return EnglishWords.FINITE_VERBS.contains(word);
    }

    static boolean isImperative(String word) {
        return EnglishWords.IMPERATIVES.contains(word);
    }

    /** Whether the word holds phrases together and names nothing. */
    static boolean isFunctionWord(String word) {
        return isDeterminer(word) || isPreposition(word) || isConjunction(word) || isPronoun(word);
    }

    /** Whether the word is the -ing form of a verb; it may still describe a noun behind it. */
    static boolean isGerund(String word) {
        return word.length() >= 5 && word.endsWith("ing") && !EnglishWords.NOT_VERBS.contains(word);
    }

    /** Whether the word is a verb if an object follows, and a noun otherwise. */
    static boolean isNounOrVerb(String word) {
        return EnglishWords.NOUN_OR_VERB.contains(word);
    }

    /** Whether the -ing form describes the noun behind it, if there is one: {@code a flying car}. */
    static boolean isAdjectivalGerund(String word) {
        return EnglishWords.ADJECTIVAL.contains(word);
    }

    static boolean isParticiple(String word) {
        return word.length() > 4 && word.endsWith("ed") || EnglishWords.IRREGULAR_PARTICIPLES.contains(word);
    }

    /** Whether what follows the word says more of a thing. */
    static boolean isRelative(String word) {
        return EnglishWords.RELATIVE.contains(word);
    }

    /** Whether the word is written with a capital anywhere in a sentence. */
    static boolean isProperWord(String word) {
        return EnglishWords.PROPER.contains(word);
    }

    /** Whether things happen "on a" such one: a rainy day. */
    static boolean isPartOfDay(String word) {
        return EnglishWords.DAYS.contains(word);
    }

    static boolean isWeather(String word) {
        return EnglishWords.WEATHER.contains(word);
    }

    /** Whether "at" or "in" and the word say when. */
    static boolean isTime(String word) {
        return EnglishWords.TIMES.contains(word);
    }

    /** Whether quotes behind the word hold what somebody or something says. */
    static boolean isSaying(String word) {
        return EnglishWords.SAYINGS.contains(word);
    }

    /** Whether the word, right behind a noun, may be one that the noun describes: "shop sign", not "shop alone". */
    static boolean mayBeNoun(String word) {
        return Character.isLetter(word.codePointAt(0))
                && !isFunctionWord(word)
                && !isGerund(word)
                && !isParticiple(word)
                && !isFiniteVerb(word)
                && !word.endsWith("ly")
                && !isPostposed(word);
    }

    /** Whether the word may stand behind a noun and say more of it: "a cat asleep". */
    static boolean isPostposed(String word) {
        return EnglishWords.POSTPOSED.contains(word);
    }

    /** Whether there is only one of what ends with these two words: "the milky way". */
    static boolean isOnlyOne(String before, String last) {
        return last.equals("borealis")
                || before.equals("milky") && last.equals("way")
                || before.equals("northern") && last.equals("lights");
    }

    /** Whether only other languages have the word. */
    static boolean isForeign(String word) {
        return EnglishWords.FOREIGN.contains(word);
    }

    static boolean isUncountable(String word) {
        return EnglishWords.UNCOUNTABLE.contains(word);
    }

    /** Whether the word looks the same for one and for many. */
    static boolean isSameInPlural(String word) {
        return EnglishWords.SAME_IN_PLURAL.contains(word);
    }

    static boolean isPlural(String word) {
        boolean regular = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return EnglishWords.IRREGULAR_PLURALS.contains(word) || regular && !EnglishWords.SINGULAR_IN_S.contains(word);
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

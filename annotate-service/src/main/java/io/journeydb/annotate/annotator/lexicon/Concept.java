package io.journeydb.annotate.annotator.lexicon;

import java.util.List;
import java.util.Map;

/**
 * One thing a category tells apart, under all the names prompts use for it.
 *
 * @param number its number in the lexicon, from 0
 * @param name the name shown as an option
 * @param names all its names as the lexicon writes them, the first one first
 * @param shown how many of the names, the first ones, can stand as an option
 * @param plain how many of the names are neither misspelt nor foreign; these come first
 * @param vague whether it goes well with others of its category, hence makes no good wrong option
 * @param weight how much it says where several concepts are named in one phrase; 0 unless the lexicon says otherwise
 * @param contrast what excludes it
 * @param distinctive the words of the name that hardly any other concept of the category shares
 */
record Concept(
        int number,
        String name,
        List<String> names,
        int shown,
        int plain,
        boolean vague,
        int weight,
        Contrast contrast,
        List<String> distinctive) {

    Concept {
        names = List.copyOf(names);
        distinctive = List.copyOf(distinctive);
    }

    /** This concept with its distinctive words: those that at most {@code common} concepts have in their names. */
    Concept told(Map<String, Integer> usage, int common) {
        List<String> own = Tokens.wordsOf(name).stream()
                .filter(word -> usage.get(word) <= common && !English.isFunctionWord(word))
                .toList();
        return new Concept(number, name, names, shown, plain, vague, weight, contrast, own);
    }

    Concept with(Contrast other) {
        return new Concept(number, name, names, shown, plain, vague, weight, other, distinctive);
    }

    /** Whether enough others exclude it that it can be asked about, though it may be vague. */
    boolean isTelling() {
        return !vague || !contrast.equals(Contrast.PLAIN);
    }

    /** Whether the lexicon writes it with a small letter, as all that is no name. */
    boolean isCommonNoun() {
        return Character.isLowerCase(names.getFirst().codePointAt(0));
    }
}

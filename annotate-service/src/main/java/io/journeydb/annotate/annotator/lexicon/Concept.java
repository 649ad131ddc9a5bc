package io.journeydb.annotate.annotator.lexicon;

import java.util.List;

/**
 * One thing a category tells apart, under all the names prompts use for it.
 *
 * @param number its number in the lexicon, from 0
 * @param name the name shown as an option
 * @param vague whether it goes well with others of its category, hence makes no good wrong option
 * @param distinctive the words of the name that hardly any other concept of the category shares
 */
record Concept(int number, String name, boolean vague, List<String> distinctive) {

    Concept {
        distinctive = List.copyOf(distinctive);
    }
}

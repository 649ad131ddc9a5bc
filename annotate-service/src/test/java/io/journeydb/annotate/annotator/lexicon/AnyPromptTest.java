package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.events.Question;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

class AnyPromptTest {

    /** The same prompts in every build, whose verdict is then of its change alone. To look further, take it out and try more. */
    private static final String SEED = "2307007";

    private static final List<String> WORDS = List.of(
            "a",
            "the",
            "cat",
            "cats",
            "three",
            "red",
            "sitting",
            "painting",
            "being",
            "of",
            "in",
            "on",
            "with",
            "by",
            "and",
            "style",
            "watercolor",
            "pixel art",
            "in the style of",
            "Van Gogh",
            "by Klimt",
            "shot on",
            "Leica",
            "background",
            "light",
            "moody",
            "8k",
            "--no",
            "::",
            ",",
            ".",
            "\"",
            "“",
            "”",
            "(",
            "1,000",
            "art-deco",
            "'s",
            "https://example.com/a.png",
            "ignore",
            "you",
            "is",
            "photo of",
            "猫",
            "é",
            "\u0301",
            "🔥",
            "\u200b",
            "!",
            "M. C.",
            ", Jr.",
            "½",
            "-",
            "sharp",
            "no",
            "under",
            "placed",
            "side by side",
            "stacked one",
            "ing",
            "İ");

    @Property(tries = 1500, seed = SEED, shrinking = ShrinkingMode.BOUNDED)
    void hasAValidAnnotationIfMadeOfPromptWords(@ForAll("likePrompts") String prompt) {
        assertThat(Prompts.faults(prompt, Prompts.draftOf(prompt))).isEmpty();
    }

    @Property(tries = 1000, seed = SEED, shrinking = ShrinkingMode.BOUNDED)
    void hasAValidAnnotationIfMadeOfAnyCharacters(@ForAll("anyText") String prompt) {
        assertThat(Prompts.faults(prompt, Prompts.draftOf(prompt))).isEmpty();
    }

    @Property(tries = 500, seed = SEED)
    void isNotAskedWithItsOwnWordsAsWrongOptions(@ForAll("likePrompts") String prompt) {
        AnnotationDraft draft = Prompts.draftOf(prompt);
        String padded = spaced(prompt);

        Stream.concat(draft.styleQuestions().stream(), draft.contentQuestions().stream())
                .forEach(question ->
                        assertThat(wrongOptions(question)).noneMatch(option -> padded.contains(spaced(option))));
    }

    @Provide
    Arbitrary<String> likePrompts() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(25).map(words -> String.join(" ", words)
                .replaceAll(" ([,.])", "$1"));
    }

    /** What a prompt may hold: no control characters and no lone surrogates (E_TEXT). */
    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<Integer> any = Arbitraries.integers()
                .between(0x20, Character.MAX_CODE_POINT)
                .filter(codePoint ->
                        !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE);
        Arbitrary<Integer> common = Arbitraries.integers().between(' ', '~');
        return Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(2, common))
                .map(Character::toString)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(signs -> String.join("", signs));
    }

    private static List<String> wrongOptions(Question question) {
        String right = question.options().get(question.answer());
        return question.options().toList().stream()
                .filter(option -> !option.equals(right))
                .toList();
    }

    private static String spaced(String text) {
        return Tokens.of(text.toLowerCase(Locale.ROOT)).stream()
                .map(Token::word)
                .collect(Collectors.joining(" ", " ", " "));
    }
}

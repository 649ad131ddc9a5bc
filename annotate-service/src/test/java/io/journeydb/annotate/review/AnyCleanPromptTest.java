package io.journeydb.annotate.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.review.Token.Kind;
import io.journeydb.events.PromptReviewed.Mark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AnyCleanPromptTest {

    private static final int TRIES = 1_000;

    /** Prompts put together from the pieces at which cutting and tidying take decisions. */
    @Provide
    Arbitrary<String> prompts() {
        Arbitrary<String> piece = Arbitraries.of(
                "cat",
                "Dog",
                "red",
                "hat",
                "a",
                "an",
                "the",
                "of",
                "and",
                "with",
                "in",
                "in the style of",
                "by",
                "&",
                "M.",
                "1.5",
                "5",
                "6",
                "16:9",
                "f/1.8",
                "t-shirt",
                "king's",
                "’",
                "'",
                "\"",
                "“",
                "”",
                "(",
                ")",
                "[",
                "]",
                "<",
                ":1.2)",
                ":",
                "::",
                ",",
                ",,",
                ";",
                ".",
                "...",
                "!",
                "-",
                "/",
                "|",
                "+",
                "#",
                "猫",
                "ー",
                "か",
                "🐱",
                "\u200b",
                "e\u0301",
                " ",
                " ",
                " ",
                " ",
                " ",
                "  ",
                "\u00a0");
        return piece.list().ofMinSize(1).ofMaxSize(30).map(pieces -> String.join("", pieces)
                .replaceAll("^[\\s\\u00a0]+|[\\s\\u00a0]+$", ""));
    }

    @Property(tries = TRIES)
    void aTextIsItsPieces(@ForAll("prompts") String prompt) {
        StringBuilder text = new StringBuilder();
        Tokens.of(prompt).list().forEach(token -> text.append(token.before()).append(token.text()));

        assertThat(text).hasToString(prompt);
    }

    @Property(tries = TRIES)
    void whereNothingIsRemovedNothingChanges(@ForAll("prompts") String prompt) {
        Optional<CleanText> clean = CleanText.of(Tokens.of(prompt), new BitSet());

        assertThat(clean.map(CleanText::text).orElse(prompt)).isEqualTo(prompt);
    }

    @Property(tries = TRIES)
    void theCleanPromptGainsNoWordAndKeepsNoneThatWasRemoved(
            @ForAll("prompts") String prompt, @ForAll Set<@IntRange(max = 20) Integer> marked) {
        Tokens tokens = Tokens.of(prompt);
        PromptWords words = new PromptWords(tokens);
        BitSet removed = new BitSet();
        marked.stream().filter(word -> word < words.size()).forEach(removed::set);
        List<String> left = IntStream.range(0, words.size())
                .filter(word -> !removed.get(word))
                .mapToObj(words::text)
                .toList();

        Optional<CleanText> clean = CleanText.of(tokens, words.tokens(removed));

        clean.ifPresent(text -> assertThat(isWithin(words(text.text()), left))
                .as("%s without %s is %s", prompt, removed, text.text())
                .isTrue());
    }

    @Property(tries = TRIES)
    void cleaningAgainChangesNothing(@ForAll("prompts") String prompt, @ForAll("prompts") String marked) {
        List<Mark> marks = words(marked).stream().map(Mark::everywhere).toList();
        Optional<String> clean = clean(prompt, marks);

        clean.ifPresent(text -> {
            PromptWords words = new PromptWords(Tokens.of(text));
            assertThat(marks)
                    .allSatisfy(mark -> assertThat(words.find(mark).isEmpty()).isTrue());
            assertThat(clean(text, marks)).contains(text);
        });
    }

    @Property(tries = TRIES)
    void bracketsAndQuotationMarksStayBalanced(@ForAll("prompts") String prompt, @ForAll("prompts") String marked) {
        Optional<String> clean =
                clean(prompt, words(marked).stream().map(Mark::everywhere).toList());

        clean.ifPresent(text -> assertThat(lone(text)).as(text).isLessThanOrEqualTo(lone(prompt)));
    }

    private static Optional<String> clean(String prompt, List<Mark> marks) {
        Tokens tokens = Tokens.of(prompt);
        PromptWords words = new PromptWords(tokens);
        BitSet removed = new BitSet();
        marks.forEach(mark -> removed.or(words.find(mark)));
        return CleanText.of(tokens, words.tokens(removed)).map(CleanText::text);
    }

    private static List<String> words(String text) {
        PromptWords words = new PromptWords(Tokens.of(text));
        return IntStream.range(0, words.size()).mapToObj(words::text).toList();
    }

    private static long lone(String text) {
        return Tokens.of(text).list().stream()
                .filter(token -> token.is(Kind.OTHER) && "()[]<\"'“”’".contains(token.text()))
                .count();
    }

    /** Whether the words stand in {@code all} in this order. */
    private static boolean isWithin(List<String> words, List<String> all) {
        List<String> rest = new ArrayList<>(all);
        for (String word : words) {
            int at = rest.indexOf(word);
            if (at < 0) {
                return false;
            }
            rest = rest.subList(at + 1, rest.size());
        }
        return true;
    }
}

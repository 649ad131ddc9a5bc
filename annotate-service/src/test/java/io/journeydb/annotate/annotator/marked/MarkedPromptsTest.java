package io.journeydb.annotate.annotator.marked;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.annotate.annotator.AnnotationOutcome.Annotated;
import io.journeydb.annotate.annotator.Annotator;
import io.journeydb.annotate.annotator.lexicon.LexiconAnnotator;
import io.journeydb.annotate.annotator.validation.AnnotationValidator;
import io.journeydb.annotate.annotator.validation.Proposal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The offline annotator finds the style phrases that a careful reader marked, and makes valid annotations of those prompts. */
class MarkedPromptsTest {

    /** The least F1 of style phrases on each set that the annotator is accepted with. */
    private static final double LEAST_STYLE_F1 = 0.85;

    /** Set, it has each set's score, missed and invented phrases written into the build folder. */
    private static final boolean REPORT = Boolean.getBoolean("journeydb.marked.report");

    private static final Path REPORTS = Path.of("target", "marked");

    private final Annotator annotator = LexiconAnnotator.load();
    private final AnnotationValidator validator = new AnnotationValidator();

    @TestFactory
    Stream<DynamicTest> findsTheMarkedStylePhrases() {
        return sets().map(set -> DynamicTest.dynamicTest(set.name(), () -> {
            PhraseScore score = PhraseScore.of(set, this::stylePhrases);

            report(set, score);
            assertThat(score.f1())
                    .as(() -> score.summary() + "\n" + score.errors())
                    .isGreaterThanOrEqualTo(LEAST_STYLE_F1);
        }));
    }

    @TestFactory
    Stream<DynamicTest> annotatesEveryMarkedPromptWithoutFault() {
        return sets().map(set -> DynamicTest.dynamicTest(
                set.name(), () -> assertThat(set.prompts()).allSatisfy(this::isValid)));
    }

    private static Stream<MarkedSet> sets() {
        return Stream.of(MarkedSet.find("tuning"), MarkedSet.find("heldout"), MarkedSet.real())
                .flatMap(Optional::stream);
    }

    private void isValid(MarkedPrompt prompt) {
        assertThat(validator.faults(prompt.request().prompt(), Proposal.of(draft(prompt))))
                .as(prompt.text())
                .isEmpty();
    }

    private Collection<String> stylePhrases(MarkedPrompt prompt) {
        return draft(prompt).segments().style();
    }

    private AnnotationDraft draft(MarkedPrompt prompt) {
        if (annotator.annotate(prompt.request()) instanceof Annotated annotated) {
            return annotated.draft();
        }
        throw new AssertionError("no annotation of: " + prompt.text());
    }

    private static void report(MarkedSet set, PhraseScore score) throws IOException {
        if (REPORT) {
            Files.createDirectories(REPORTS);
            Files.writeString(
                    REPORTS.resolve(set.name() + ".txt"),
                    "all, " + score.summary() + "\n" + byKind(set, score) + "\n\n" + score.errors() + "\n");
        }
    }

    private static String byKind(MarkedSet set, PhraseScore score) {
        return kinds(set).stream()
                .map(kind -> kind + ", " + score.where(ofKind(kind)).summary())
                .collect(Collectors.joining("\n"));
    }

    private static Collection<String> kinds(MarkedSet set) {
        List<String> kinds = set.prompts().stream().map(MarkedPrompt::kind).toList();
        return new TreeSet<>(kinds);
    }

    private static Predicate<MarkedPrompt> ofKind(String kind) {
        return prompt -> prompt.kind().equals(kind);
    }
}

package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.events.Question;
import io.journeydb.events.Segments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for the annotation of any prompt; written without the annotator's own notion of a word. */
final class AnnotationValidity {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？](?=\\s|$)");

    /** Words that may join a subject to its style and belong to neither. */
    private static final Set<String> JOINTS = Set.of(
            "a",
            "an",
            "the",
            "this",
            "that",
            "these",
            "those",
            "my",
            "your",
            "some",
            "any",
            "of",
            "in",
            "with",
            "as",
            "at",
            "on",
            "using",
            "under",
            "his",
            "her",
            "its",
            "our",
            "their",
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

    private AnnotationValidity() {}

    static void check(String prompt, AnnotationDraft draft) {
        checkSegments(prompt, draft.segments());
        checkCaption(draft);
        checkQuestions(draft.styleQuestions());
        checkQuestions(draft.contentQuestions());
        assertThat(Stream.concat(draft.styleQuestions().stream(), draft.contentQuestions().stream())
                        .map(Question::id)
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(draft.styleQuestions().isEmpty())
                .isEqualTo(draft.segments().style().isEmpty()
                        && draft.segments().atmosphere().isEmpty());
        assertThat(draft.contentQuestions().isEmpty())
                .isEqualTo(
                        draft.segments().content().isEmpty() || draft.caption().isEmpty());
        assertThat(draft.styleCategories()).isSorted().doesNotHaveDuplicates();
        draft.styleQuestions().forEach(question -> assertThat(
                        Stream.concat(draft.segments().style().stream(), draft.segments().atmosphere().stream())
                                .toList())
                .containsAll(question.styles())
                .isNotEmpty());
    }

    private static void checkSegments(String prompt, Segments segments) {
        List<String> phrases = new ArrayList<>(segments.style());
        phrases.addAll(segments.content());
        phrases.addAll(segments.atmosphere());
        phrases.addAll(segments.others());
        assertThat(phrases).noneMatch(String::isBlank);
        Map<String, Integer> left = counts(List.of(prompt));
        counts(phrases).forEach((word, count) -> {
            assertThat(left).as("a word that the prompt lacks").containsKey(word);
            left.merge(word, -count, Integer::sum);
        });
        assertThat(left).allSatisfy((word, count) -> {
            assertThat(count)
                    .as("%s is there more often than in the prompt", word)
                    .isNotNegative();
            assertThat(count == 0 || JOINTS.contains(word))
                    .as("%s is lost", word)
                    .isTrue();
        });
    }

    private static Map<String, Integer> counts(List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(match -> counts.merge(match.group(), 1, Integer::sum)));
        return counts;
    }

    private static void checkCaption(AnnotationDraft draft) {
        String caption = draft.caption();
        if (caption.isEmpty()) {
            assertThat(draft.segments().content()).noneMatch(text -> text.matches(".*[a-zA-Z]{3}.*"));
            return;
        }
        assertThat(caption.codePointCount(0, caption.length())).isLessThanOrEqualTo(CaptionWriter.LONGEST);
        assertThat(caption).endsWith(".").doesNotContain("\n", "://");
        assertThat(SENTENCE_END.matcher(caption).results().count()).isEqualTo(1);
        int first = caption.codePointAt(0);
        assertThat(first).isEqualTo(Character.toTitleCase(first));
    }

    private static void checkQuestions(List<Question> questions) {
        assertThat(questions).hasSizeLessThanOrEqualTo(4);
        for (Question question : questions) {
            List<String> options = question.options().toList();
            assertThat(options.stream().map(option -> option.toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates()
                    .doesNotContain("unknown")
                    .allSatisfy(option -> assertThat(option).isNotBlank());
            assertThat(question.question()).endsWith("?");
            assertThat(question.options().get(question.answer())).isNotBlank();
        }
    }
}

package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.events.Question;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.QuestionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Asks what is in an image: deeds, numbers, colors and things, as far as the lexicon knows them. Thread safe. */
final class ContentQuestions {

    private static final int MOST_QUESTIONS = 4;
    private static final String SUBJECT_QUESTION = "What is the main subject of the image?";

    /** Categories asked by what they are, the most telling first. */
    private static final List<String> NOUNS = List.of(
            "creature",
            "animal",
            "person",
            "vehicle",
            "building",
            "food",
            "plant",
            "landscape",
            "city",
            "place",
            "object",
            "shape");

    /** Nobody calls where a scene is set its subject. */
    private static final Set<String> SETTINGS = Set.of("city", "place");

    private final Lexicon things;
    private final ContentFinder finder;
    private final List<Concept> subjects;

    ContentQuestions(Lexicon things) {
        this.things = things;
        this.finder = new ContentFinder(things);
        this.subjects = List.copyOf(NOUNS.stream()
                .filter(id -> !SETTINGS.contains(id))
                .flatMap(id -> things.category(id).concepts().stream())
                .toList());
    }

    List<Question> ask(PromptId promptId, List<Piece.Content> phrases, PromptWords prompt) {
        QuestionWriter writer = new QuestionWriter(promptId, QuestionKind.CONTENT);
        List<Finding> findings = new ArrayList<>();
        phrases.stream().limit(MOST_QUESTIONS * 2L).forEach(phrase -> findings.addAll(finder.find(phrase.text())));
        List<Question> questions = new ArrayList<>();
        for (Finding finding : ranked(findings)) {
            if (questions.size() < MOST_QUESTIONS && isNew(finding.question(), questions)) {
                writer.write(
                                finding.question(),
                                finding.answer(),
                                new WrongOptions(
                                        things.category(finding.category()).concepts(),
                                        prompt::mentionsThing,
                                        finding.contrast()),
                                List.of())
                        .ifPresent(questions::add);
            }
        }
        if (questions.isEmpty()) {
            askSubject(writer, phrases, prompt).ifPresent(questions::add);
        }
        return questions;
    }

    private static List<Finding> ranked(List<Finding> findings) {
        List<Finding> ranked = new ArrayList<>(findings);
        ranked.sort((a, b) -> Integer.compare(rank(a), rank(b)));
        return ranked;
    }

    /** Deeds, numbers and colors come before nouns, whose rank is that of their category. */
    private static int rank(Finding finding) {
        return NOUNS.indexOf(finding.category());
    }

    private static boolean isNew(String text, List<Question> questions) {
        return questions.stream().noneMatch(question -> question.question().equals(text));
    }

    private Optional<Question> askSubject(QuestionWriter writer, List<Piece.Content> phrases, PromptWords prompt) {
        return phrases.stream()
                .flatMap(phrase -> subject(phrase).stream())
                .flatMap(answer -> writeSubject(writer, answer, prompt::mentionsThing)
                        .or(() -> writeSubject(writer, answer, concept -> false))
                        .stream())
                .findFirst();
    }

    private Optional<Question> writeSubject(QuestionWriter writer, String answer, Predicate<Concept> mentioned) {
        return writer.write(SUBJECT_QUESTION, answer, new WrongOptions(subjects, mentioned, Contrast.PLAIN), List.of());
    }

    private static Optional<String> subject(Piece.Content phrase) {
        String plain = Wording.plain(phrase.text());
        return Tokens.of(plain).isEmpty() ? Optional.empty() : Optional.of(plain);
    }
}

package io.journeydb.evaluation.task;

import io.journeydb.evaluation.files.Faults;
import io.journeydb.evaluation.files.Progress;
import io.journeydb.evaluation.files.SampleLines;
import io.journeydb.evaluation.files.SamplePairs;
import io.journeydb.evaluation.metric.Accuracy;
import io.journeydb.evaluation.metric.LetterConfusion;
import io.journeydb.evaluation.task.Evaluation.Breakdown;
import io.journeydb.evaluation.task.Evaluation.Score;
import io.journeydb.events.Letter;
import io.journeydb.events.identity.QuestionKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Questions with four options: a letter for each question of a sample, against the right one. Every question must be answered. */
public final class VqaEvaluation {

    private final Answers all = new Answers();
    private final LetterConfusion confusion = new LetterConfusion();
    private final Slices<Answers> slices = new Slices<>(Answers::new);

    /**
     * Reads and scores. For one run.
     *
     * @throws io.journeydb.evaluation.files.InvalidFilesException if the files cannot be evaluated
     */
    public Evaluation run(Path predictions, Path references) {
        return run(predictions, references, Progress.UNWATCHED);
    }

    /**
     * The same, watched.
     *
     * @throws io.journeydb.evaluation.files.InvalidFilesException if the files cannot be evaluated
     */
    public Evaluation run(Path predictions, Path references, Progress progress) {
        SamplePairs<Map<String, Letter>, Labelled<List<AnsweredQuestion>>> pairs = SamplePairs.open(
                new SampleLines<>(predictions, "prediction", AnsweredQuestion::answers),
                new SampleLines<>(references, "references", Labelled.with(AnsweredQuestion::list)),
                progress,
                (id, answers, questions, faults) -> check(id, answers, questions.references(), faults));
        pairs.forEach((id, answers, questions) -> score(questions, answers));
        List<Breakdown> breakdowns = new ArrayList<>(List.of(letters()));
        List<String> names = all.scores().stream().map(Score::name).toList();
        breakdowns.addAll(slices.breakdowns(names, Answers::scores));
        return new Evaluation(
                Task.VQA,
                pairs.size(),
                all.scores(),
                List.of(),
                breakdowns,
                List.of(),
                List.of(),
                PublishedRows.of(Task.VQA));
    }

    private static void check(String id, Map<String, Letter> answers, List<AnsweredQuestion> questions, Faults faults) {
        for (AnsweredQuestion question : questions) {
            if (!answers.containsKey(question.id())) {
                faults.add("sample " + id + ": the question " + question.id() + " is not answered");
            }
        }
        List<String> known = questions.stream().map(AnsweredQuestion::id).toList();
        answers.keySet().stream()
                .filter(question -> !known.contains(question))
                .forEach(question -> faults.add("sample " + id + ": there is no question " + question));
    }

    private void score(Labelled<List<AnsweredQuestion>> labelled, Map<String, Letter> answers) {
        for (AnsweredQuestion question : labelled.references()) {
            all.add(question, answers);
            confusion.add(question.answer(), answers.get(question.id()));
        }
        slices.add(labelled.labels(), slice -> labelled.references().forEach(question -> slice.add(question, answers)));
    }

    private static final class Answers {

        private final Accuracy all = new Accuracy();
        private final Map<QuestionKind, Accuracy> byKind = new EnumMap<>(QuestionKind.class);

        void add(AnsweredQuestion question, Map<String, Letter> answers) {
            boolean isRight = answers.get(question.id()) == question.answer();
            all.add(isRight);
            byKind.computeIfAbsent(question.kind(), absent -> new Accuracy()).add(isRight);
        }

        List<Score> scores() {
            List<Score> scores = new ArrayList<>();
            byKind.forEach((kind, accuracy) -> scores.add(score("accuracy, " + kind.label(), accuracy)));
            scores.add(score("accuracy, all", all));
            return scores;
        }
    }

    private static Score score(String name, Accuracy accuracy) {
        return new Score(name, accuracy.score(), 1, accuracy.interval());
    }

    private Breakdown letters() {
        List<List<String>> rows = new ArrayList<>();
        for (Letter right : Letter.values()) {
            List<String> row = new ArrayList<>(List.of(right.name()));
            for (Letter answered : Letter.values()) {
                row.add(String.format(Locale.ROOT, "%,d", confusion.count(right, answered)));
            }
            rows.add(row);
        }
        return new Breakdown("Which letter was answered", List.of("right", "A", "B", "C", "D"), rows);
    }
}

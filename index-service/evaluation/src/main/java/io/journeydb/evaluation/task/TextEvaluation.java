package io.journeydb.evaluation.task;

import io.journeydb.evaluation.embedding.Embeddings;
import io.journeydb.evaluation.embedding.TextEmbedder;
import io.journeydb.evaluation.files.Progress;
import io.journeydb.evaluation.files.SamplePairs;
import io.journeydb.evaluation.metric.CaptionPair;
import io.journeydb.evaluation.metric.DocumentFrequencies;
import io.journeydb.evaluation.task.Evaluation.Breakdown;
import io.journeydb.evaluation.task.Evaluation.Example;
import io.journeydb.evaluation.task.Evaluation.NotComputed;
import io.journeydb.evaluation.text.PtbTokenizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Captions and prompts: a text a sample, against one text or several. The references are read twice, first for the document frequencies
 * that CIDEr needs before the first pair, counted by as many threads as score; the predictions and one count for each distinct word
 * sequence are kept in memory.
 */
public final class TextEvaluation {

    private static final String QAS =
            "a language model would have to answer the questions from the predicted prompt, and there is none here";
    private static final String ONE_IMAGE =
            "CIDEr weighs words by how few images have them; of one image it is always 0."
                    + " Evaluate more images together.";

    private static final String PAPERS_MODEL = "all-MiniLM-L6-v2";
    private static final String OTHER_MODEL =
            "Similarity is by %s here: near what %s gives, the model of the paper, and not the same.";

    private final PtbTokenizer tokenizer = new PtbTokenizer();
    private final Task task;
    private final TextSettings settings;

    /** @param task {@link Task#CAPTION} or {@link Task#PROMPT_INVERSION} */
    public TextEvaluation(Task task, TextSettings settings) {
        this.task = task;
        this.settings = settings;
    }

    /**
     * Reads and scores.
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
        boolean own = settings.frequencies() == null;
        DocumentFrequencies frequencies = own ? new DocumentFrequencies() : settings.frequencies();
        TextFiles files = new TextFiles(predictions, references);
        SamplePairs<String, Labelled<List<String>>> pairs =
                own ? counted(files, progress, frequencies) : files.open(progress, texts -> {});
        Embeddings embeddings = Meanings.tried(settings.embeddings());
        Scoring scoring = new Scoring(frequencies, settings.meteor(), embeddings);
        TextPart all = new TextPart(scoring);
        try (InChunks<Sample, TextPart> chunks =
                new InChunks<>(settings.threads(), samples -> score(samples, scoring), all::add)) {
            pairs.forEach((id, prediction, texts) -> chunks.add(new Sample(id, prediction, texts)));
            chunks.finish();
        }
        List<Breakdown> breakdowns = new ArrayList<>(all.slices());
        breakdowns.add(spread(all.spread()));
        return new Evaluation(
                task,
                pairs.size(),
                all.scores(),
                notComputed(embeddings),
                breakdowns,
                all.examples(),
                warnings(own && pairs.size() == 1, embeddings),
                PublishedRows.of(task));
    }

    private SamplePairs<String, Labelled<List<String>>> counted(
            TextFiles files, Progress progress, DocumentFrequencies frequencies) {
        try (InChunks<List<String>, DocumentFrequencies> chunks =
                new InChunks<>(settings.threads(), this::frequencies, frequencies::add)) {
            SamplePairs<String, Labelled<List<String>>> pairs = files.open(progress, chunks::add);
            chunks.finish();
            return pairs;
        }
    }

    private DocumentFrequencies frequencies(List<List<String>> references) {
        DocumentFrequencies frequencies = new DocumentFrequencies();
        references.forEach(texts -> frequencies.add(words(texts)));
        return frequencies;
    }

    private record Sample(String id, String prediction, Labelled<List<String>> labelled) {

        Stream<String> texts() {
            return Stream.concat(Stream.of(prediction), labelled.references().stream());
        }
    }

    private TextPart score(List<Sample> samples, Scoring scoring) {
        TextPart part = new TextPart(scoring);
        Meanings meanings = scoring.embeddings() instanceof Embeddings.Of(TextEmbedder embedder)
                ? Meanings.of(samples.stream().flatMap(Sample::texts).toList(), embedder)
                : null;
        for (Sample sample : samples) {
            List<String> references = sample.labelled().references();
            TextScores one = scoring.begin();
            double rouge = one.add(new CaptionPair(tokenizer.words(sample.prediction()), words(references)));
            if (meanings != null) {
                one.add(meanings.of(sample.prediction()), meanings.of(references));
            }
            part.add(
                    one,
                    sample.labelled().labels(),
                    new Example("", sample.id(), sample.prediction(), references, rouge));
        }
        return part;
    }

    private static List<String> warnings(boolean oneImage, Embeddings embeddings) {
        List<String> warnings = new ArrayList<>();
        if (oneImage) {
            warnings.add(ONE_IMAGE);
        }
        if (embeddings instanceof Embeddings.Of(TextEmbedder embedder)
                && !embedder.name().equals(PAPERS_MODEL)) {
            warnings.add(String.format(Locale.ROOT, OTHER_MODEL, embedder.name(), PAPERS_MODEL));
        }
        return warnings;
    }

    private List<NotComputed> notComputed(Embeddings embeddings) {
        List<NotComputed> missing = new ArrayList<>();
        if (settings.meteor() == null) {
            missing.add(new NotComputed("METEOR", "it was left out"));
        }
        if (embeddings instanceof Embeddings.None(String reason)) {
            missing.add(new NotComputed("Similarity", reason));
        }
        if (task == Task.PROMPT_INVERSION) {
            missing.add(new NotComputed("QAS", QAS));
        }
        return missing;
    }

    private List<List<String>> words(List<String> texts) {
        return texts.stream().map(tokenizer::words).toList();
    }

    private static Breakdown spread(List<Long> counts) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            rows.add(List.of(
                    String.format(Locale.ROOT, "%.1f to %.1f", i / 10.0, (i + 1) / 10.0),
                    String.format(Locale.ROOT, "%,d", counts.get(i))));
        }
        return new Breakdown("How ROUGE-L is spread", List.of("ROUGE-L", "samples"), rows);
    }
}

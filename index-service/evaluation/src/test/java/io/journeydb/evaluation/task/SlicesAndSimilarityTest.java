package io.journeydb.evaluation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.journeydb.evaluation.embedding.Embeddings;
import io.journeydb.evaluation.embedding.TextEmbedder;
import io.journeydb.evaluation.embedding.TextEmbedderUnavailableException;
import io.journeydb.evaluation.files.DocumentFrequencyFile;
import io.journeydb.evaluation.files.InvalidFilesException;
import io.journeydb.evaluation.metric.DocumentFrequencies;
import io.journeydb.evaluation.task.Evaluation.Breakdown;
import io.journeydb.evaluation.task.Evaluation.NotComputed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlicesAndSimilarityTest {

    private static final Embeddings NO_MODEL = new Embeddings.None("no model here");
    private static final String PREDICTIONS = """
            {"id": "1", "prediction": "a red cat"}
            {"id": "2", "prediction": "a dog"}
            {"id": "3", "prediction": ""}
            """;
    private static final String REFERENCES = """
            {"id": "1", "references": ["a red cat"], "generator": "midjourney", "styleCategories": ["light", "paint"], "verified": true}
            {"id": "2", "references": ["a blue cat", "a dog"], "generator": "dalle", "styleCategories": ["paint"], "verified": false}
            {"id": "3", "references": ["a red cat"], "generator": "dalle"}
            """;

    @TempDir
    private Path folder;

    @Test
    void texts_are_scored_by_generator_category_and_verification_as_if_each_slice_were_alone() {
        Evaluation evaluation = run(PREDICTIONS, REFERENCES, NO_MODEL, null);

        assertThat(evaluation.breakdowns())
                .extracting(Breakdown::title)
                .containsExactly(
                        "By generator",
                        "By style category of the sample",
                        "By whether a person has verified the sample",
                        "How ROUGE-L is spread");
        Breakdown generators = evaluation.breakdowns().get(0);
        int rouge = generators.header().indexOf("ROUGE-L");
        assertThat(generators.rows()).extracting(row -> row.get(0)).containsExactly("dalle", "midjourney");
        assertThat(generators.rows()).extracting(row -> row.get(1)).containsExactly("2", "1");
        assertThat(generators.rows()).extracting(row -> row.get(rouge)).containsExactly("0.5000", "1.0000");
        assertThat(evaluation.breakdowns().get(1).rows())
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactly("light 1", "paint 2");
        assertThat(evaluation.breakdowns().get(2).rows())
                .extracting(row -> row.get(0))
                .containsExactly("no", "yes");
    }

    @Test
    void styles_and_answers_have_slices_too() {
        TwoFiles styles = TwoFiles.in(
                folder,
                "{\"id\": \"1\", \"prediction\": [\"ink\"]}\n{\"id\": \"2\", \"prediction\": [\"oil\"]}",
                "{\"id\": \"1\", \"references\": [\"ink\"], \"generator\": \"a\"}\n"
                        + "{\"id\": \"2\", \"references\": [\"ink\"], \"generator\": \"b\"}");
        Breakdown byGenerator = new StyleEvaluation()
                .run(styles.predictions(), styles.references())
                .breakdowns()
                .get(0);
        TwoFiles answers = TwoFiles.in(
                folder,
                "{\"id\": \"1\", \"prediction\": {\"q\": \"A\"}}\n{\"id\": \"2\", \"prediction\": {\"r\": \"A\"}}",
                "{\"id\": \"1\", \"references\": [{\"id\": \"q\", \"kind\": \"style\", \"answer\": \"A\"}], \"verified\": true}\n"
                        + "{\"id\": \"2\", \"references\": [{\"id\": \"r\", \"kind\": \"content\", \"answer\": \"B\"}], \"verified\": false}");
        Breakdown byVerified = new VqaEvaluation()
                .run(answers.predictions(), answers.references())
                .breakdowns()
                .get(1);

        assertThat(byGenerator.rows())
                .containsExactly(
                        List.of("a", "1", "1.0000", "1.0000", "1.0000", "1.0000"),
                        List.of("b", "1", "0.0000", "0.0000", "0.0000", "0.0000"));
        assertThat(byVerified.header())
                .containsExactly("verified", "samples", "accuracy, style", "accuracy, content", "accuracy, all");
        assertThat(byVerified.rows())
                .containsExactly(
                        List.of("no", "1", "–", "0.0000", "0.0000"), List.of("yes", "1", "1.0000", "–", "1.0000"));
    }

    @Test
    void similarity_is_the_mean_cosine_with_the_nearest_reference_and_an_empty_text_is_near_nothing() {
        Evaluation evaluation = run(PREDICTIONS, REFERENCES, new Embeddings.Of(new LetterCounts()), null);

        assertThat(evaluation.value("Similarity")).hasValueCloseTo(2.0 / 3, within(1e-6));
        assertThat(evaluation.notComputed()).extracting(NotComputed::name).doesNotContain("Similarity");
    }

    @Test
    void a_model_that_cannot_be_used_is_no_failure_but_a_score_that_says_why_it_is_missing() {
        TextEmbedder broken = new LetterCounts() {
            @Override
            public List<float[]> embed(List<String> texts) {
                throw new TextEmbedderUnavailableException("its native library is not for this machine", null);
            }
        };

        Evaluation evaluation = run(PREDICTIONS, REFERENCES, new Embeddings.Of(broken), null);

        assertThat(evaluation.value("Similarity")).isEmpty();
        assertThat(evaluation.notComputed())
                .contains(new NotComputed("Similarity", "its native library is not for this machine"));
    }

    @Test
    void a_label_that_is_not_what_it_should_be_is_told_with_its_own_name() {
        String references = """
                {"id": "1", "references": ["x"], "generator": 3}
                {"id": "2", "references": ["x"], "styleCategories": ["a", null]}
                {"id": "3", "references": ["x"], "verified": "yes"}
                """;

        assertThatThrownBy(() -> run(PREDICTIONS, references, NO_MODEL, null))
                .hasMessageContaining("references.jsonl line 1: its \"generator\" is not a text")
                .hasMessageContaining("references.jsonl line 2: its \"styleCategories\" is not a list of texts")
                .hasMessageContaining("references.jsonl line 3: its \"verified\" is neither true nor false");
    }

    @Test
    void frequencies_of_another_corpus_give_one_image_a_cider() throws Exception {
        Path file = Files.writeString(folder.resolve("df.jsonl"), """
                {"images": 1000}
                {"words": "cat", "images": 20}
                {"words": "a", "images": 900}
                """);

        Evaluation evaluation = run(
                "{\"id\": \"1\", \"prediction\": \"a cat\"}",
                "{\"id\": \"1\", \"references\": [\"a cat\"]}",
                NO_MODEL,
                DocumentFrequencyFile.read(file));

        // Of the four lengths, a text of two words has two, each of cosine 1.
        assertThat(evaluation.value("CIDEr")).hasValueCloseTo(5.0, within(1e-9));
        assertThat(evaluation.warnings()).isEmpty();
    }

    @Test
    void a_file_of_frequencies_that_makes_no_sense_is_told_line_by_line() throws Exception {
        Path file = Files.writeString(folder.resolve("df.jsonl"), """
                {"words": "cat", "images": 20}
                {"words": "a b c d e", "images": 1}
                nonsense
                """);

        assertThatThrownBy(() -> DocumentFrequencyFile.read(file))
                .isInstanceOf(InvalidFilesException.class)
                .hasMessageContaining("df.jsonl line 2", "df.jsonl line 3");
        assertThatThrownBy(() -> DocumentFrequencyFile.read(folder.resolve("none")))
                .hasMessageContaining("there is no such file");
    }

    private Evaluation run(
            String predictions, String references, Embeddings embeddings, DocumentFrequencies frequencies) {
        TwoFiles files = TwoFiles.in(folder, predictions, references);
        return new TextEvaluation(Task.PROMPT_INVERSION, new TextSettings(null, frequencies, embeddings, 2))
                .run(files.predictions(), files.references());
    }

    /** Texts of the same letters mean the same. */
    private static class LetterCounts implements TextEmbedder {

        @Override
        public String name() {
            return "letter counts";
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            assertThat(texts).isNotEmpty().noneMatch(String::isBlank);
            return texts.stream()
                    .map(text -> {
                        float[] counts = new float[128];
                        text.chars().forEach(letter -> counts[letter]++);
                        return counts;
                    })
                    .toList();
        }
    }
}

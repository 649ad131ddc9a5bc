package io.journeydb.cli.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawnPromptsTest {
    private static final Pattern PARAMETER = Pattern.compile("--(\\w+)(?: ([^-]+?))?(?= --|$)");
    private static final Set<String> NAMES =
            Set.of("ar", "aspect", "v", "niji", "style", "stylize", "s", "chaos", "c", "q", "quality", "seed", "no");
    private static final List<String> NUMBERS = List.of("two", "three", "four", "five", "six");
    private static final List<DrawnSample> SAMPLES =
            IntStream.range(0, 3_000).mapToObj(new DrawnSamples(11)::at).toList();

    @Test
    void aPromptSaysEverythingThatIsTrueOfThePicture() {
        assertThat(SAMPLES).allSatisfy(sample -> {
            String said = sample.prompt().toLowerCase(Locale.ROOT);
            DrawnTruth truth = sample.truth();
            String thing = truth.subject().noun(truth.count());
            String colour = truth.colour().map(word -> word.word() + " ").orElse("");

            assertThat(said).contains(" " + colour + thing);
            assertThat(truth.layout().phrases()).anyMatch(said::contains);
            assertThat(truth.background().phrases()).anyMatch(said::contains);
            assertThat(truth.style().phrases()).anyMatch(said::contains);
            truth.atmosphere().ifPresent(mood -> assertThat(mood.phrases()).anyMatch(said::contains));
        });
    }

    @Test
    void aPromptCountsItsSubjects() {
        assertThat(SAMPLES).allSatisfy(sample -> {
            String said = sample.prompt().toLowerCase(Locale.ROOT);
            DrawnTruth truth = sample.truth();
            Stream<String> articles = truth.count() == 1
                    ? Stream.of("a", "an", "one", "a single")
                    : Stream.of(NUMBERS.get(truth.count() - 2));
            String thing = truth.colour().map(word -> word.word() + " ").orElse("")
                    + truth.subject().noun(truth.count());

            assertThat(articles).anyMatch(article -> said.matches("(?s)(.*\\W)?" + article + " " + thing + "\\W.*"));
        });
    }

    @Test
    void aPromptNamesNoOtherMood() {
        assertThat(SAMPLES)
                .filteredOn(sample -> sample.truth().atmosphere().isEmpty())
                .isNotEmpty()
                .noneMatch(sample -> sample.prompt().matches("(?i).*(cozy|serene|dramatic|playful|gloomy|dreamy).*"));
    }

    @Test
    void everyParameterIsOneOfMidjourneysAndNoneComesTwice() {
        assertThat(SAMPLES).allSatisfy(sample -> {
            List<String> names = PARAMETER
                    .matcher(sample.prompt())
                    .results()
                    .map(found -> found.group(1))
                    .toList();

            assertThat(NAMES).containsAll(names);
            assertThat(names).doesNotHaveDuplicates();
            assertThat(names).doesNotContainSequence("v", "niji");
        });
    }

    @Test
    void anAspectIsSquareAsThePicturesAre() {
        assertThat(SAMPLES).allSatisfy(sample -> {
            Matcher aspect = Pattern.compile("--(ar|aspect) (\\S+)").matcher(sample.prompt());

            assertThat(aspect.find() ? aspect.group(2) : "1:1").isEqualTo("1:1");
        });
    }

    @Test
    void wordsComeInManyOrdersSomeWithWeightsAndSomeWithoutParameters() {
        assertThat(SAMPLES).anyMatch(sample -> sample.prompt().matches(".*::\\d.*"));
        assertThat(SAMPLES).anyMatch(sample -> !sample.prompt().contains("--"));
        assertThat(SAMPLES).anyMatch(sample -> sample.prompt().contains("--seed "));
        assertThat(SAMPLES).anyMatch(sample -> startsWithStyle(sample));
        assertThat(SAMPLES).anyMatch(sample -> sample.prompt().contains(". "));
        assertThat(SAMPLES)
                .allMatch(sample -> sample.prompt().equals(sample.prompt().strip()));
        assertThat(SAMPLES).noneMatch(sample -> sample.prompt().matches(".*(  | ,|,,|, *--).*"));
    }

    private static boolean startsWithStyle(DrawnSample sample) {
        return sample.truth().style().phrases().stream()
                .anyMatch(sample.prompt().toLowerCase(Locale.ROOT)::startsWith);
    }
}

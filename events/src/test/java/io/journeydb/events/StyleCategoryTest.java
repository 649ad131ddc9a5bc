package io.journeydb.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.events.json.EventCodec;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleCategoryTest {

    private static final Instant CHANGED = Instant.parse("2026-01-02T03:04:05.678Z");

    @ParameterizedTest
    @ValueSource(strings = {"", "-camera", "Camera", "camera_lens", "camera/lens", "ünder"})
    void an_id_is_of_small_letters_digits_and_dashes(String id) {
        assertThat(StyleCategory.isId(id)).isFalse();
        assertThatThrownBy(() -> category(id, null, null, List.of(), 0)).hasMessage("id is no id of a category");
    }

    @Test
    void a_category_is_neither_its_own_parent_nor_merged_into_itself() {
        assertThatThrownBy(() -> category("camera", "camera", null, List.of(), 0))
                .hasMessage("parent is another category");
        assertThatThrownBy(() -> category("camera", null, "camera", List.of(), 0))
                .hasMessage("mergedInto is another category");
    }

    @Test
    void phrases_differ_and_are_bounded_in_number_and_length() {
        assertThatThrownBy(() -> category("camera", null, null, List.of("leica", "leica"), 2))
                .hasMessage("phrases are different and at most 400");
        assertThatThrownBy(() -> category("camera", null, null, phrases(401, ""), 401))
                .hasMessage("phrases are different and at most 400");
        assertThatThrownBy(() -> category("camera", null, null, List.of("x".repeat(201)), 1))
                .hasMessage("phrases has 1 to 200 code points");
        assertThatThrownBy(() -> category("camera", null, null, List.of("leica"), 0))
                .hasMessage("phraseCount is at least the number of phrases");
    }

    @Test
    void the_largest_event_fits_into_a_record_of_a_broker_with_default_settings() {
        String fourBytesEach = "\uD83D\uDCF7".repeat(StyleCategory.MAX_PHRASE_LENGTH - 4);

        byte[] largest = new EventCodec().encode(category("camera", null, null, phrases(400, fourBytesEach), 70_000));

        assertThat(largest.length).isLessThan(1024 * 1024 - 10_000);
    }

    private static List<String> phrases(int count, String end) {
        return IntStream.range(0, count)
                .mapToObj(number -> String.format("%04d", number) + end)
                .toList();
    }

    private static StyleCategory category(
            String id, String parent, String mergedInto, List<String> phrases, long count) {
        return new StyleCategory(id, "Camera", parent, phrases, count, mergedInto, 1, CHANGED);
    }
}

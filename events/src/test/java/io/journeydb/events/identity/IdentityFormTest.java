package io.journeydb.events.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityFormTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "-a",
                "_a",
                "A",
                "a b",
                "a/b",
                "../a",
                "a.b",
                "é",
                "a\n",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void a_sample_id_outside_its_form_is_refused(String value) {
        assertThat(SampleId.isValid(value)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleId(value));
    }

    @Property
    void a_derived_sample_id_is_a_uuid_of_version_8_and_a_valid_id(@ForAll byte[] image, @ForAll String prompt) {
        UUID id = UUID.fromString(SampleId.derive(Sha256.of(image), prompt).value());

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Property
    void every_shard_reads_back_from_its_three_digits(@ForAll String any) {
        Shard shard = Shard.of(SampleId.derive(Sha256.of(new byte[0]), any));

        assertThat(shard.toString()).hasSize(3);
        assertThat(Shard.parse(shard.toString())).isEqualTo(shard);
    }

    @Test
    void a_boundary_between_parts_of_an_id_matters() {
        assertThat(ContentId.of(Sha256.of(new byte[0]), "a")).isNotEqualTo(ContentId.of(Sha256.of(new byte[0]), "a "));
        assertThat(Fingerprint.of(java.util.Map.of("a", "bc")))
                .isNotEqualTo(Fingerprint.of(java.util.Map.of("ab", "c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "1", "-01", "1e2", ""})
    void a_shard_that_does_not_exist_is_refused(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> Shard.parse(digits));
    }

    @Test
    void thresholds_that_cross_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SplitThresholds(10, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new SplitThresholds(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new SplitThresholds(1, 1_000_001));
    }
}

package io.journeydb.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.events.identity.SplitThresholds;
import io.journeydb.events.json.EventCodec;
import io.journeydb.ingest.support.Bucket;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.S3)
class SplitAgreementTest {

    private final EventCodec codec = new EventCodec();

    @Test
    void theFirstStartDecidesAndOthersMustAgree(Endpoints endpoints) {
        try (Bucket bucket = new Bucket(endpoints)) {
            // Given a bucket whose first start used the paper's thresholds
            SplitAgreement first = new SplitAgreement(bucket.store(), codec, SplitThresholds.PAPER);
            first.settle();
            assertThat(first.isSettled()).isTrue();

            // Then the same ones are fine, and others name the key to change
            new SplitAgreement(bucket.store(), codec, SplitThresholds.PAPER).settle();
            assertThatThrownBy(() -> new SplitAgreement(bucket.store(), codec, SplitThresholds.DEMO).settle())
                    .isInstanceOf(SplitDisagreementException.class)
                    .hasMessageContaining("journeydb.split.test-below")
                    .hasMessageContaining("2990 and 50420")
                    .hasMessageContaining("100000 and 300000");
        }
    }
}

package io.journeydb.ingest.store;

import io.journeydb.events.identity.Sha256;
import io.journeydb.events.identity.SplitThresholds;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.media.store.ObjectContent;
import io.journeydb.media.store.ObjectInfo;
import io.journeydb.media.store.ObjectKey;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.ObjectStoreException;
import io.journeydb.media.store.ObjectStoreUnavailableException;
import io.journeydb.media.store.PutOutcome;
import io.journeydb.media.store.PutRequest;
import java.util.Map;
import java.util.Objects;

/**
 * The thresholds of the splits, written into the bucket by the first start. Later starts must have the same ones: with
 * others, a prompt of the test set could end up in the training set. Calls wait for the store and pass its
 * {@link ObjectStoreException}s on.
 */
public final class SplitAgreement {

    private static final ObjectKey KEY = new ObjectKey("settings/split-thresholds.json");
    private static final int MAX_BYTES = 4_096;

    private final ObjectStore store;
    private final EventCodec codec;
    private final SplitThresholds configured;

    public SplitAgreement(ObjectStore store, EventCodec codec, SplitThresholds configured) {
        this.store = Objects.requireNonNull(store, "store");
        this.codec = Objects.requireNonNull(codec, "codec");
        this.configured = Objects.requireNonNull(configured, "configured");
    }

    /**
     * Writes the configured thresholds, or compares them with those that are there. Idempotent.
     *
     * @throws SplitDisagreementException when the bucket has others
     */
    public void settle() {
        byte[] json = codec.encode(configured);
        PutRequest request = new PutRequest(KEY, json, Sha256.of(json).hex(), CloudEvent.JSON, Map.of());
        switch (Waiting.on(store.putIfAbsent(request))) {
            case PutOutcome.Stored() -> {
                // The first start of this bucket.
            }
            case PutOutcome.AlreadyExists() -> compare(read());
        }
    }

    /** Whether the store answers and has the thresholds. */
    public boolean isSettled() {
        return store.head(KEY).map(ObjectInfo::size).isPresent();
    }

    private void compare(SplitThresholds stored) {
        if (!stored.equals(configured)) {
            throw new SplitDisagreementException("journeydb.split.test-below and journeydb.split.val-below are "
                    + describe(configured) + ", but this bucket's samples were split by " + describe(stored)
                    + ": configure those, or use another bucket");
        }
    }

    private SplitThresholds read() {
        try (ObjectContent content = store.open(KEY)
                .orElseThrow(() -> new ObjectStoreUnavailableException("the split thresholds vanished", null))) {
            return codec.decode(content.readAll(MAX_BYTES).orElse(new byte[0]), SplitThresholds.class);
        }
    }

    private static String describe(SplitThresholds thresholds) {
        return thresholds.testBelow() + " and " + thresholds.valBelow();
    }
}

package io.journeydb.system.bench.subject;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import io.journeydb.events.identity.Shard;
import io.journeydb.media.store.ObjectKey;
import io.journeydb.media.store.PutRequest;
import java.util.Map;

/** The least that is to be written of a picture: its bytes under its id, conditionally, with its hash. */
final class PictureObject {

    private PictureObject() {}

    /** @param prefix keeps the subjects' objects apart; below it keys spread as those of the services do */
    static PutRequest request(String prefix, SampleId id, byte[] picture, Sha256 sha256) {
        ObjectKey key = new ObjectKey(prefix + "/" + Shard.of(id) + "/" + id);
        return new PutRequest(key, picture, sha256.hex(), "image/jpeg", Map.of("sha256", sha256.hex()));
    }
}

package io.journeydb.system.bench.subject;

import io.journeydb.media.store.ListedObject;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.S3Client;
import java.util.stream.Stream;

/** What a subject leaves in the store. */
public final class StoredObjects {

    private final S3Access access;

    public StoredObjects(S3Access access) {
        this.access = access;
    }

    /** Deletes everything below a prefix, so that the disk has room for the next subject. */
    public void delete(String prefix) {
        try (S3Client client = access.client(2)) {
            ObjectStore store = client.store();
            try (Stream<ListedObject> objects = store.list(prefix + "/")) {
                objects.toList().forEach(object -> store.delete(object.key()));
            }
        }
    }
}

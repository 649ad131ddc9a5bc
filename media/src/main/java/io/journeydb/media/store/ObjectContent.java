package io.journeydb.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** An object's bytes on their way from the store. Holds a connection until it is closed. For one thread. */
public final class ObjectContent implements AutoCloseable {

    private final ObjectInfo info;
    private final InputStream stream;

    public ObjectContent(ObjectInfo info, InputStream stream) {
        this.info = Objects.requireNonNull(info, "info");
        this.stream = Objects.requireNonNull(stream, "stream");
    }

    public ObjectInfo info() {
        return info;
    }

    /**
     * The bytes as they come. Fails with an {@link IOException} when the connection breaks, and never ends early as if
     * the object were complete. Closing it is closing this.
     */
    public InputStream stream() {
        return stream;
    }

    /**
     * Reads the whole object; empty when it has more than {@code maxBytes}, of which none is read then.
     *
     * @throws ObjectStoreUnavailableException when the connection breaks
     */
    public Optional<byte[]> readAll(int maxBytes) {
        if (info.size() > maxBytes) {
            return Optional.empty();
        }
        try {
            byte[] bytes = stream.readNBytes((int) info.size());
            if (bytes.length < info.size()) {
                throw new ObjectStoreUnavailableException(
                        "the object store sent " + bytes.length + " of " + info.size() + " bytes", null);
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new ObjectStoreUnavailableException("the connection to the object store broke", e);
        }
    }

    /** Gives the connection back, or drops it when bytes are left. */
    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new ObjectStoreUnavailableException("the connection to the object store could not be closed", e);
        }
    }
}

package io.journeydb.diagnosis;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;

/**
 * A producer that is made when it is first needed. An idempotent one asks the broker for its id as soon as it is there, and when
 * the login is refused then it never asks again (KAFKA-20237): it would take records and never send them. And many never
 * send anything. Safe for several threads.
 */
public final class LateProducer {

    private final Supplier<Producer<byte[], byte[]>> making;
    private Producer<byte[], byte[]> made;
    private boolean closed;

    /** @param making makes one; called again after each {@link #discard} */
    public LateProducer(Supplier<Producer<byte[], byte[]>> making) {
        this.making = making;
    }

    /**
     * The producer, made now if there is none.
     *
     * @throws IllegalStateException after {@link #close}
     */
    public synchronized Producer<byte[], byte[]> get() {
        if (closed) {
            throw new IllegalStateException("the producer is closed");
        }
        if (made == null) {
            made = making.get();
        }
        return made;
    }

    /**
     * Leaves aside the producer, which will send nothing any more (see {@link FinalFailure#endsProducer}): whoever asks next gets
     * another. Does nothing if that happened already. May be called from the producer's own thread.
     */
    public void discard(Producer<byte[], byte[]> useless) {
        synchronized (this) {
            if (made != useless) {
                return;
            }
            made = null;
        }
        // Closing waits for the producer's own thread, which may be about to ask for this lock.
        useless.close(Duration.ZERO);
    }

    /** Waits that long at most for what was sent; nothing is sent afterwards. */
    public void close(Duration patience) {
        Producer<byte[], byte[]> last;
        synchronized (this) {
            closed = true;
            last = made;
            made = null;
        }
        if (last != null) {
            last.close(patience);
        }
    }
}

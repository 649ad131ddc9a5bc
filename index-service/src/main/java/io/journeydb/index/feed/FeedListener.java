package io.journeydb.index.feed;

import io.journeydb.events.rejection.RejectionCode;
import java.time.Duration;

/** Is told what the feed does, on the feed's thread. Must be quick and must not throw. */
public interface FeedListener {

    /** Records came and are being taken in; {@link #finished} follows, whatever becomes of them. */
    void received(int records);

    /** As many are under way no more: they are taken in, or will be read again. */
    void finished(int records);

    /** Events changed nothing: they are not newer than what the index has. @param events one or more */
    void passedOver(int events);

    /** Reading begins again, because the broker or the index's storage failed. */
    void retried();

    /** Documents were written or deleted. */
    void indexed(int documents);

    /** A live event came into the index so long after it stood on its topic; replayed ones are not told. */
    void latency(Duration behind);

    /** A record was refused. */
    void rejected(RejectionCode code);
}

package io.journeydb.endpoint;

import java.time.Duration;
import java.util.Optional;

/** What came of one request. */
public sealed interface Outcome {

    /** The endpoint replied, with these bytes, which are not copied: two replies are equal only if they share the array. */
    record Replied(byte[] body) implements Outcome {}

    /** It replied more than so many bytes, which were not received. */
    record TooLong(int mostBytes) implements Outcome {}

    /** It finds fault with this request. */
    record Refused(int status) implements Outcome {}

    /** It did not take the request or did not finish it. @param retryAfter how long it asks to wait */
    record Away(Trouble trouble, Optional<Duration> retryAfter) implements Outcome {}
}

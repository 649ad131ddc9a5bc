package io.journeydb.diagnosis;

import java.util.Optional;
import java.util.Set;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/** Why a service could not start, where an operator can change it. */
public final class StartFailure {

    /** Quarkus logs there that it could not start, with a stack trace of a hundred lines. */
    private static final String STARTER = "io.quarkus.runtime.Application";

    /** Those that tell of the same failure: channels that can't be made do it first. */
    private static final Set<String> TELLERS = Set.of(STARTER, "io.smallrye.reactive.messaging.provider");

    /** A configuration key in a sentence, and not the tail of a class's name. */
    private static final Pattern KEY =
            Pattern.compile("(?<![\\w.])(journeydb|quarkus|kafka|mp\\.messaging)\\.[a-z][a-z0-9-]*[a-z0-9.\"-]*");

    private StartFailure() {}

    /** One line that names the key to change; empty if the failure says nothing of one, as that of a defect. */
    public static Optional<String> line(Throwable failure) {
        Optional<String> named = Causes.of(failure).reversed().stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && KEY.matcher(message).find())
                .findFirst();
        return named.or(() -> BrokerFault.is(failure) ? Optional.of(BrokerFault.line(failure)) : Optional.empty());
    }

    /**
     * Puts the line in the place of the stack trace, if the record tells of a start that failed for such a reason.
     *
     * @return false if another record will tell the same
     */
    public static boolean shorten(LogRecord record) {
        if (record.getThrown() == null || !TELLERS.contains(String.valueOf(record.getLoggerName()))) {
            return true;
        }
        Optional<String> line = line(record.getThrown());
        line.ifPresent(text -> {
            record.setMessage("The service can't start: " + text);
            record.setThrown(null);
        });
        return line.isEmpty() || STARTER.equals(record.getLoggerName());
    }
}

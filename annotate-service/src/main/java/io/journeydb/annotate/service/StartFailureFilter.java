package io.journeydb.annotate.service;

import io.journeydb.diagnosis.StartFailure;
import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Lets everything through; of a start that failed for its configuration, one line that names the key instead of a stack trace. */
@LoggingFilter(name = "start-failure")
public final class StartFailureFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        return StartFailure.shorten(record);
    }
}

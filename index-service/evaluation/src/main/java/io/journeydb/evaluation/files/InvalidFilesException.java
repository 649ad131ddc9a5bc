package io.journeydb.evaluation.files;

import java.util.List;

/** Files that cannot be evaluated. Its message has a line for each fault, meant for whoever wrote the files. */
public final class InvalidFilesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidFilesException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }

    /** A sentence for each fault. */
    public List<String> faults() {
        return getMessage().lines().toList();
    }
}

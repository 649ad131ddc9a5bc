package io.journeydb.evaluation.files;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the files, a sentence each; after some, they are only counted. For one thread. */
public final class Faults {

    private static final int TOLD = 20;

    private final List<String> told = new ArrayList<>();
    private long more;

    /** Adds a fault. */
    public void add(String fault) {
        if (told.size() < TOLD) {
            told.add(fault);
        } else {
            more++;
        }
    }

    /** @throws InvalidFilesException if there is any fault */
    public void throwIfAny() {
        if (!told.isEmpty()) {
            List<String> all = new ArrayList<>(told);
            if (more > 0) {
                all.add("… and " + more + " more");
            }
            throw new InvalidFilesException(all);
        }
    }
}

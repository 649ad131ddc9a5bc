package io.journeydb.system.bench.process;

import java.util.Arrays;
import java.util.List;

/** The options that a running JVM was really started with. */
public final class JvmOptions {

    private JvmOptions() {}

    /** Those about memory, compiler and collector; none where the system doesn't tell them. */
    public static List<String> of(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .map(arguments -> Arrays.stream(arguments)
                        .filter(argument -> argument.startsWith("-X"))
                        .toList())
                .orElse(List.of());
    }
}

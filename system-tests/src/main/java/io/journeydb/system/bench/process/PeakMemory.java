package io.journeydb.system.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The largest resident set that a process ever had ({@code VmHWM}), heap, code, stacks and mapped files together. */
public final class PeakMemory {

    private static final String LINE = "VmHWM:";
    private static final int BYTES_PER_KIB = 1024;

    private PeakMemory() {}

    /** Bytes; nothing on a system without {@code /proc}. */
    public static OptionalLong bytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            List<String> lines = Files.readAllLines(status, StandardCharsets.UTF_8);
            return lines.stream()
                    .filter(line -> line.startsWith(LINE))
                    .mapToLong(PeakMemory::bytes)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static long bytes(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) * BYTES_PER_KIB;
    }
}

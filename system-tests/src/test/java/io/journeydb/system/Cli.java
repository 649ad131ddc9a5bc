package io.journeydb.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.cli.Main;
import io.journeydb.cli.system.RunningSystem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What a person types, and what it prints. */
public final class Cli {

    private Cli() {}

    /** Runs a command against the system, which must succeed; its output without colours. */
    static String run(RunningSystem system, String... arguments) {
        system.addresses().writeTo(system.data());
        return run(Stream.concat(
                        Arrays.stream(arguments),
                        Stream.of("--data", system.data().toString()))
                .toArray(String[]::new));
    }

    /** Runs a command, which must succeed; its output without colours. */
    public static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int code = commandLine.execute(arguments);
        assertThat(code).as(err.toString()).isZero();
        return out.toString().replaceAll("\\e\\[[0-9;]*m", "").replace("\r\n", "\n");
    }
}

package io.journeydb.system.bench.report;

import io.journeydb.cli.system.Service;
import io.journeydb.cli.terminal.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables. */
public final class TextReport {

    private static final double KILO = 1e3;
    private static final double MEGA = 1e6;
    private static final String NOTHING = "";

    private final Environment environment;
    private final Rounds rounds;

    public TextReport(Environment environment, Rounds rounds) {
        this.environment = environment;
        this.rounds = rounds;
    }

    /** Prints everything. */
    public void print(PrintWriter out) {
        head(out);
        rates(out);
        out.println();
        eachRound(out);
        out.println();
        cpu(out);
        out.println();
        memory(out);
        out.println();
        goals(out);
        out.flush();
    }

    private void head(PrintWriter out) {
        out.println();
        out.println(format(
                "%d cores, JDK %s, %s, store: %s",
                environment.cores(), environment.jdk(), environment.system(), environment.store()));
        out.println(format(
                "%,d drawn samples of %.0f kB after %,d as warm-up, median of %d",
                environment.samples(),
                environment.meanBytes() / KILO,
                environment.warmUp(),
                rounds.all().size()));
        out.println("The index service's worker of features is off.");
        List<String> trials = new ArrayList<>();
        environment.trials().forEach((puts, rate) -> trials.add(format("%d: %.0f/s", puts, rate)));
        out.println(format("PUTs at once, tried: %s; taken: %d", String.join(", ", trials), environment.concurrency()));
        out.println();
    }

    private void rates(PrintWriter out) {
        Table table = new Table("subject", "samples/s", "MB/s", "CPU-ms/sample", "of raw PUT", "of bare loop");
        for (Subject subject : Subject.values()) {
            table.row(
                    subject.title(),
                    format("%.0f", rounds.median(subject, Measurement::rate)),
                    format("%.0f", rounds.median(subject, Measurement::megabytesPerSecond)),
                    format("%.2f", rounds.median(subject, Measurement::cpuMillis)),
                    subject == Subject.RAW_CONSUME ? NOTHING : ratio(subject, Subject.RAW_PUT),
                    subject == Subject.INGEST ? ratio(subject, Subject.BARE_LOOP) : NOTHING);
        }
        table.print(out);
    }

    /** What the medians are made of: the first round has everything freshly started, the later ones do not. */
    private void eachRound(PrintWriter out) {
        Table table =
                new Table("round", "raw PUT", "bare loop", "ingest", "searchable", "ingest/loop", "searchable/PUT");
        for (int number = 1; number <= rounds.all().size(); number++) {
            Round round = rounds.all().get(number - 1);
            table.row(
                    number,
                    rate(round, Subject.RAW_PUT),
                    rate(round, Subject.BARE_LOOP),
                    rate(round, Subject.INGEST),
                    rate(round, Subject.SEARCHABLE),
                    format("%.2f", round.ratio(Subject.INGEST, Subject.BARE_LOOP)),
                    format("%.2f", round.ratio(Subject.SEARCHABLE, Subject.RAW_PUT)));
        }
        table.print(out);
    }

    private static String rate(Round round, Subject subject) {
        return format("%.0f", round.subjects().get(subject).rate());
    }

    private String ratio(Subject subject, Subject ceiling) {
        return format("%.2f", rounds.ratio(subject, ceiling));
    }

    private void cpu(PrintWriter out) {
        List<String> header = new ArrayList<>(List.of("CPU-ms/sample of"));
        header.addAll(List.of("raw PUT", "raw consume", "bare loop", "ingest", "searchable"));
        Table table = new Table(header.toArray(String[]::new));
        for (String process : processes()) {
            List<Object> row = new ArrayList<>(List.of(process));
            Arrays.stream(Subject.values())
                    .map(subject -> rounds.median(subject, measured -> measured.cpuMillis(process)))
                    .forEach(millis -> row.add(format("%.2f", millis)));
            table.row(row.toArray());
        }
        table.print(out);
    }

    private Set<String> processes() {
        Set<String> processes = new LinkedHashSet<>();
        rounds.all().forEach(round -> round.subjects()
                .values()
                .forEach(measured -> processes.addAll(measured.cpu().byName().keySet())));
        return processes;
    }

    private void memory(PrintWriter out) {
        Table table = new Table("service", "peak resident (VmHWM), MB", "JVM options");
        for (Service service : Service.values()) {
            rounds.peakBytes(service)
                    .ifPresent(peak -> table.row(
                            service.id(),
                            format("%.0f", peak / MEGA),
                            String.join(" ", environment.jvmOptions().getOrDefault(service.id(), List.of()))));
        }
        table.print(out);
    }

    private void goals(PrintWriter out) {
        Table table = new Table("goal", "measured", "wanted", "met");
        for (Goal goal : Goal.of(rounds)) {
            String digits = goal.isFloor() ? "%.2f" : "%.0f";
            table.row(
                    goal.name(),
                    format(digits, goal.value()),
                    (goal.isFloor() ? "at least " : "at most ") + format(digits, goal.bound()),
                    goal.isMet() ? "yes" : "NO");
        }
        table.print(out);
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}

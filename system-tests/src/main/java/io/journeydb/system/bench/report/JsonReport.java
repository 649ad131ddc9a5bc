package io.journeydb.system.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The same figures for programs: medians, goals, and every round. */
public final class JsonReport {

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Environment environment;
    private final Rounds rounds;

    public JsonReport(Environment environment, Rounds rounds) {
        this.environment = environment;
        this.rounds = rounds;
    }

    /** Writes it to a file, in place of what was there. */
    public void write(Path file) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("environment", environment);
        report.put("medians", medians());
        report.put("goals", Goal.of(rounds).stream().map(JsonReport::goal).toList());
        report.put("rounds", rounds.all().stream().map(JsonReport::round).toList());
        try {
            json.writeValue(file.toFile(), report);
        } catch (IOException e) {
            throw new Failure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private Map<String, Object> medians() {
        Map<String, Object> medians = new LinkedHashMap<>();
        for (Subject subject : Subject.values()) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("samplesPerSecond", rounds.median(subject, Measurement::rate));
            figures.put("megabytesPerSecond", rounds.median(subject, Measurement::megabytesPerSecond));
            figures.put("cpuMillisPerSample", rounds.median(subject, Measurement::cpuMillis));
            figures.put("ofRawPut", rounds.ratio(subject, Subject.RAW_PUT));
            figures.put("ofBareLoop", rounds.ratio(subject, Subject.BARE_LOOP));
            medians.put(name(subject), figures);
        }
        return medians;
    }

    private static Map<String, Object> goal(Goal goal) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("name", goal.name());
        figures.put("measured", goal.value());
        figures.put(goal.isFloor() ? "atLeast" : "atMost", goal.bound());
        figures.put("met", goal.isMet());
        return figures;
    }

    private static Map<String, Object> round(Round round) {
        Map<String, Object> figures = new LinkedHashMap<>();
        round.subjects().forEach((subject, measured) -> figures.put(name(subject), measurement(measured)));
        Map<String, Long> peaks = new LinkedHashMap<>();
        round.peakBytes().forEach((service, bytes) -> peaks.put(service.id(), bytes));
        figures.put("peakBytes", peaks);
        return figures;
    }

    private static Map<String, Object> measurement(Measurement measured) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("samples", measured.samples());
        figures.put("bytes", measured.bytes());
        figures.put("wallMillis", measured.wall().toMillis());
        figures.put("samplesPerSecond", measured.rate());
        Map<String, Double> cpu = new LinkedHashMap<>();
        measured.cpu().byName().keySet().forEach(process -> cpu.put(process, measured.cpuMillis(process)));
        figures.put("cpuMillisPerSample", cpu);
        return figures;
    }

    /** {@code RAW_PUT} as {@code rawPut}. */
    private static String name(Subject subject) {
        List<String> words = Arrays.stream(subject.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .toList();
        String joined = String.join("", words);
        return Character.toLowerCase(joined.charAt(0)) + joined.substring(1);
    }
}

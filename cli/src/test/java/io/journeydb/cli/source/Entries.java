package io.journeydb.cli.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is found in a source, read to its end. */
final class Entries {

    private Entries() {}

    static List<SourceEntry> of(Path path) {
        List<SourceEntry> entries = new ArrayList<>();
        SampleSource source = SampleSource.at(path);
        source.read(entries::add);
        assertThat(source.position()).isEqualTo(source.length());
        return entries;
    }

    /** Those that are samples. */
    static List<OutgoingSample> samples(List<SourceEntry> entries) {
        return entries.stream()
                .filter(SourceEntry.Sample.class::isInstance)
                .map(entry -> ((SourceEntry.Sample) entry).outgoing())
                .toList();
    }
}

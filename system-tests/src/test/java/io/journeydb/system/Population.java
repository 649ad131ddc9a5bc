package io.journeydb.system;

import io.journeydb.cli.drawn.DrawnSamples;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.kafka.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Samples of one test: drawn pictures under ids that begin with the test's name, and prompts that hold that name as a
 * word, so that a search for it finds exactly them.
 */
final class Population {

    private static final int DISTINCT_PICTURES = 40;

    private final String name;
    private final List<SampleId> ids;
    private final DrawnSamples drawn = new DrawnSamples(7);

    Population(String name, int size) {
        this.name = name;
        this.ids = IntStream.range(0, size)
                .mapToObj(i -> new SampleId(name + "-" + i))
                .toList();
    }

    /** The word that every prompt holds, and every id begins with. */
    String name() {
        return name;
    }

    List<SampleId> ids() {
        return ids;
    }

    /** A record of each sample, in order, each with the sample's id as its key. */
    List<ProducerRecord<byte[], byte[]>> records() {
        return records(ids.stream().map(SampleId::value).toList());
    }

    /** A record of each sample, in order, under keys that scatter them over the partitions anew. */
    List<ProducerRecord<byte[], byte[]>> recordsUnderOtherKeys(String round) {
        return records(ids.stream().map(id -> round + id).toList());
    }

    private List<ProducerRecord<byte[], byte[]>> records(List<String> keys) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            ProducerRecord<byte[], byte[]> next =
                    new ProducerRecord<>(Topic.SAMPLES.topicName(), utf8(keys.get(i)), picture(i % DISTINCT_PICTURES));
            next.headers().add("content-type", utf8("image/jpeg"));
            next.headers().add("ce_subject", utf8(ids.get(i).value()));
            next.headers().add("ce_prompt", utf8(prompt(i)));
            records.add(next);
        }
        return records;
    }

    /** Three pictures a prompt, as in the dataset. */
    private String prompt(int i) {
        return "a " + name + " sailboat number " + i / 3 + ", watercolor, soft lighting --v 5";
    }

    /** Drawing costs more than reading: pictures are kept between tests. */
    private byte[] picture(int i) {
        Path file = Path.of(System.getProperty("journeydb.home"), "system-tests", "target", "drawn", i + ".jpg");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.write(file, drawn.at(i).render());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

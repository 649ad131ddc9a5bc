package io.journeydb.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.system.RunningSystem;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import io.journeydb.events.kafka.Topic;
import io.journeydb.local.Endpoints;
import io.journeydb.media.store.ListedObject;
import io.journeydb.media.store.S3Client;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Everything that samples have left behind, seen from outside. */
final class Traces {

    private final RunningSystem system;
    private final Population population;
    private final ServiceClient index;

    Traces(RunningSystem system, Population population) {
        this.system = system;
        this.population = population;
        this.index = new ServiceClient("index", system.addresses().index());
    }

    /** Objects of these samples, by key, with their sizes. */
    Map<String, Long> objects() {
        Map<String, Long> objects = new TreeMap<>();
        try (S3Client s3 = system.objectStore();
                Stream<ListedObject> listed = s3.store().list("images/")) {
            listed.filter(object -> object.key().value().contains("/" + population.name() + "-"))
                    .forEach(object -> objects.put(object.key().value(), object.size()));
        }
        return objects;
    }

    /** Rows of these samples: sample, prompt, split, revision, published revision, event, annotations of its prompt. */
    List<String> rows() {
        String query =
                "SELECT concat_ws(' ', s.sample_id, s.prompt_id, s.split, s.revision, s.published_revision, s.event::text, "
                        + "(SELECT count(*) FROM annotations a WHERE a.prompt_id = s.prompt_id)) "
                        + "FROM samples s WHERE s.sample_id LIKE ? ORDER BY 1";
        List<String> rows = new ArrayList<>();
        Endpoints at = system.endpoints();
        try (Connection database = DriverManager.getConnection(at.jdbcUrl(), at.jdbcUser(), at.jdbcPassword());
                PreparedStatement statement = database.prepareStatement(query)) {
            statement.setString(1, population.name() + "-%");
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** Digest of the latest value of each of these samples on a topic. */
    Map<String, Sha256> latest(Topic topic) {
        Map<String, Sha256> latest = new TreeMap<>();
        try (TopicContent content = new TopicContent(system.addresses().kafka(), topic)) {
            content.readAll((key, value) -> {
                if (key != null && key.startsWith(population.name() + "-")) {
                    latest.put(key, Sha256.of(value));
                }
            });
        }
        return latest;
    }

    /** Their events as they are latest on their topics, and those of all styles. */
    List<ConsumerRecord<byte[], byte[]>> events() {
        List<ConsumerRecord<byte[], byte[]>> events = new ArrayList<>();
        for (Topic topic : List.of(Topic.IMAGES, Topic.ANNOTATIONS, Topic.FEATURES, Topic.STYLES)) {
            try (TopicContent content = new TopicContent(system.addresses().kafka(), topic)) {
                content.latest().forEach((key, event) -> {
                    if (topic == Topic.STYLES || key.startsWith(population.name() + "-")) {
                        events.add(event);
                    }
                });
            }
        }
        return events;
    }

    /** How many records were rejected that these samples' keys belong to. */
    long rejected() {
        long[] count = new long[1];
        try (TopicContent content = new TopicContent(system.addresses().kafka(), Topic.REJECTIONS)) {
            content.readAll((key, value) -> count[0] += key != null && key.contains(population.name() + "-") ? 1 : 0);
        }
        return count[0];
    }

    /** How many documents a search for the population's word finds. */
    long hits() {
        return index.get("/v1/search?size=1&q=" + population.name())
                .path("total")
                .asLong();
    }

    /** The documents of these samples as the index gives them, annotated ones only. */
    Map<String, String> documents() {
        Map<String, String> documents = new TreeMap<>();
        for (SampleId id : population.ids()) {
            index.find("/v1/samples/" + id)
                    .filter(document -> document.has("annotation"))
                    .map(JsonNode::toString)
                    .ifPresent(document -> documents.put(id.value(), document));
        }
        return documents;
    }

    /** All of it, to be compared with all of it at another time. */
    record Snapshot(
            Map<String, Long> objects,
            List<String> rows,
            Map<String, Sha256> images,
            Map<String, Sha256> annotations,
            Map<String, Sha256> features,
            Map<String, String> documents,
            long hits) {}

    Snapshot snapshot() {
        return new Snapshot(
                objects(),
                rows(),
                latest(Topic.IMAGES),
                latest(Topic.ANNOTATIONS),
                latest(Topic.FEATURES),
                documents(),
                hits());
    }
}

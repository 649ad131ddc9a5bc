package io.journeydb.annotate.service;

import static io.journeydb.annotate.Images.image;

import io.journeydb.events.ImageStored;
import io.journeydb.events.kafka.Topic;
import io.journeydb.local.LocalStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The service between a real Kafka and a real PostgreSQL, which all such tests share: use ids of your own. */
@QuarkusTestResource(LocalStackResource.class)
abstract class ServiceTest {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    LocalStack stack;

    @Inject
    DataSource database;

    TopicProbe probe(Topic read) {
        return new TopicProbe(stack.endpoints().kafkaBootstrapServers(), read);
    }

    /** Images with three of them to a prompt. */
    static List<ImageStored> images(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> image(name + "-" + i, "a " + name + " painting of house " + i / 3))
                .toList();
    }

    static int readiness() {
        return RestAssured.get("/q/health/ready").statusCode();
    }

    long unpublished() {
        return Long.parseLong(select("SELECT count(*) FROM samples WHERE revision > published_revision")
                .getFirst());
    }

    /** Everything the store knows of the samples whose ids begin like this, one line each. */
    List<String> rows(String name) {
        return select("SELECT s::text || p::text || a::text || q::text FROM samples s JOIN prompts p USING (prompt_id)"
                + " JOIN annotations a USING (prompt_id) LEFT JOIN questions q USING (prompt_id)"
                + " WHERE s.sample_id LIKE '" + name + "-%' ORDER BY 1");
    }

    List<String> select(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> first = new ArrayList<>();
            while (rows.next()) {
                first.add(rows.getString(1));
            }
            return first;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The newest value by key, of the keys that begin like this. */
    static Map<String, String> latest(TopicProbe probe, String name) {
        Map<String, String> latest = new TreeMap<>();
        probe.read().forEach(record -> latest.put(text(record.key()), text(record.value())));
        latest.keySet().removeIf(key -> !key.startsWith(name));
        return latest;
    }

    static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

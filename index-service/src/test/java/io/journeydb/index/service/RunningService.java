package io.journeydb.index.service;

import static io.restassured.RestAssured.given;

import io.journeydb.events.kafka.Topic;
import io.journeydb.index.KafkaTopics;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What tests of the running service share: a sample and a word that no other test has, and ways to send and to search. */
abstract class RunningService {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final String PROBLEM = "application/problem+json";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    final String id = "s-" + UUID.randomUUID();
    final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    void send(Topic topic, byte[] event) {
        send(topic, id, event);
    }

    void send(Topic topic, String key, byte[] event) {
        try (KafkaTopics topics = new KafkaTopics(bootstrapServers)) {
            topics.send(topic, key, event);
        }
    }

    static Response search(String query) {
        return given().queryParam("q", query).get("/v1/search");
    }
}

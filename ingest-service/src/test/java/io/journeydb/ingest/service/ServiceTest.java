package io.journeydb.ingest.service;

import io.journeydb.events.json.EventCodec;
import io.journeydb.ingest.support.Bucket;
import io.journeydb.ingest.support.IngestStack;
import io.journeydb.ingest.support.Topics;
import io.journeydb.local.LocalStack;
import io.quarkus.test.common.QuarkusTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of the running service. All of them share one service, one broker and one bucket: use names of your own. */
@QuarkusTestResource(IngestStack.class)
abstract class ServiceTest {

    final EventCodec codec = new EventCodec();
    LocalStack stack;
    Topics topics;
    Bucket bucket;

    @BeforeEach
    void connect() {
        topics = new Topics(stack.endpoints().kafkaBootstrapServers());
        bucket = new Bucket(stack.endpoints());
    }

    @AfterEach
    void disconnect() {
        topics.close();
        bucket.close();
    }
}

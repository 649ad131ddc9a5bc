package io.journeydb.ingest.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.kafka.Topic;
import io.journeydb.ingest.support.Pictures;
import io.journeydb.ingest.support.Records;
import io.journeydb.local.Component;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutageTest extends ServiceTest {

    private static final int SAMPLES = 40;
    private static final int UNAVAILABLE = 503;

    @Test
    void aStoreThatIsDownIsWaitedForAndNothingIsRejectedForIt() {
        // Given a store that is down, which readiness says
        stack.component(Component.S3).stop();
        try {
            awaitReadiness(UNAVAILABLE);
            given().get("/q/health/live").then().statusCode(200);

            // When samples come meanwhile
            IntStream.range(0, SAMPLES)
                    .forEach(i -> topics.send(Records.byValue(Pictures.jpeg(200 + i), "outage " + i)
                            .with("ce_subject", "outage-" + i)
                            .keyed("outage-" + i)
                            .record()));
            given().get("/v1/images/outage-1").then().statusCode(UNAVAILABLE);
        } finally {
            stack.component(Component.S3).start();
        }

        // Then all complete once it is back, by themselves
        topics.await(
                Topic.IMAGES, SAMPLES, record -> String.valueOf(record.key()).startsWith("outage-"));
        awaitReadiness(200);
        assertThat(topics.all(
                        Topic.REJECTIONS, record -> String.valueOf(record.key()).startsWith("outage-")))
                .isEmpty();
    }

    private static void awaitReadiness(int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> given().get("/q/health/ready").statusCode() == status);
    }
}

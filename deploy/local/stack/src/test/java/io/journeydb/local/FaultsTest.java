package io.journeydb.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.events.kafka.Topic;
import io.journeydb.local.junit.LocalStackTest;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest
class FaultsTest {

    private LocalStack stack;
    private Endpoints endpoints;

    @BeforeEach
    void everythingRuns(LocalStack shared) {
        stack = shared;
        endpoints = shared.endpoints();
    }

    @AfterEach
    void everythingRunsAgain() {
        for (Component component : Component.values()) {
            stack.component(component).resume();
            stack.component(component).start();
        }
    }

    @Test
    void acknowledgedRecordsSurviveTheDeathOfKafka() throws Exception {
        KafkaRecords records = new KafkaRecords(endpoints);
        records.append(Topic.REVIEWS.topicName(), new byte[] {42});

        killAndStart(Component.KAFKA);

        assertThat(records.all(Topic.REVIEWS.topicName())).contains(new byte[] {42});
    }

    @Test
    void committedRowsSurviveTheDeathOfPostgresql() throws Exception {
        Rows rows = new Rows(endpoints);
        rows.execute("CREATE TABLE survives (n int)");
        rows.execute("INSERT INTO survives VALUES (42)");

        stack.component(Component.POSTGRES).kill();
        assertThatThrownBy(() -> rows.number("SELECT 1")).isInstanceOf(SQLException.class);
        stack.component(Component.POSTGRES).start();

        assertThat(rows.number("SELECT n FROM survives")).isEqualTo(42);
    }

    @Test
    void storedObjectsSurviveTheDeathOfTheStore() throws Exception {
        S3Requests store = new S3Requests(endpoints);
        store.put("survives", new byte[] {42});

        killAndStart(Component.S3);

        assertThat(store.get("survives").body()).containsExactly(42);
    }

    @Test
    void aPostgresqlThatLostItsGuardianIsReplaced() throws Exception {
        Rows rows = new Rows(endpoints);
        rows.execute("CREATE TABLE orphaned (n int)");
        ServerProcess postgres = stack.component(Component.POSTGRES);

        postgres.killGuardianAlone();
        assertThat(rows.number("SELECT count(*) FROM orphaned")).isZero();
        postgres.start();

        assertThat(rows.number("SELECT count(*) FROM orphaned")).isZero();
        assertThat(postgres.isRunning()).isTrue();
    }

    @Test
    void whatIsFrozenAnswersAgainWhenItGoesOn() throws Exception {
        S3Requests store = new S3Requests(endpoints);
        store.put("frozen", new byte[] {1});

        stack.component(Component.S3).pause();
        assertThatThrownBy(() -> store.get("frozen", Duration.ofSeconds(1))).isInstanceOf(HttpTimeoutException.class);
        stack.component(Component.S3).resume();

        assertThat(store.get("frozen").statusCode()).isEqualTo(200);
    }

    @Test
    void strangersDoNotGetIntoTheDatabase() {
        assertThatThrownBy(() -> new Rows(endpoints).connect("guess").close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    private void killAndStart(Component component) {
        stack.component(component).kill();
        assertThat(stack.component(component).isRunning()).isFalse();
        stack.component(component).start();
    }
}

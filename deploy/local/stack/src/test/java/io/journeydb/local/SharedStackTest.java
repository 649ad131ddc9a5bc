package io.journeydb.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.local.junit.LocalStackTest;
import org.junit.jupiter.api.Test;

@LocalStackTest
class SharedStackTest {

    @Test
    void everyComponentRunsAndItsEndpointIsAConfigurationKey(LocalStack stack, Endpoints endpoints) {
        assertThat(Component.values())
                .allSatisfy(component ->
                        assertThat(stack.component(component).isRunning()).isTrue());
        assertThat(endpoints.asProperties())
                .containsOnlyKeys(
                        "kafka.bootstrap.servers",
                        "quarkus.datasource.jdbc.url",
                        "quarkus.datasource.username",
                        "quarkus.datasource.password",
                        "journeydb.s3.endpoint",
                        "journeydb.s3.region",
                        "journeydb.s3.bucket",
                        "journeydb.s3.access-key",
                        "journeydb.s3.secret-key");
    }

    @Test
    void endpointsInALogShowNoSecret(Endpoints endpoints) {
        assertThat(endpoints.toString())
                .contains(endpoints.s3Endpoint())
                .doesNotContain(endpoints.jdbcPassword(), endpoints.s3AccessKey(), endpoints.s3SecretKey());
    }
}

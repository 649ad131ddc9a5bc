package io.journeydb.annotate.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.patience.UnavailableException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void aDatabaseThatRefusesTheLoginIsWaitedFor() {
        assertThat(Schema.meaning(new FlywayException("no connection", new SQLException("wrong", "28P01"))))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("quarkus.datasource.password");
    }

    @Test
    void aRightThatIsMissingEndsTheService() {
        assertThat(Schema.meaning(new FlywayException("denied", new SQLException("denied", "42501"))))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("quarkus.datasource.username");
    }

    @Test
    void anotherSchemaEndsTheServiceWithItsFirstLine() {
        assertThat(Schema.meaning(new FlywayException("Validate failed: V3 is another one\nand so on")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("quarkus.datasource.jdbc.url")
                .hasMessageEndingWith("V3 is another one");
    }
}

package io.journeydb.annotate.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.patience.UnavailableException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFaultTest {

    @ParameterizedTest
    @CsvSource({
        "28P01, quarkus.datasource.password",
        "28000, quarkus.datasource.username",
        "3D000, the name at the end of quarkus.datasource.jdbc.url",
        "08004, quarkus.datasource.username",
        "08004, quarkus.datasource.password",
        "08004, sslmode in quarkus.datasource.jdbc.url",
        "08001, the host",
        "08006, sslmode",
        "53300, quarkus.datasource.jdbc.max-size",
        "42501, quarkus.datasource.username"
    })
    void theLineNamesTheKeyToLookAt(String state, String key) {
        assertThat(DatabaseFault.line(new SQLException("said by the driver", state)))
                .contains(key, state)
                .doesNotContain("said by the driver");
    }

    @Test
    void aPoolsOwnFailureIsLookedThrough() {
        SQLException pool = new SQLException("no connection", new SQLException("wrong password", "28P01"));

        assertThat(DatabaseFault.line(pool)).contains("quarkus.datasource.password");
    }

    @Test
    void onlyTheDataIsRefusedForItsOwnFault() {
        assertThat(DatabaseFault.of(new SQLException("duplicate", "23505"))).isInstanceOf(RefusedDataException.class);
        assertThat(DatabaseFault.of(new SQLException("gone", "08006"))).isInstanceOf(UnavailableException.class);
        assertThat(DatabaseFault.of(new SQLException("unknown", (String) null)))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void aLoginMayBeMadeLaterAndARightIsNotWaitedFor() {
        assertThat(DatabaseFault.mayPass(new SQLException("no such role yet", "28000")))
                .isTrue();
        assertThat(DatabaseFault.mayPass(new SQLException("permission denied for schema public", "42501")))
                .isFalse();
    }
}

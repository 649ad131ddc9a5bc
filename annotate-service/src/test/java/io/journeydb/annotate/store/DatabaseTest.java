package io.journeydb.annotate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.POSTGRES)
class DatabaseTest {

    private static final String PROMPT =
            "INSERT INTO prompts (prompt_id, normalised, prompt) VALUES (repeat('0', 32), 'a house', '{}')";

    private StoreFixture fixture;
    private Database database;

    @BeforeEach
    void makeTables(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
        database = new Database(Connections.pooled(fixture.connections()));
    }

    @Test
    void workThatIsDoneStays() {
        database.transaction(DatabaseTest::insert);

        assertThat(fixture.number("SELECT count(*) FROM prompts")).isEqualTo(1);
    }

    @Test
    void anErrorAmidTheWorkLeavesNothingOfIt() {
        assertThatThrownBy(() -> database.transaction(connection -> {
                    insert(connection);
                    throw new StackOverflowError("a defect");
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(fixture.number("SELECT count(*) FROM prompts")).isZero();
    }

    private static int insert(Connection connection) throws SQLException {
        try (Statement insert = connection.createStatement()) {
            return insert.executeUpdate(PROMPT);
        }
    }
}

package io.journeydb.cli.up;

import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.identity.ObjectKeys;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import io.journeydb.local.Endpoints;
import io.journeydb.media.store.ObjectContent;
import io.journeydb.media.store.ObjectKey;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.S3Client;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for every trace that each sample must have left: object, row, both events, document, hit. */
final class MainJobCheck {

    private final RunningSystem system;

    MainJobCheck(RunningSystem system) {
        this.system = system;
    }

    /** What is missing, a line each; nothing if the main job was done. */
    List<String> missing(DrawnFeed.Result fed) {
        List<String> missing = new ArrayList<>();
        Endpoints endpoints = system.endpoints();
        try (Connection database = DriverManager.getConnection(
                        endpoints.jdbcUrl(), endpoints.jdbcUser(), endpoints.jdbcPassword());
                S3Client s3 = system.objectStore()) {
            for (Map.Entry<SampleId, Sha256> sent : fed.sent().entrySet()) {
                List<String> traces = new ArrayList<>();
                if (!hasObject(s3.store(), sent.getKey(), sent.getValue())) {
                    traces.add("object");
                }
                if (!hasRow(database, sent.getKey())) {
                    traces.add("row");
                }
                traces.addAll(missingFlow(fed.journey(), sent.getKey()));
                if (!traces.isEmpty()) {
                    missing.add(sent.getKey() + " has no " + String.join(", no ", traces));
                }
            }
        } catch (SQLException e) {
            throw new Failure("cannot look into PostgreSQL: " + e.getMessage(), e);
        }
        if (fed.journey().rejectedCount() > 0) {
            missing.add(fed.journey().rejectedCount() + " records were rejected");
        }
        return missing;
    }

    private List<String> missingFlow(Journey journey, SampleId sample) {
        List<String> missing = new ArrayList<>();
        if (!journey.isStored(sample)) {
            missing.add("ImageStored event");
        }
        if (!journey.isAnnotated(sample)) {
            missing.add("SampleAnnotated event");
        }
        if (!journey.isIndexed(sample)) {
            missing.add("document at /v1/samples/" + sample);
        }
        if (!journey.isStored(sample) || !journey.isHitByItsPrompt(sample)) {
            missing.add("hit for its prompt");
        }
        return missing;
    }

    private static boolean hasObject(ObjectStore store, SampleId sample, Sha256 digest) {
        Optional<ObjectContent> found = store.open(new ObjectKey(ObjectKeys.image(sample)));
        if (found.isEmpty()) {
            return false;
        }
        try (ObjectContent content = found.get()) {
            return Sha256.of(content.stream().readAllBytes()).equals(digest);
        } catch (IOException e) {
            throw new Failure("cannot read an object: " + e.getMessage(), e);
        }
    }

    private static boolean hasRow(Connection database, SampleId sample) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("SELECT 1 FROM samples WHERE sample_id = ?")) {
            query.setString(1, sample.value());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}

package io.journeydb.annotate.store;

import io.journeydb.annotate.store.BulkTable.Column;
import io.journeydb.events.ImageStored;
import io.journeydb.events.identity.PromptId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The samples of a batch, whose prompts the transaction has locked. Who stores one of the same samples meanwhile waits for its
 * prompt, unless it comes with another prompt there.
 */
final class IncomingSamples {

    private static final Column<Row> ID = new Column<>(
            "sample_id", ColumnType.TEXT, row -> row.image().sampleId().value());
    private static final BulkTable<Row> SAMPLES = new BulkTable<>(
            "samples",
            List.of(
                    ID,
                    new Column<>("prompt_id", ColumnType.TEXT, row -> row.image()
                            .promptId()
                            .value()),
                    new Column<>(
                            "split", ColumnType.TEXT, row -> row.event().split().label()),
                    new Column<>("shard", ColumnType.SMALLINT, row -> row.event()
                            .shard()
                            .number()),
                    new Column<>(
                            "generator", ColumnType.TEXT, row -> row.event().generator()),
                    new Column<>("midjourney_version", ColumnType.TEXT, row -> row.parameters()
                            .version()),
                    new Column<>("aspect_ratio", ColumnType.TEXT, row -> row.parameters()
                            .aspectRatio()),
                    new Column<>(
                            "ingested_at", ColumnType.TIME, row -> row.event().ingestedAt()),
                    new Column<>(
                            "event", ColumnType.JSON, row -> utf8(row.image().eventJson())),
                    new Column<>("revision", ColumnType.BIGINT, Row::revision)));

    private record Row(IncomingImage image, MidjourneyParameters parameters, int revision) {

        ImageStored event() {
            return image.event();
        }
    }

    /**
     * What was inserted.
     *
     * @param samples rows that came
     * @param annotated how many of them have an annotation
     */
    record Inserted(int samples, int annotated) {}

    private final Connection connection;

    IncomingSamples(Connection connection) {
        this.connection = connection;
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Inserts the samples that are not there.
     *
     * @param waiting the prompts that have no annotation yet
     */
    Inserted insert(List<IncomingImage> images, Set<PromptId> waiting) throws SQLException, IOException {
        // Everyone in the order of the ids, so that nobody waits for somebody who waits for them.
        List<Row> rows = images.stream()
                .sorted(Comparator.comparing(image -> image.sampleId().value()))
                .map(image -> new Row(image, image.parameters(), waiting.contains(image.promptId()) ? 0 : 1))
                .toList();
        List<Row> inserted = SAMPLES.insertMissing(connection, rows, ID);
        return new Inserted(
                inserted.size(), inserted.stream().mapToInt(Row::revision).sum());
    }
}

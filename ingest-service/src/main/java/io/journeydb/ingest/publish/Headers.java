package io.journeydb.ingest.publish;

import io.journeydb.ingest.envelope.RecordHeader;
import java.util.List;
import java.util.Map;

/** Headers by name as a record has them. */
final class Headers {

    private Headers() {}

    static List<RecordHeader> of(Map<String, String> byName) {
        return byName.entrySet().stream()
                .map(header -> RecordHeader.of(header.getKey(), header.getValue()))
                .toList();
    }
}

package io.journeydb.annotate.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Headers as Kafka wants them. */
final class KafkaHeaders {

    private KafkaHeaders() {}

    /** Adds headers in their order, values as UTF-8. */
    static Headers add(Headers headers, Map<String, String> added) {
        added.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    static Headers of(Map<String, String> headers) {
        return add(new RecordHeaders(), headers);
    }
}

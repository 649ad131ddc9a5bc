package io.journeydb.diagnosis.trace;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The headers of a trace, on Kafka's records. */
public final class KafkaTraces {

    private KafkaTraces() {}

    /** Those that a record has; of one that is repeated the last. */
    public static Map<String, String> of(Headers headers) {
        Map<String, String> context = new HashMap<>();
        for (String name : Traces.HEADERS) {
            Header header = headers.lastHeader(name);
            if (header != null && header.value() != null) {
                context.put(name, new String(header.value(), StandardCharsets.US_ASCII));
            }
        }
        return context;
    }

    /** Puts them on a record that is to be sent, in the place of what it has. */
    public static void put(Headers headers, Map<String, String> context) {
        context.forEach((name, value) -> headers.remove(name).add(name, value.getBytes(StandardCharsets.US_ASCII)));
    }
}

package io.journeydb.cli.topics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.cli.terminal.Plain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record as a person or a script reads it: headers as text, a JSON value as JSON, any other by its size. */
final class RecordView {

    private final ObjectMapper json = new ObjectMapper();

    /** The headers as text; of a repeated one the last. */
    Map<String, String> headers(ConsumerRecord<byte[], byte[]> source) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : source.headers()) {
            headers.put(header.key(), text(header.value()));
        }
        return headers;
    }

    String key(ConsumerRecord<byte[], byte[]> source) {
        return source.key() == null ? "-" : text(source.key());
    }

    /** One line of JSON with position, key, headers and value. */
    String asJson(ConsumerRecord<byte[], byte[]> source) {
        ObjectNode line = json.createObjectNode();
        line.put("topic", source.topic());
        line.put("partition", source.partition());
        line.put("offset", source.offset());
        line.put("time", Instant.ofEpochMilli(source.timestamp()).toString());
        line.put("key", source.key() == null ? null : text(source.key()));
        ObjectNode headers = line.putObject("headers");
        headers(source).forEach(headers::put);
        JsonNode value = value(source);
        if (value.isMissingNode()) {
            line.put("valueBytes", source.value() == null ? 0 : source.value().length);
        } else {
            line.set("value", value);
        }
        return Plain.json(line.toString());
    }

    /** The value as JSON; missing if it is none. */
    JsonNode value(ConsumerRecord<byte[], byte[]> source) {
        byte[] value = source.value();
        if (value == null || value.length == 0 || value[0] != '{') {
            return json.missingNode();
        }
        try {
            return json.readTree(value);
        } catch (IOException e) {
            return json.missingNode();
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : Plain.text(new String(bytes, StandardCharsets.UTF_8));
    }
}

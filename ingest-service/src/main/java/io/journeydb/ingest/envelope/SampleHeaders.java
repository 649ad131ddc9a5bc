package io.journeydb.ingest.envelope;

import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The headers of a sample, read strictly: each once, few, small, UTF-8. */
final class SampleHeaders {

    private static final int MAX_COUNT = 64;
    private static final int MAX_BYTES = 64 * 1024;

    /** Written by frameworks on their way; a producer that sends them means nothing by it. */
    private static final String DEAD_LETTER = "dead-letter-";

    private static final String REPLY_TO = "REPLY_";

    private final Map<String, String> byName;

    private SampleHeaders(Map<String, String> byName) {
        this.byName = byName;
    }

    /** Checks and reads all of them. */
    static SampleHeaders read(List<RecordHeader> headers) throws EnvelopeFault {
        checkSize(headers);
        Map<String, String> byName = HashMap.newHashMap(headers.size());
        for (RecordHeader header : headers) {
            if (isMeant(header.name()) && byName.putIfAbsent(header.name(), text(header)) != null) {
                throw fault("the header " + printable(header.name()) + " is there more than once");
            }
        }
        return new SampleHeaders(byName);
    }

    /** The value of a header, or null when it is missing or empty. */
    String get(String name) {
        String value = byName.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** Whether a header takes part at all: what frameworks and refusals add does not. */
    private static boolean isMeant(String name) {
        return !name.startsWith(DEAD_LETTER) && !name.startsWith(REPLY_TO) && !name.startsWith(Rejection.PREFIX);
    }

    private static void checkSize(List<RecordHeader> headers) throws EnvelopeFault {
        if (headers.size() > MAX_COUNT) {
            throw fault("there are " + headers.size() + " headers; at most " + MAX_COUNT + " are taken");
        }
        long bytes = headers.stream().mapToLong(RecordHeader::size).sum();
        if (bytes > MAX_BYTES) {
            throw fault("the headers have " + bytes + " bytes; at most " + MAX_BYTES + " are taken");
        }
    }

    private static String text(RecordHeader header) throws EnvelopeFault {
        if (header.value() == null) {
            return "";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.value()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fault("the header " + printable(header.name()) + " is not valid UTF-8");
        }
    }

    private static EnvelopeFault fault(String reason) {
        return new EnvelopeFault(RejectionCode.E_HEADERS, reason);
    }

    /** A name that is safe in a reason: header names are a stranger's bytes too. */
    private static String printable(String name) {
        String start = name.length() > 64 ? name.substring(0, 64) + "…" : name;
        return start.replaceAll("[^\\x21-\\x7e…]", "?");
    }
}

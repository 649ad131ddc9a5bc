package io.journeydb.cli.source;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** A sample that can be sent as it stands in its source: no text of it would be changed on the way, or be too large for a record. */
final class SendableSample {

    /** What all headers of a sample may have together. */
    private static final int MAX_TEXT_BYTES = 64 * 1024;

    private SendableSample() {}

    /** @throws PictureFiles.Unusable if it can't be sent, with the reason */
    static OutgoingSample of(String prompt, OutgoingSample.Content content, Map<String, String> attributes)
            throws PictureFiles.Unusable {
        CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
        if (!texts(prompt, content, attributes).allMatch(utf8::canEncode)) {
            throw new PictureFiles.Unusable("its text holds half of a surrogate pair, which is no character");
        }
        long bytes = texts(prompt, content, attributes)
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > MAX_TEXT_BYTES) {
            throw new PictureFiles.Unusable(
                    "its text has " + bytes + " bytes; a sample has at most " + MAX_TEXT_BYTES + " beside its picture");
        }
        return new OutgoingSample(prompt, content, attributes);
    }

    private static Stream<String> texts(String prompt, OutgoingSample.Content content, Map<String, String> attributes) {
        Stream<String> place =
                switch (content) {
                    case OutgoingSample.Content.ByValue picture -> Stream.empty();
                    case OutgoingSample.Content.ByReference reference ->
                        Stream.of(reference.url().toString());
                };
        return Stream.of(Stream.of(prompt), place, attributes.values().stream()).flatMap(some -> some);
    }
}

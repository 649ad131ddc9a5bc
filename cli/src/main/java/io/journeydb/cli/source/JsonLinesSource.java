package io.journeydb.cli.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.identity.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One JSON object a line: {@code prompt}, then {@code file} (relative to the JSON Lines file) or {@code image.url}, and
 * any attribute of a sample by its name. Other members are ignored.
 */
final class JsonLinesSource implements SampleSource {

    private static final List<String> ATTRIBUTES =
            List.of("generator", "author", "sourceurl", "jobid", "gridindex", "parentid", "createdat");

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;
    private final PictureFiles pictures;
    private final long length;
    private long position;

    JsonLinesSource(Path file) {
        this.file = file;
        this.pictures = new PictureFiles(file.toAbsolutePath().getParent());
        this.length = file.toFile().length();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public long position() {
        return Math.min(position, length);
    }

    @Override
    public void read(Consumer<SourceEntry> entries) {
        // A char a byte: lines end at the same places, and one that is not UTF-8 spoils no other.
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                position += line.length() + 1L;
                if (!line.isBlank()) {
                    entries.accept(entry("line " + number, line.getBytes(StandardCharsets.ISO_8859_1)));
                }
            }
            // Ends of lines of two characters were counted as one.
            position = length;
        } catch (IOException e) {
            throw new Failure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private SourceEntry entry(String where, byte[] line) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            JsonNode sample = json.readTree(ByteOrderMark.dropped(text));
            if (!sample.path("prompt").isTextual()) {
                return new SourceEntry.Skipped(where, "it has no member \"prompt\"");
            }
            return new SourceEntry.Sample(
                    SendableSample.of(sample.get("prompt").textValue(), content(sample), attributes(sample)));
        } catch (CharacterCodingException e) {
            return new SourceEntry.Skipped(where, "it is not UTF-8");
        } catch (JsonProcessingException e) {
            return new SourceEntry.Skipped(where, "it is not JSON: " + e.getOriginalMessage());
        } catch (PictureFiles.Unusable e) {
            return new SourceEntry.Skipped(where, e.getMessage());
        }
    }

    private OutgoingSample.Content content(JsonNode sample) throws PictureFiles.Unusable {
        if (sample.path("file").isTextual()) {
            return new OutgoingSample.Content.ByValue(
                    pictures.read(sample.get("file").textValue()));
        }
        String url = sample.at("/image/url").asText("");
        if (url.isEmpty()) {
            throw new PictureFiles.Unusable("it has neither \"file\" nor \"image\": {\"url\": …}");
        }
        Sha256 sha256 = digest(sample.at("/image/sha256"));
        try {
            return new OutgoingSample.Content.ByReference(URI.create(url), sha256);
        } catch (IllegalArgumentException e) {
            throw new PictureFiles.Unusable("\"" + url + "\" is no URL");
        }
    }

    private static Sha256 digest(JsonNode hex) throws PictureFiles.Unusable {
        if (hex.isMissingNode() || hex.isNull()) {
            return null;
        }
        try {
            return new Sha256(hex.textValue());
        } catch (IllegalArgumentException e) {
            throw new PictureFiles.Unusable("its image.sha256 is not 64 lower-case hex digits");
        }
    }

    private static Map<String, String> attributes(JsonNode sample) throws PictureFiles.Unusable {
        JsonNode index = sample.path("gridindex");
        boolean ofGrid =
                index.isIntegralNumber() && index.canConvertToInt() && index.intValue() >= 1 && index.intValue() <= 4;
        if (sample.hasNonNull("gridindex") && !ofGrid) {
            throw new PictureFiles.Unusable("its gridindex is not an integer from 1 to 4");
        }
        Map<String, String> attributes = new HashMap<>();
        for (String name : ATTRIBUTES) {
            if (sample.hasNonNull(name)) {
                attributes.put(name, sample.get(name).asText());
            }
        }
        return attributes;
    }
}

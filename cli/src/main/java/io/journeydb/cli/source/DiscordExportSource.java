package io.journeydb.cli.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * A channel as DiscordChatExporter writes it (JSON): single finished pictures of the Midjourney bot, made from text
 * alone. Read leniently, since members come and go with the exporter's version.
 */
final class DiscordExportSource implements SampleSource {

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;
    private final MidjourneyMessages messages;
    private final long length;
    private long position;

    DiscordExportSource(Path file) {
        this.file = file;
        this.messages =
                new MidjourneyMessages(new PictureFiles(file.toAbsolutePath().getParent()), Clock.systemUTC());
        this.length = file.toFile().length();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void read(Consumer<SourceEntry> entries) {
        try (JsonParser parser = json.createParser(file.toFile())) {
            if (!moveToMessages(parser)) {
                throw new Failure(file + " is not a DiscordChatExporter file: it has no member \"messages\"");
            }
            // Not to the first that is no object: those behind it are messages all the same.
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode message = json.readTree(parser);
                position = parser.currentLocation().getByteOffset();
                entries.accept(messages.entry(message));
            }
            position = length;
        } catch (IOException e) {
            throw new Failure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static boolean moveToMessages(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = "messages".equals(parser.currentName());
            JsonToken value = parser.nextToken();
            if (found) {
                return value == JsonToken.START_ARRAY;
            }
            parser.skipChildren();
        }
        return false;
    }
}

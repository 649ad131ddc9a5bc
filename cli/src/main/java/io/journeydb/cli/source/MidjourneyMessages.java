package io.journeydb.cli.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.source.OutgoingSample.Content;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides about one message of a Discord channel: a sample, or why it is none. */
final class MidjourneyMessages {

    /** The account that the Midjourney bot has on Discord. */
    private static final String BOT = "936929561302675456";

    private static final Pattern JOB =
            Pattern.compile("_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.[A-Za-z]+$");

    /** Signature of a link to Discord's file store: changes with every export, so it identifies nothing. */
    private static final Pattern SIGNATURE = Pattern.compile("\\?(?:ex|is|hm)=.*$");

    /** When a link to Discord's file store stops working: hexadecimal seconds since 1970. */
    private static final Pattern EXPIRY =
            Pattern.compile("^https?://(?:cdn|media)\\.discordapp\\.(?:com|net)/.*[?&]ex=([0-9a-fA-F]{1,9})(?:&|$)");

    private final PictureFiles pictures;
    private final Clock clock;

    MidjourneyMessages(PictureFiles pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    SourceEntry entry(JsonNode message) {
        String where = "message " + message.path("id").asText("?");
        if (!BOT.equals(message.at("/author/id").asText())) {
            return new SourceEntry.Skipped(where, "not by the Midjourney bot");
        }
        return switch (BotReply.parse(message.path("content").asText(""))) {
            case BotReply.NotOne other -> new SourceEntry.Skipped(where, other.reason());
            case BotReply.SinglePicture single -> single(where, message, single);
        };
    }

    private SourceEntry single(String where, JsonNode message, BotReply.SinglePicture reply) {
        JsonNode attachment = message.path("attachments").path(0);
        String url = attachment.path("url").asText("");
        if (url.isEmpty()) {
            return new SourceEntry.Skipped(where, "no picture is attached");
        }
        try {
            return new SourceEntry.Sample(
                    SendableSample.of(reply.prompt(), content(url), attributes(message, attachment, reply)));
        } catch (PictureFiles.Unusable e) {
            return new SourceEntry.Skipped(where, e.getMessage());
        } catch (IllegalArgumentException e) {
            return new SourceEntry.Skipped(where, "its attachment's URL is none");
        }
    }

    private Content content(String url) throws PictureFiles.Unusable {
        if (!isRemote(url)) {
            return new Content.ByValue(pictures.read(url));
        }
        refuseExpired(url);
        return new Content.ByReference(URI.create(url), null);
    }

    private void refuseExpired(String url) throws PictureFiles.Unusable {
        Matcher expiry = EXPIRY.matcher(url);
        if (expiry.find()) {
            Instant end = Instant.ofEpochSecond(Long.parseLong(expiry.group(1), 16));
            if (end.isBefore(clock.instant())) {
                throw new PictureFiles.Unusable("its link expired at " + end + ": export with --media");
            }
        }
    }

    private static boolean isRemote(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    private static Map<String, String> attributes(JsonNode message, JsonNode attachment, BotReply.SinglePicture reply) {
        Map<String, String> attributes = new HashMap<>();
        reply.author().ifPresent(author -> attributes.put("author", author));
        reply.gridIndex().ifPresent(index -> attributes.put("gridindex", Integer.toString(index)));
        String parent = message.at("/reference/messageId").asText("");
        if (!parent.isEmpty()) {
            attributes.put("parentid", parent);
        }
        String url = attachment.path("url").asText();
        if (isRemote(url)) {
            attributes.put("sourceurl", SIGNATURE.matcher(url).replaceFirst(""));
        }
        Matcher job = JOB.matcher(attachment.path("fileName").asText(""));
        if (job.find()) {
            attributes.put("jobid", job.group(1));
        }
        putTime(attributes, message.path("timestamp").asText(""));
        return attributes;
    }

    /** A time that is none is left out: it is the exporter's fault, and the sample is good without. */
    private static void putTime(Map<String, String> attributes, String timestamp) {
        try {
            attributes.put(
                    "createdat", OffsetDateTime.parse(timestamp).toInstant().toString());
        } catch (DateTimeException e) {
            attributes.remove("createdat");
        }
    }
}

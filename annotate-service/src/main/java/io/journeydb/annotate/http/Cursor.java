package io.journeydb.annotate.http;

import io.journeydb.events.identity.Sha256;
import jakarta.ws.rs.BadRequestException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a page ended, as callers carry it: opaque, and good for the listing alone that it was made by.
 *
 * @param fields of the place, without newlines
 */
record Cursor(List<String> fields) {

    private static final String FORM = "1";
    private static final int LONGEST = 400;
    private static final Pattern NEWLINE = Pattern.compile("\n");

    Cursor {
        fields = List.copyOf(fields);
    }

    static Cursor of(Object... fields) {
        return new Cursor(List.of(fields).stream().map(String::valueOf).toList());
    }

    /** @param listing names the listing, with all its filters */
    String write(String listing) {
        List<String> parts = new ArrayList<>(List.of(FORM, digest(listing)));
        parts.addAll(fields);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what a caller brought.
     *
     * @param patterns of the fields that it must have
     * @throws BadRequestException if it is none of this listing's
     */
    static Cursor read(String text, String listing, Pattern... patterns) {
        List<String> parts = parts(text);
        if (parts.size() != patterns.length + 2
                || !parts.get(0).equals(FORM)
                || !parts.get(1).equals(digest(listing))) {
            throw refused();
        }
        List<String> fields = parts.subList(2, parts.size());
        for (int i = 0; i < patterns.length; i++) {
            if (!patterns[i].matcher(fields.get(i)).matches()) {
                throw refused();
            }
        }
        return new Cursor(fields);
    }

    String text(int field) {
        return fields.get(field);
    }

    int number(int field) {
        return Integer.parseInt(fields.get(field));
    }

    private static List<String> parts(String text) {
        if (text.length() > LONGEST) {
            throw refused();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return List.of(NEWLINE.split(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    -1));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw refused();
        }
    }

    private static BadRequestException refused() {
        return new BadRequestException(
                "cursor is not the next of a page of this listing with these filters; leave it out to begin.");
    }

    private static String digest(String listing) {
        return Sha256.of(listing.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
    }
}

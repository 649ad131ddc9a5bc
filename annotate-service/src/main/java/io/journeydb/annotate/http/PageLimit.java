package io.journeydb.annotate.http;

import jakarta.ws.rs.BadRequestException;
import java.util.regex.Pattern;

/** How much of a listing a caller wants at once. */
final class PageLimit {

    /** Most of any listing that says nothing else. */
    static final int MOST = 500;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private PageLimit() {}

    static int read(String limit) {
        return read(limit, MOST);
    }

    /** @throws BadRequestException if it is no number from 1 to {@code most} */
    static int read(String limit, int most) {
        int number = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > most) {
            throw new BadRequestException("limit is a number from 1 to " + most + ".");
        }
        return number;
    }
}

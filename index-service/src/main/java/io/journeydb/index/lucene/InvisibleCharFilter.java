package io.journeydb.index.lucene;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/**
 * Text without Unicode's format characters (Cf, of the basic plane): zero-width ones, joiners, directions, soft hyphens.
 * Highlights still find their place in the text as it was.
 */
final class InvisibleCharFilter extends BaseCharFilter {

    /** The first of them, the soft hyphen: what is below need not be looked at. */
    private static final char FIRST = '\u00AD';

    private final char[] one = new char[1];
    private int kept;
    private int dropped;

    InvisibleCharFilter(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = input.read(buffer, offset, length);
        while (count > 0) {
            int visible = compact(buffer, offset, count);
            if (visible > 0) {
                return visible;
            }
            count = input.read(buffer, offset, length);
        }
        return count;
    }

    private int compact(char[] buffer, int offset, int count) {
        int to = offset;
        for (int from = offset; from < offset + count; from++) {
            char c = buffer[from];
            if (c >= FIRST && Character.getType(c) == Character.FORMAT) {
                dropped++;
                addOffCorrectMap(kept, dropped);
            } else {
                buffer[to++] = c;
                kept++;
            }
        }
        return to - offset;
    }
}

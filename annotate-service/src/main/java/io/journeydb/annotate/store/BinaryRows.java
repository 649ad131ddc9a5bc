package io.journeydb.annotate.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Rows in PostgreSQL's binary COPY format (PostgreSQL manual, COPY, "Binary Format"): a signature, for every row the number
 * of its fields and for every field its length and bytes, big endian, and a row of -1 fields at the end.
 */
final class BinaryRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final int NULL = -1;
    private static final short END = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final short columns;

    BinaryRows(short columns) throws IOException {
        this.columns = columns;
        out.write(SIGNATURE);
        out.writeInt(NO_FLAGS);
        out.writeInt(NO_EXTENSION);
    }

    /** Begins a row; its fields follow in the order of the columns. */
    void row() throws IOException {
        out.writeShort(columns);
    }

    /** Writes a field; the value may be null. */
    void field(ColumnType type, Object value) throws IOException {
        if (value == null) {
            out.writeInt(NULL);
        } else {
            type.write(value, out);
        }
    }

    /** Ends the rows and gives them all. */
    InputStream stream() throws IOException {
        out.writeShort(END);
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}

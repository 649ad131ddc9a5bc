package io.journeydb.annotate.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format (PostgreSQL manual, COPY, "Binary Format"): a signature, for every row the number
 * of its fields and for every field its length and bytes, big endian, and a row of -1 fields at the end. They are sent while
 * they are written, so that the server inserts the first while the last are still being made.
 */
final class BinaryRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final int NULL = -1;
    private static final short END = -1;
    private static final int SENT_AT_ONCE = 16 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * SENT_AT_ONCE);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final CopyIn copy;
    private final short columns;

    BinaryRows(CopyIn copy, short columns) throws IOException {
        this.copy = copy;
        this.columns = columns;
        out.write(SIGNATURE);
        out.writeInt(NO_FLAGS);
        out.writeInt(NO_EXTENSION);
    }

    /** Begins a row; its fields follow in the order of the columns. */
    void row() throws IOException, SQLException {
        if (bytes.size() >= SENT_AT_ONCE) {
            send();
        }
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

    /** Ends the rows, and waits until the server has taken them. */
    void end() throws IOException, SQLException {
        out.writeShort(END);
        send();
        copy.endCopy();
    }

    private void send() throws SQLException {
        copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        copy.flushCopy();
        bytes.reset();
    }
}

package io.journeydb.annotate.store;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How values of a column travel: their binary form in COPY, and their array's type in UNNEST. */
enum ColumnType {
    /** {@link String}. */
    TEXT("text") {
        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            byte[] utf8 = ((String) value).getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
    },
    /** JSON in UTF-8, an array of bytes: its binary form is its text. */
    JSON("text", "json") {
        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            byte[] utf8 = (byte[]) value;
            out.writeInt(utf8.length);
            out.write(utf8);
        }

        @Override
        Object element(Object value) {
            return new String((byte[]) value, StandardCharsets.UTF_8);
        }
    },
    /** {@link Integer}. */
    INTEGER("int4") {
        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            out.writeInt(Integer.BYTES);
            out.writeInt((Integer) value);
        }
    },
    /** {@link Integer} that a smallint holds. */
    SMALLINT("int4", "int2") {
        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            out.writeInt(Short.BYTES);
            out.writeShort((Integer) value);
        }
    },
    /** {@link Integer} in a bigint. */
    BIGINT("int4", "int8") {
        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            out.writeInt(Long.BYTES);
            out.writeLong((Integer) value);
        }
    },
    /** {@link Instant}; its binary form counts microseconds since the year 2000, as arrays it travels in ISO 8601. */
    TIME("text", "timestamptz") {
        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            out.writeInt(Long.BYTES);
            out.writeLong(ChronoUnit.MICROS.between(YEAR_2000, (Instant) value));
        }

        @Override
        Object element(Object value) {
            return value.toString();
        }
    };

    private static final Instant YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z");

    private final String elementType;
    private final String columnType;

    ColumnType(String elementType, String columnType) {
        this.elementType = elementType;
        this.columnType = columnType;
    }

    ColumnType(String type) {
        this(type, type);
    }

    /** PostgreSQL's type of an array's elements. */
    String elementType() {
        return elementType;
    }

    /** An array for so many elements. Of its own class: the driver sends arrays of objects as one text, with every quote escaped. */
    Object[] elements(int size) {
        return elementType.equals("text") ? new String[size] : new Integer[size];
    }

    /** PostgreSQL's type of the column. */
    String columnType() {
        return columnType;
    }

    /** Writes the length and the bytes of a value that is not null. */
    abstract void write(Object value, DataOutputStream out) throws IOException;

    /** The value as an element of an array. */
    Object element(Object value) {
        return value;
    }
}

package io.journeydb.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** The JSON form of a vector: a quarter of the digits' size, and exact. */
final class VectorJson {

    private VectorJson() {}

    static final class Writer extends StdSerializer<float[]> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(float[].class);
        }

        @Override
        public void serialize(float[] vector, JsonGenerator json, SerializerProvider provider) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(vector);
            json.writeString(Base64.getEncoder().encodeToString(bytes.array()));
        }
    }

    static final class Reader extends StdDeserializer<float[]> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(float[].class);
        }

        @Override
        public float[] deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                throw context.wrongTokenException(json, float[].class, JsonToken.VALUE_STRING, "base64 is a text");
            }
            byte[] bytes = bytes(json.getText(), context);
            if (bytes.length % Float.BYTES != 0) {
                throw context.weirdStringException(json.getText(), float[].class, "32-bit floats have 4 bytes each");
            }
            float[] vector = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(vector);
            return vector;
        }

        private static byte[] bytes(String base64, DeserializationContext context) throws IOException {
            try {
                return Base64.getDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(base64, float[].class, "not base64");
            }
        }
    }
}

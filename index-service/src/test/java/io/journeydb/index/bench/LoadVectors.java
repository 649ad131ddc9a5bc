package io.journeydb.index.bench;

import io.journeydb.events.identity.Sha256;
import io.journeydb.index.feature.image.DescriptorEncoder;
import io.journeydb.index.feature.image.DrawnPictures;
import io.journeydb.index.feature.image.PerceptualHasher;
import io.journeydb.index.feature.text.MiniLm;
import io.journeydb.index.search.Encoder;
import io.journeydb.index.search.Encoders;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Computes the vectors of a load, and keeps them in a file: that takes longer than all that is measured. */
final class LoadVectors {

    /** Pixels a side of the pictures that descriptors are made of: shapes on a gradient. */
    private static final int SIDE = 96;

    private static final MiniLm MINI_LM = new MiniLm();
    private static final DescriptorEncoder DESCRIPTOR = new DescriptorEncoder();
    private static final PerceptualHasher HASHER = new PerceptualHasher();

    private LoadVectors() {}

    /** Whose vectors they are. */
    static Encoders encoders() {
        return new Encoders(
                new Encoder(DESCRIPTOR.name(), DESCRIPTOR.version(), DESCRIPTOR.dimensions()),
                new Encoder(MINI_LM.name(), MINI_LM.version(), MINI_LM.dimensions()));
    }

    /**
     * Of one prompt, and of the picture of its number.
     *
     * @param hash of the picture
     */
    record Vectors(float[] prompt, float[] image, long hash) {}

    /**
     * The vectors of prompts, in their order.
     *
     * @param cache where they are kept, by the prompts' and encoders' names
     */
    static List<Vectors> of(List<String> prompts, Path cache) throws IOException {
        String names = MINI_LM.name() + MINI_LM.version() + DESCRIPTOR.name() + DESCRIPTOR.version();
        byte[] stamp = (names + String.join("\n", prompts)).getBytes(StandardCharsets.UTF_8);
        Path file = cache.resolve("search-vectors-" + Sha256.of(stamp).hex().substring(0, 16));
        if (!Files.exists(file)) {
            write(compute(prompts), file);
        }
        return read(prompts.size(), file);
    }

    private static List<Vectors> compute(List<String> prompts) {
        return IntStream.range(0, prompts.size())
                .parallel()
                .mapToObj(number -> {
                    BufferedImage picture = DrawnPictures.picture(number, SIDE, SIDE);
                    return new Vectors(
                            MINI_LM.embed(List.of(prompts.get(number))).getFirst(),
                            DESCRIPTOR.encode(picture),
                            HASHER.hash(picture).bits());
                })
                .toList();
    }

    private static void write(List<Vectors> vectors, Path file) throws IOException {
        Path unfinished = Files.createTempFile(file.getParent(), "search-vectors", ".unfinished");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            for (Vectors each : vectors) {
                write(each.prompt(), out);
                write(each.image(), out);
                out.writeLong(each.hash());
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(float[] vector, DataOutputStream out) throws IOException {
        for (float value : vector) {
            out.writeFloat(value);
        }
    }

    private static List<Vectors> read(int count, Path file) throws IOException {
        List<Vectors> vectors = new ArrayList<>(count);
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int i = 0; i < count; i++) {
                vectors.add(
                        new Vectors(read(MINI_LM.dimensions(), in), read(DESCRIPTOR.dimensions(), in), in.readLong()));
            }
        }
        return vectors;
    }

    private static float[] read(int dimensions, DataInputStream in) throws IOException {
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = in.readFloat();
        }
        return vector;
    }
}

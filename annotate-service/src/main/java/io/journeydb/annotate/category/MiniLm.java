package io.journeydb.annotate.category;

import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/**
 * all-MiniLM-L6-v2 by langchain4j, in process; 384 dimensions. Loaded by the first phrase, which takes about two seconds and
 * some 200 MB outside the heap.
 *
 * <p>The model goes through a file: read from the class path it would pass through the heap in one piece of 90 MB, twice.
 */
public final class MiniLm implements PhraseEmbedder {

    private static final Logger LOG = Logger.getLogger(MiniLm.class);
    private static final String MODEL = "all-minilm-l6-v2.onnx";
    private static final String TOKENIZER = "all-minilm-l6-v2-tokenizer.json";

    private OnnxEmbeddingModel model;
    private EmbeddingException broken;

    @Override
    public float[] embed(String phrase) {
        return model().embed(phrase).content().vector();
    }

    private synchronized OnnxEmbeddingModel model() {
        if (broken != null) {
            throw broken;
        }
        if (model == null) {
            model = load();
        }
        return model;
    }

    private OnnxEmbeddingModel load() {
        long begin = System.nanoTime();
        // The tokenizer's library asks Amazon's metadata service who runs it unless told not to.
        System.setProperty("OPT_OUT_TRACKING", "true");
        try {
            Path folder = Files.createTempDirectory("journeydb-minilm");
            try {
                OnnxEmbeddingModel loaded =
                        new OnnxEmbeddingModel(extract(MODEL, folder), extract(TOKENIZER, folder), PoolingMode.MEAN);
                LOG.infof("Sentence embeddings loaded: millis=%d", (System.nanoTime() - begin) / 1_000_000);
                return loaded;
            } finally {
                Files.deleteIfExists(folder.resolve(MODEL));
                Files.deleteIfExists(folder.resolve(TOKENIZER));
                Files.deleteIfExists(folder);
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            // Native libraries fail in ways of their own on machines they were not made for; the service works without.
            broken = new EmbeddingException("sentence embeddings can't be loaded here", e);
            throw broken;
        }
    }

    private static Path extract(String resource, Path folder) throws IOException {
        Path file = folder.resolve(resource);
        try (InputStream in = OnnxEmbeddingModel.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            Files.copy(in, file);
        }
        return file;
    }
}

package io.journeydb.index.feature.text;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * all-MiniLM-L6-v2 in process, its weights quantised to 8 bits; 384 dimensions. Loaded by the first prompt. Each prompt goes
 * through the model by itself, on the caller's thread: in one tensor with others its quantised activations would depend on
 * them, and what waits for features is not worth a second core.
 *
 * <p>Texts above 510 tokens are cut into such pieces, whose vectors are averaged.
 */
public final class MiniLm implements PromptEmbedder {

    private static final Logger LOG = LoggerFactory.getLogger(MiniLm.class);
    private static final String MODEL = "all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json";
    private static final int DIMENSIONS = 384;

    /** The model refuses a text without any word. */
    private static final String NO_WORDS = ".";

    private Model model;
    private EmbeddingException broken;

    @Override
    public String name() {
        return "all-minilm-l6-v2-q";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<float[]> embed(List<String> prompts) {
        Model ready = model();
        List<float[]> vectors = new ArrayList<>(prompts.size());
        for (String prompt : prompts) {
            vectors.add(
                    ready.embed(prompt.isBlank() ? NO_WORDS : prompt).content().vector());
        }
        return vectors;
    }

    private synchronized Model model() {
        if (broken != null) {
            throw broken;
        }
        if (model == null) {
            model = load();
        }
        return model;
    }

    private Model load() {
        long begin = System.nanoTime();
        // The tokenizer's library asks Amazon's metadata service who runs it unless told not to.
        System.setProperty("OPT_OUT_TRACKING", "true");
        try {
            Path file = Files.createTempFile("journeydb-minilm", ".onnx");
            try (InputStream tokenizer = resource(TOKENIZER)) {
                extract(MODEL, file);
                Model loaded = new Model(session(file), tokenizer);
                LOG.info("Prompt embeddings loaded: millis={}", (System.nanoTime() - begin) / 1_000_000);
                return loaded;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | OrtException | RuntimeException | LinkageError e) {
            // Native libraries fail in ways of their own on machines they were not made for; the service works without.
            broken = new EmbeddingException("prompt embeddings can't be loaded here", e);
            throw broken;
        }
    }

    /** One thread, and no arena: it would keep what the longest prompt ever took. */
    private static OrtSession session(Path file) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
        }
    }

    /** Through a file: read from the class path the model would pass through the heap in one piece. */
    private static void extract(String name, Path file) throws IOException {
        try (InputStream in = resource(name)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = OnnxBertBiEncoder.class.getClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException(name);
        }
        return in;
    }

    /** langchain4j's encoder with a session of ours. */
    private static final class Model extends AbstractInProcessEmbeddingModel {

        private final OnnxBertBiEncoder encoder;

        Model(OrtSession session, InputStream tokenizer) {
            super(Runnable::run);
            this.encoder = new OnnxBertBiEncoder(OrtEnvironment.getEnvironment(), session, tokenizer, PoolingMode.MEAN);
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}

package io.journeydb.cli.eval;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import io.journeydb.evaluation.embedding.TextEmbedder;
import io.journeydb.evaluation.embedding.TextEmbedderUnavailableException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * all-MiniLM-L6-v2 in this process, as the paper's Similarity takes it (not the quantised one). Loaded by the first text, which takes about
 * two seconds and some 200 MB outside the heap. Safe for use by several threads.
 */
public final class MiniLm implements TextEmbedder {

    private static final String MODEL = "all-minilm-l6-v2.onnx";
    private static final String TOKENIZER = "all-minilm-l6-v2-tokenizer.json";

    private OnnxEmbeddingModel model;

    @Override
    public String name() {
        return "all-MiniLM-L6-v2";
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return model().embedAll(texts.stream().map(TextSegment::from).toList()).content().stream()
                .map(embedding -> embedding.vector())
                .toList();
    }

    private synchronized OnnxEmbeddingModel model() {
        if (model == null) {
            model = load();
        }
        return model;
    }

    private static OnnxEmbeddingModel load() {
        // The tokenizer's library asks Amazon's metadata service who runs it unless told not to.
        System.setProperty("OPT_OUT_TRACKING", "true");
        try {
            Path folder = Files.createTempDirectory("journeydb-minilm");
            try {
                return new OnnxEmbeddingModel(extract(MODEL, folder), extract(TOKENIZER, folder), PoolingMode.MEAN);
            } finally {
                Files.deleteIfExists(folder.resolve(MODEL));
                Files.deleteIfExists(folder.resolve(TOKENIZER));
                Files.deleteIfExists(folder);
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            // Native libraries fail in ways of their own on machines they were not made for.
            throw new TextEmbedderUnavailableException("all-MiniLM-L6-v2 cannot be loaded here (" + e + ")", e);
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

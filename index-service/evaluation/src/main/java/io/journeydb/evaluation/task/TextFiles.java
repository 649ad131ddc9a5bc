package io.journeydb.evaluation.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.evaluation.files.BadValueException;
import io.journeydb.evaluation.files.Progress;
import io.journeydb.evaluation.files.SampleLines;
import io.journeydb.evaluation.files.SamplePairs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The files of an evaluation of texts: a text a sample, and the texts that it is compared with. */
record TextFiles(Path predictions, Path references) {

    /**
     * Reads both to their ends.
     *
     * @param each told of every sample's references
     * @throws io.journeydb.evaluation.files.InvalidFilesException if the files cannot be evaluated
     */
    SamplePairs<String, Labelled<List<String>>> open(Progress progress, Consumer<List<String>> each) {
        return SamplePairs.open(
                new SampleLines<>(predictions, "prediction", TextFiles::text),
                new SampleLines<>(references, "references", Labelled.with(TextFiles::texts)),
                progress,
                (id, prediction, texts, faults) -> each.accept(texts.references()));
    }

    private static String text(JsonNode value) throws BadValueException {
        if (!value.isTextual()) {
            throw new BadValueException("is not a text");
        }
        return value.textValue();
    }

    private static List<String> texts(JsonNode value) throws BadValueException {
        if (!value.isArray() || value.isEmpty()) {
            throw new BadValueException("is not a list of at least one text");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode text : value) {
            if (!text.isTextual()) {
                throw new BadValueException("holds something that is not a text");
            }
            texts.add(text.textValue());
        }
        return texts;
    }
}

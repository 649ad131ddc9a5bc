package io.journeydb.index.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.evaluation.task.Task;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.events.json.EventCodec;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.task.StyleCatalogue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What is right for every sample of a split, as lines of JSON in the order of ids, read from the index page by page: of a split that does
 * not fit into memory a page is all that is kept. What is indexed meanwhile may or may not be in it. Safe for use by several threads.
 */
public final class References {

    private static final int PAGE = 500;

    private final EventCodec codec = new EventCodec();
    private final SampleIndex index;
    private final StyleCatalogue catalogue;

    public References(SampleIndex index, StyleCatalogue catalogue) {
        this.index = index;
        this.catalogue = catalogue;
    }

    /**
     * Writes the lines of all annotated samples that have what the task compares with.
     *
     * @return how many
     * @throws IOException if {@code out} fails
     */
    public long write(Task task, Split split, OutputStream out) throws IOException {
        ReferenceLines lines = new ReferenceLines(task, catalogue);
        long written = 0;
        Optional<SampleId> last = Optional.empty();
        List<SampleDocument> page = index.page(split, last, PAGE);
        while (!page.isEmpty()) {
            for (SampleDocument sample : page) {
                Optional<ObjectNode> line = line(sample, lines);
                if (line.isPresent()) {
                    out.write((line.get() + "\n").getBytes(StandardCharsets.UTF_8));
                    written++;
                }
            }
            last = Optional.of(page.getLast().sampleId());
            page = index.page(split, last, PAGE);
        }
        out.flush();
        return written;
    }

    private Optional<ObjectNode> line(SampleDocument sample, ReferenceLines lines) {
        return sample.revision() == SampleDocument.UNANNOTATED
                ? Optional.empty()
                : lines.of(codec.decode(sample.json(), SampleAnnotated.class));
    }
}

package io.journeydb.annotate.store;

import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.review.Consensus;
import io.journeydb.annotate.review.Verdict;
import io.journeydb.annotate.store.ReviewRows.ReviewedRow;
import io.journeydb.events.Annotation;
import io.journeydb.events.ImageStored;
import io.journeydb.events.Review;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out what the reviews of samples amount to, and puts it into force. Any number of processes may do so: each takes
 * samples that no other has. Thread safe.
 *
 * <p>A sample is published with a review only together with the annotation of its clean prompt; until that is there, it stays
 * as it was. A prompt that is annotated already is not annotated again.
 */
public final class ReviewSettlement {

    private static final String DUE = """
            SELECT r.sample_id
            FROM review_states r
            JOIN samples s ON s.sample_id = r.sample_id
            LEFT JOIN prompts p ON p.prompt_id = r.awaits
            WHERE r.due_at <= now() AND (r.awaits IS NULL OR p.current_version IS NOT NULL)
            ORDER BY r.due_at LIMIT ?""";
    private static final String POSTPONE =
            "UPDATE review_states SET due_at = now() + ? * interval '1 millisecond' WHERE sample_id = ?";
    private static final String REOPEN = "UPDATE review_states SET due_at = now(), awaits = NULL WHERE required <> ?";

    private final Database database;
    private final EventCodec codec;
    private final PhraseCategories categories;
    private final Consensus consensus;
    private final PromptAnnotations annotations;

    /** @param annotations annotates clean prompts within the transaction, where that is fast */
    public ReviewSettlement(
            Database database,
            EventCodec codec,
            PhraseCategories categories,
            Consensus consensus,
            PromptAnnotations annotations) {
        this.database = database;
        this.codec = codec;
        this.categories = categories;
        this.consensus = consensus;
        this.annotations = annotations;
    }

    /** Makes due what was worked out when another number of reviewers had to agree; how many samples. */
    public int reopen() {
        return database.transaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(REOPEN)) {
                update.setInt(1, consensus.required());
                return update.executeUpdate();
            }
        });
    }

    /** Up to {@code limit} samples that are due, longest waiting first; those whose sample is not here yet are left out. */
    public List<SampleId> due(int limit) {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DUE)) {
                select.setInt(1, limit);
                try (ResultSet rows = select.executeQuery()) {
                    List<SampleId> due = new ArrayList<>();
                    while (rows.next()) {
                        due.add(new SampleId(rows.getString("sample_id")));
                    }
                    return due;
                }
            }
        });
    }

    /** Works one sample out, all or nothing; changes nothing if nothing changed. */
    public Settlement settle(SampleId id) {
        return database.transaction(connection -> {
            ReviewRows rows = new ReviewRows(connection, codec);
            if (!rows.lock(id)) {
                return new Settlement.Passed();
            }
            Optional<ReviewedRow> sample = rows.sample(id);
            return sample.isPresent() ? settle(connection, rows, sample.get()) : new Settlement.Passed();
        });
    }

    /** Leaves a sample alone for a while. */
    public void postpone(SampleId id, Duration wait) {
        database.transaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(POSTPONE)) {
                update.setLong(1, wait.toMillis());
                update.setString(2, id.value());
                return update.executeUpdate();
            }
        });
    }

    private Settlement settle(Connection connection, ReviewRows rows, ReviewedRow sample)
            throws SQLException, IOException {
        ImageStored image = sample.image();
        Verdict verdict = consensus.judge(image.promptId(), image.prompt(), rows.reviews(image.sampleId()));
        PromptId target = verdict.review().map(Review::annotationPromptId).orElse(image.promptId());
        Optional<AnnotationRequest> unannotated = lock(connection, image.promptId(), target, verdict);
        Optional<Annotation> annotation = unannotated.flatMap(annotations::annotate);
        boolean annotated = unannotated.isEmpty() || annotation.isPresent();
        if (verdict.review().isPresent() && !annotated) {
            rows.note(image.sampleId(), verdict, target);
            return new Settlement.Waiting(target);
        }
        if (annotation.isPresent()) {
            new AnnotationRows(connection, codec, categories)
                    .write(List.of(), List.of(new NewAnnotation(target, annotation.get())));
        }
        boolean changed = !Optional.ofNullable(sample.review()).equals(verdict.review());
        if (changed) {
            rows.publish(image.sampleId(), verdict.review(), annotated);
        }
        rows.note(image.sampleId(), verdict, null);
        return new Settlement.Settled(changed && annotated || annotation.isPresent(), annotation.isPresent());
    }

    /** Holds both prompts, so that no annotation of either comes into force meanwhile without raising the right samples. */
    private Optional<AnnotationRequest> lock(Connection connection, PromptId own, PromptId target, Verdict verdict)
            throws SQLException {
        PromptRows prompts = new PromptRows(connection, codec);
        if (verdict.clean().isPresent()) {
            prompts.add(target, verdict.clean().get());
        }
        Map<PromptId, Optional<AnnotationRequest>> locked = prompts.lock(List.of(own, target));
        return locked.get(target);
    }
}

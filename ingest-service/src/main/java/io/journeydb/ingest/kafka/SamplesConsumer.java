package io.journeydb.ingest.kafka;

import io.journeydb.diagnosis.QueueAge;
import io.journeydb.events.kafka.Topic;
import io.journeydb.ingest.config.IngestConfig;
import io.journeydb.ingest.envelope.RecordHeader;
import io.journeydb.ingest.envelope.SampleRecord;
import io.journeydb.ingest.pipeline.SamplePipeline;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/**
 * Reads the samples in batches. A few batches are under way at once, so that the slow end of one does not leave the
 * store idle; each is acknowledged, and its offsets committed, when all its effects are there. What is held by a
 * dependency that is down holds the consumer too: it goes on polling, with its partitions paused.
 */
@Singleton
public class SamplesConsumer {

    private static final Logger LOG = Logger.getLogger(SamplesConsumer.class);

    private final Multi<KafkaRecordBatch<byte[], byte[]>> batches;
    private final SamplePipeline pipeline;
    private final QueueAge age;
    private final int batchesInFlight;
    private volatile boolean taking;

    SamplesConsumer(
            @Channel("samples") Multi<KafkaRecordBatch<byte[], byte[]>> batches,
            SamplePipeline pipeline,
            IngestConfig config,
            MeterRegistry registry) {
        this.batches = batches;
        this.pipeline = pipeline;
        this.age = new QueueAge(registry, Topic.SAMPLES.topicName());
        this.batchesInFlight = config.batchesInFlight();
    }

    /** Begins to read. To be called once, when the store is known to be the right one. */
    public void start() {
        taking = true;
        batches.onItem()
                .transformToUni(this::take)
                .merge(batchesInFlight)
                .subscribe()
                .with(ignored -> {}, this::stopped);
    }

    /** Whether samples are read: begun, and not come to an end. */
    public boolean isTaking() {
        return taking;
    }

    private Uni<Void> take(KafkaRecordBatch<byte[], byte[]> batch) {
        List<SampleRecord> records =
                batch.getRecords().stream().map(this::sample).toList();
        return Uni.createFrom().completionStage(() -> pipeline.process(records)).chain(() -> Uni.createFrom()
                .completionStage(batch.ack()));
    }

    /** Records that were not acknowledged are delivered again, to this service once it is back or to another one. */
    private void stopped(Throwable failure) {
        taking = false;
        if (pipeline.isClosed()) {
            LOG.debug("Samples under way are left to the next start");
        } else {
            LOG.error("Samples can no longer be read; the service ends, to be started anew", failure);
            Quarkus.asyncExit(1);
        }
    }

    private SampleRecord sample(KafkaRecord<byte[], byte[]> record) {
        IncomingKafkaRecordMetadata<?, ?> position =
                record.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        age.taken(position.getTimestamp().toEpochMilli());
        List<RecordHeader> headers = new ArrayList<>();
        for (Header header : record.getHeaders()) {
            headers.add(new RecordHeader(header.key(), header.value()));
        }
        return new SampleRecord(
                record.getTopic(),
                record.getPartition(),
                position.getOffset(),
                record.getKey(),
                record.getPayload(),
                headers);
    }
}

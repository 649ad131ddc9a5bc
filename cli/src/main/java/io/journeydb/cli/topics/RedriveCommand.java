package io.journeydb.cli.topics;

import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.connection.KafkaConnection;
import io.journeydb.cli.ingest.SampleProducer;
import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.RejectionCode;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code journeydb redrive}. */
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = {
            "Submits samples again that were refused with a code, as they came, after what refused them was mended.",
            "What was stored meanwhile counts as a duplicate; what is still wrong is refused again."
        })
public final class RedriveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CODE", description = "What they were refused with, such as E_URL_REFUSED.")
    private RejectionCode code;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    private final RecordView view = new RecordView();
    private final Set<String> submitted = new HashSet<>();
    private int left;

    @Override
    public Integer call() {
        KafkaConnection kafka = connection.kafka();
        try (TopicReader reader = new TopicReader(kafka, Topic.REJECTIONS);
                SampleProducer producer = new SampleProducer(kafka)) {
            reader.fromBeginning().readToEnd(next -> take(next, producer));
            producer.flush();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, "%,d submitted again", submitted.size()));
        if (left > 0) {
            out.println(String.format(
                    Locale.ROOT,
                    "%,d left: the copies lack something (it is in quarantine or was too large), or they are events and need a replay",
                    left));
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private boolean take(ConsumerRecord<byte[], byte[]> next, SampleProducer producer) {
        Refused.of(next, view)
                .filter(refused -> refused.why().code() == code)
                .ifPresent(refused -> submit(refused, producer));
        return true;
    }

    private void submit(Refused refused, SampleProducer producer) {
        if (!refused.isWholeSample()) {
            left++;
        } else if (submitted.add(refused.fingerprint())) {
            producer.push(refused.original());
        }
    }
}

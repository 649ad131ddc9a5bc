package io.journeydb.system.bench;

import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.system.Service;
import io.journeydb.local.Component;
import io.journeydb.system.bench.load.LoadProducer;
import io.journeydb.system.bench.load.LoadSample;
import io.journeydb.system.bench.process.PeakMemory;
import io.journeydb.system.bench.report.Measurement;
import io.journeydb.system.bench.report.Meter;
import io.journeydb.system.bench.report.Meter.Mark;
import io.journeydb.system.bench.subject.Searchable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The whole way with everything running, the producer too: from the first sample sent to the last one searchable. The rounds
 * follow each other on one system, as samples do where it runs for weeks: the first shows it freshly started, the later ones
 * warm. For one thread.
 */
final class SearchRounds implements AutoCloseable {

    private final Sandbox sandbox;
    private final LoadProducer producer;
    private final Searchable searchable;
    private int sent;

    SearchRounds(Sandbox sandbox) {
        this.sandbox = sandbox;
        ServiceClient index = new ServiceClient(
                Service.INDEX.id(), sandbox.system().service(Service.INDEX).base());
        this.producer = new LoadProducer(sandbox.kafka());
        this.searchable = new Searchable(sandbox.kafka(), index, sandbox::isAlive);
    }

    /** @param load samples that the system has not had */
    Measurement measure(List<LoadSample> load, int warmUp) {
        Meter meter = new Meter(sandbox.processes(Component.KAFKA, Component.S3, Component.POSTGRES), load);
        send(load.subList(0, warmUp));
        Disk.settle();
        Mark begin = meter.mark(warmUp);
        send(load.subList(warmUp, load.size()));
        Measurement measured = meter.between(begin, meter.mark(load.size()));
        searchable.requireAll(load);
        return measured;
    }

    private void send(List<LoadSample> samples) {
        producer.send(samples);
        sent += samples.size();
        searchable.await(sent);
    }

    /** Largest resident set of each service so far, bytes. */
    Map<Service, Long> peakBytes() {
        Map<Service, Long> peaks = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            PeakMemory.bytes(sandbox.system().service(service).pid()).ifPresent(bytes -> peaks.put(service, bytes));
        }
        return peaks;
    }

    @Override
    public void close() {
        producer.close();
        searchable.close();
    }
}

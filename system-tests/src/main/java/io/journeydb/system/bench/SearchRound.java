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

/** The whole way with everything running, the producer too: from the first sample sent to the last one searchable. */
final class SearchRound {

    private final Sandbox sandbox;
    private final List<LoadSample> load;
    private final int warmUp;

    SearchRound(Sandbox sandbox, List<LoadSample> load, int warmUp) {
        this.sandbox = sandbox;
        this.load = load;
        this.warmUp = warmUp;
    }

    Measurement measure() {
        Meter meter = new Meter(sandbox.processes(Component.KAFKA, Component.S3, Component.POSTGRES), load);
        ServiceClient index = new ServiceClient(
                Service.INDEX.id(), sandbox.system().service(Service.INDEX).base());
        try (LoadProducer producer = new LoadProducer(sandbox.kafka());
                Searchable searchable = new Searchable(sandbox.kafka(), index, sandbox::isAlive)) {
            producer.send(load.subList(0, warmUp));
            searchable.await(warmUp);
            Disk.settle();
            Mark begin = meter.mark(warmUp);
            producer.send(load.subList(warmUp, load.size()));
            searchable.await(load.size());
            Measurement measured = meter.between(begin, meter.mark(load.size()));
            searchable.requireAll(load);
            return measured;
        }
    }

    /** Largest resident set of each service, bytes. */
    Map<Service, Long> peakBytes() {
        Map<Service, Long> peaks = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            PeakMemory.bytes(sandbox.system().service(service).pid()).ifPresent(bytes -> peaks.put(service, bytes));
        }
        return peaks;
    }
}

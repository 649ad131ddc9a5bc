package io.journeydb.cli.system;

import io.journeydb.events.identity.SplitThresholds;
import io.journeydb.local.LocalStackOptions;
import io.journeydb.local.S3Store;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What to start, and where.
 *
 * @param stack Kafka, PostgreSQL and the S3 store
 * @param servicePorts the services to start, each with its port of 127.0.0.1; 0 for a free one
 * @param settings configuration of all services beside their endpoints, by key
 */
public record SystemOptions(LocalStackOptions stack, Map<Service, Integer> servicePorts, Map<String, String> settings) {

    public SystemOptions {
        servicePorts = Map.copyOf(servicePorts);
        settings = Map.copyOf(settings);
    }

    /** Everything on the usual ports, with the data in {@code data}, and the demonstration's splits. */
    public static SystemOptions in(Path data) {
        return new SystemOptions(LocalStackOptions.in(data), ports(false), Demo.SETTINGS);
    }

    /** The same on ports that nobody uses. */
    public SystemOptions withFreePorts() {
        return new SystemOptions(stack.withFreePorts(), ports(true), settings);
    }

    /** The same with the objects kept by this one. */
    public SystemOptions withS3Store(S3Store store) {
        return new SystemOptions(stack.withS3Store(store), servicePorts, settings);
    }

    /** The folder that everything is kept in. */
    public Path data() {
        return stack.dataDirectory();
    }

    private static Map<Service, Integer> ports(boolean free) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Set.of(Service.values())) {
            ports.put(service, free ? 0 : service.defaultPort());
        }
        return ports;
    }

    private static final class Demo {

        /** Shares of prompts that give some hundred samples something in every split. */
        private static final Map<String, String> SETTINGS = Map.of(
                "journeydb.split.test-below", Integer.toString(SplitThresholds.DEMO.testBelow()),
                "journeydb.split.val-below", Integer.toString(SplitThresholds.DEMO.valBelow()));
    }
}

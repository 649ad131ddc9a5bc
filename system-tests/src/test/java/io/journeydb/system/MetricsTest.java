package io.journeydb.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.system.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of metrics that alerts and the dashboard go by is what the running services export. */
@ExtendWith(SystemExtension.class)
class MetricsTest {

    private static final Path LIST = Path.of(System.getProperty("journeydb.home"), "deploy", "grafana", "metrics.txt");

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_exports_the_metrics_that_are_listed(Service service, RunningSystem system) throws IOException {
        Set<String> listed = listed(service);
        URI base = base(service, system);
        if (service == Service.INDEX) {
            get(base.resolve("/v1/search?q=rabbit"));
        }

        // A consumer's lag of each partition is looked for once a minute.
        await().atMost(Duration.ofSeconds(150))
                .untilAsserted(() -> assertThat(exported(base)).containsAll(listed));
    }

    private static URI base(Service service, RunningSystem system) {
        return switch (service) {
            case INGEST -> system.addresses().ingest();
            case ANNOTATE -> system.addresses().annotate();
            case INDEX -> system.addresses().index();
        };
    }

    private static Set<String> listed(Service service) throws IOException {
        String job = service.id() + " ";
        Set<String> names = Files.readAllLines(LIST).stream()
                .filter(line -> line.startsWith(job))
                .map(line -> line.substring(job.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).hasSizeGreaterThan(5);
        return names;
    }

    private Set<String> exported(URI base) {
        return get(base.resolve("/q/metrics"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String get(URI at) {
        try {
            HttpResponse<String> response =
                    http.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(at + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

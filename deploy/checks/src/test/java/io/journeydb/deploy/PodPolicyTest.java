package io.journeydb.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a platform asks of every pod: the restricted pod security standard, and more. */
class PodPolicyTest {

    private static final Pattern SECRET = Pattern.compile("(?i)password|secret|api.?key|access.?key|token|jaas");

    private final Chart chart = new Chart();

    static Stream<String> valuesFiles() {
        return Chart.valuesFiles();
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void pods_run_restricted_and_hold_no_token(String values) {
        for (JsonNode pod : pods(values)) {
            JsonNode spec = pod.get("spec");
            assertThat(spec.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(spec.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(spec.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(spec.get("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(spec.get("enableServiceLinks").asBoolean(true)).isFalse();
            assertThat(List.of("hostNetwork", "hostPID", "hostIPC")).noneMatch(spec::has);
            assertThat(spec.get("volumes")).noneMatch(volume -> volume.has("hostPath"));
        }
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void containers_write_nowhere_but_to_volumes_and_gain_nothing(String values) {
        for (JsonNode container : containers(values)) {
            JsonNode security = container.get("securityContext");
            assertThat(security.get("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(security.get("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(security.at("/capabilities/drop"))
                    .extracting(JsonNode::asText)
                    .containsExactly("ALL");
            assertThat(security.at("/capabilities").has("add")).isFalse();
            assertThat(container.get("volumeMounts"))
                    .anyMatch(mount -> mount.get("mountPath").asText().equals("/tmp"));
        }
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void containers_say_what_they_need_and_where_they_end(String values) {
        for (JsonNode container : containers(values)) {
            assertThat(container.at("/resources/requests").fieldNames())
                    .toIterable()
                    .contains("cpu", "memory");
            assertThat(container.at("/resources/limits").fieldNames())
                    .toIterable()
                    .contains("cpu", "memory");
            String image = container.get("image").asText();
            assertThat(image).doesNotEndWith(":latest").matches(".+(:[^/:@]+|@sha256:[0-9a-f]{64})");
        }
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void services_are_asked_for_their_start_their_readiness_and_their_life(String values) {
        List<JsonNode> services =
                pods(values).stream().filter(PodPolicyTest::isService).toList();
        assertThat(services).hasSize(3);
        for (JsonNode pod : services) {
            JsonNode container = pod.at("/spec/containers/0");
            assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
            assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
            assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
            assertThat(pod.at("/spec/topologySpreadConstraints")).hasSize(2);
            // The longest drain: of annotate's parts, ten seconds each, one after the other.
            assertThat(pod.at("/spec/terminationGracePeriodSeconds").asInt())
                    .isGreaterThan(
                            container.at("/lifecycle/preStop/sleep/seconds").asInt() + 3 * 10);
        }
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void no_secret_stands_in_plain_text(String values) {
        Manifests manifests = chart.render(values);

        assertThat(manifests.ofKind("Secret")).isEmpty();
        assertThat(containers(values).stream()
                        .flatMap(container -> stream(container.path("env")))
                        .filter(variable ->
                                SECRET.matcher(variable.get("name").asText()).find()))
                .isNotEmpty()
                .allMatch(variable -> variable.at("/valueFrom/secretKeyRef/key").isTextual());
        assertThat(manifests
                        .ofKind("ConfigMap")
                        .map(map -> map.at("/data/application.properties").asText())
                        .flatMap(String::lines)
                        .map(line -> line.split("=", 2)[0])
                        .filter(key -> SECRET.matcher(key).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void every_pod_is_denied_the_network_but_what_it_is_given(String values) {
        Manifests manifests = chart.render(values);
        JsonNode deny = manifests.one("NetworkPolicy", "journeydb-default-deny").get("spec");

        assertThat(deny.get("policyTypes")).extracting(JsonNode::asText).containsExactly("Ingress", "Egress");
        assertThat(deny.has("ingress") || deny.has("egress")).isFalse();
        Set<JsonNode> denied = Set.copyOf(deny.at("/podSelector/matchLabels").properties().stream()
                .map(label -> label.getValue())
                .collect(Collectors.toSet()));
        assertThat(manifests.pods())
                .allSatisfy(pod -> assertThat(pod.at("/metadata/labels")).containsAll(denied));
        assertThat(manifests.ofKind("NetworkPolicy").flatMap(policy -> stream(policy.at("/spec/egress"))))
                .as("ways out, each with its ports")
                .allMatch(way -> !way.path("ports").isEmpty());
    }

    @Test
    void index_reaches_its_model_and_a_service_the_collector_of_its_traces() {
        assertThat(portsOut("index")).doesNotContain(4711, 4318);
        assertThat(portsOut(
                        "index",
                        "--set",
                        "networkPolicy.model.ports={4711}",
                        "--set",
                        "index.config.journeydb\\.index\\.model\\.base-url=https://models.example.org/v1",
                        "--set",
                        "index.config.journeydb\\.traces\\.endpoint=http://collector:4318/v1/traces"))
                .contains(4711, 4318);
    }

    private List<Integer> portsOut(String component, String... settings) {
        return stream(chart.render("values", settings)
                        .one("NetworkPolicy", "journeydb-" + component)
                        .at("/spec/egress"))
                .flatMap(way -> stream(way.get("ports")))
                .map(port -> port.get("port").asInt())
                .toList();
    }

    private List<JsonNode> pods(String values) {
        List<JsonNode> pods = chart.render(values).pods();
        assertThat(pods).hasSizeGreaterThanOrEqualTo(4);
        return pods;
    }

    private List<JsonNode> containers(String values) {
        return pods(values).stream()
                .flatMap(pod ->
                        Stream.concat(stream(pod.at("/spec/containers")), stream(pod.at("/spec/initContainers"))))
                .toList();
    }

    private static boolean isService(JsonNode pod) {
        return Set.of("ingest", "annotate", "index")
                .contains(pod.at("/spec/containers/0/name").asText());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}

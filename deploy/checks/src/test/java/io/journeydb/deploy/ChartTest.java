package io.journeydb.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each values file gives objects that Kubernetes would take as they are meant. */
class ChartTest {

    private final Chart chart = new Chart();

    static Stream<String> valuesFiles() {
        return Chart.valuesFiles();
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void helm_finds_nothing_to_complain_of(String values) {
        chart.lint(values);
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void every_object_has_only_members_that_its_kind_knows(String values) {
        StrictModels models = new StrictModels();

        List<JsonNode> objects = chart.render(values).objects();

        assertThat(objects).hasSizeGreaterThan(15);
        assertThat(objects.stream().flatMap(object -> models.faults(object).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void no_two_objects_have_the_same_kind_and_name(String values) {
        assertThat(chart.render(values).objects().stream()
                        .map(object -> object.get("kind").asText() + " " + Manifests.name(object)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void selectors_find_the_pods_that_they_are_meant_for(String values) {
        Manifests manifests = chart.render(values);

        for (String component : List.of("ingest", "annotate", "index")) {
            JsonNode selector =
                    manifests.one("Service", "journeydb-" + component).at("/spec/selector");
            assertThat(manifests.pods().stream().filter(pod -> carries(pod, selector)))
                    .as(component)
                    .singleElement()
                    .satisfies(
                            pod -> assertThat(pod.at("/spec/containers/0/name").asText())
                                    .isEqualTo(component));
        }
    }

    @Test
    void lag_scales_ingest_and_annotate_by_their_own_groups_and_never_the_index() {
        Manifests production = chart.render("values-production");

        assertThat(production.ofKind("ScaledObject").map(ChartTest::lagTrigger))
                .containsExactlyInAnyOrder(
                        "journeydb-ingest reads journeydb.samples as journeydb-ingest",
                        "journeydb-annotate reads journeydb.images as journeydb-annotate");
        assertThat(production.ofKind("HorizontalPodAutoscaler").map(Manifests::name))
                .containsExactly("journeydb-index");
        assertThat(Project.text("ingest-service/src/main/resources/application.properties"))
                .contains("incoming.samples.group.id=journeydb-ingest\n", "incoming.samples.topic=journeydb.samples\n");
        assertThat(Project.text("annotate-service/src/main/resources/application.properties"))
                .contains("incoming.images.group.id=journeydb-annotate\n", "incoming.images.topic=journeydb.images\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "annotate", "index"})
    void what_a_service_answers_for_is_routed_to_it(String component) throws IOException {
        JsonNode ingress = chart.render("values-team").one("Ingress", Chart.RELEASE);
        Set<String> routed = ingress.at("/spec/rules/0/http/paths")
                .valueStream()
                .filter(path -> path.at("/backend/service/name").asText().equals("journeydb-" + component))
                .map(path -> path.get("path").asText())
                .collect(Collectors.toSet());

        assertThat(resources(component)).isNotEmpty().allMatch(path -> routed.stream()
                .anyMatch(route -> path.equals(route) || path.startsWith(route + "/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ingest.replica=3",
                "image.tag=latest",
                "kafka.security.protocol=TLS",
                "securityContext.readOnlyRootFilesystem=false",
                "podSecurityContext.runAsUser=0",
                "ingest.terminationGracePeriodSeconds=5",
                "ingest.config.kafka\\.sasl\\.jaas\\.config=x",
                "annotate.config.quarkus\\.datasource\\.password=x",
                "s3.endpoint=https://s3.example.org/path",
                "gateway.enabled=true"
            })
    void a_value_that_means_nothing_or_does_harm_is_refused(String value) {
        Tool.Run run = chart.attempt("values", "--set", value);

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.errors()).contains("values don't meet the specifications of the schema");
    }

    @Test
    void annotate_has_longer_to_start_than_the_others_because_it_waits_for_its_database() {
        Manifests manifests = chart.render("values", "--set", "annotate.startSeconds=7200");

        assertThat(manifests.pods())
                .filteredOn(pod -> pod.at("/spec/containers/0").has("startupProbe"))
                .allSatisfy(pod -> {
                    JsonNode container = pod.at("/spec/containers/0");
                    JsonNode probe = container.get("startupProbe");
                    assertThat(probe.get("failureThreshold").asInt()
                                    * probe.get("periodSeconds").asInt())
                            .isEqualTo(container.get("name").asText().equals("annotate") ? 7200 : 120);
                });
    }

    @Test
    void the_annotator_chat_without_a_model_is_refused() {
        assertThat(chart.attempt("values", "--set", "annotate.annotator=chat").errors())
                .contains("annotate.model.baseUrl is needed");
    }

    private static Set<String> resources(String component) throws IOException {
        Pattern resource = Pattern.compile("^@Path\\(\"(/v1/[^\"]+)\"\\)", Pattern.MULTILINE);
        try (Stream<Path> files = Files.walk(Project.path(component + "-service/src/main/java"))) {
            Set<String> paths = new TreeSet<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                resource.matcher(Files.readString(file)).results().forEach(found -> paths.add(found.group(1)));
            }
            return paths;
        }
    }

    private static boolean carries(JsonNode pod, JsonNode selector) {
        return selector.properties().stream().allMatch(label -> label.getValue()
                .equals(pod.at("/metadata/labels").get(label.getKey())));
    }

    private static String lagTrigger(JsonNode scaled) {
        JsonNode kafka = scaled.at("/spec/triggers/0/metadata");
        return scaled.at("/spec/scaleTargetRef/name").asText() + " reads "
                + kafka.get("topic").asText() + " as "
                + kafka.get("consumerGroup").asText();
    }
}

package io.journeydb.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy that an operator attaches to the services' key pair is of the bucket that the services are told. */
class BucketPolicyTest {

    private final Chart chart = new Chart();
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("io.journeydb.deploy.Chart#valuesFiles")
    void it_is_there_with_every_values_file_and_names_its_bucket_alone(String values) throws JsonProcessingException {
        Manifests manifests = chart.render(values);
        String bucket = manifests
                .one("ConfigMap", Chart.RELEASE + "-ingest")
                .get("data")
                .valueStream()
                .flatMap(text -> text.asText().lines())
                .filter(line -> line.startsWith("journeydb.s3.bucket="))
                .map(line -> line.split("=", 2)[1])
                .findFirst()
                .orElseThrow();

        assertThat(resources(policy(manifests)))
                .containsExactly("arn:aws:s3:::" + bucket, "arn:aws:s3:::" + bucket + "/*");
    }

    @Test
    void buckets_that_pictures_are_fetched_from_may_be_read_and_no_more() throws JsonProcessingException {
        JsonNode policy = policy(
                chart.render("values", "--set", "s3.bucket=ours", "--set", "ingest.allowedBuckets={theirs,others}"));

        assertThat(resources(policy))
                .containsExactly(
                        "arn:aws:s3:::others/*", "arn:aws:s3:::ours", "arn:aws:s3:::ours/*", "arn:aws:s3:::theirs/*");
        assertThat(policy.get("Statement")
                        .valueStream()
                        .filter(statement ->
                                statement.get("Resource").toString().contains("theirs")))
                .singleElement()
                .satisfies(statement ->
                        assertThat(statement.get("Action").toString()).isEqualTo("[\"s3:GetObject\"]"));
    }

    private JsonNode policy(Manifests manifests) throws JsonProcessingException {
        return json.readTree(manifests
                .one("ConfigMap", Chart.RELEASE + "-bucket-policy")
                .at("/data/policy.json")
                .asText());
    }

    private static Set<String> resources(JsonNode policy) {
        Set<String> resources = new TreeSet<>();
        policy.get("Statement")
                .forEach(statement -> statement.get("Resource").forEach(each -> resources.add(each.asText())));
        return resources;
    }
}

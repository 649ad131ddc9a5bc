package io.journeydb.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strictness itself: what it would let pass, no other test here would find. */
class StrictModelsTest {

    private final StrictModels models = new StrictModels();

    @ParameterizedTest
    @CsvSource({
        "apps/v1, Deployment, 'spec: {template: {spec: {containers: [{nmae: a}]}}}'",
        "apps/v1, StatefulSet, 'spec: {replica: 3}'",
        "v1, Service, 'spec: {ports: [{port: http}]}'",
        "networking.k8s.io/v1, NetworkPolicy, 'spec: {ingres: []}'",
        "monitoring.coreos.com/v1, PrometheusRule, 'spec: {groups: [{name: a, rules: [{alrt: a}]}]}'",
        "monitoring.coreos.com/v1, ServiceMonitor, 'spec: {endpoints: [{pth: /q/metrics}]}'",
        "kafka.strimzi.io/v1, Kafka, 'spec: {kafka: {listner: []}}'",
        "kafka.strimzi.io/v1, KafkaTopic, 'spec: {partition: 12}'",
        "kafka.strimzi.io/v1, KafkaUser, 'spec: {authorization: {type: simple, acl: []}}'",
        "keda.sh/v1alpha1, ScaledObject, 'spec: {scaleTargetRef: {name: a}, triggers: [], maxReplicas: 3}'",
        "postgresql.cnpg.io/v1, Cluster, 'spec: {instances: 3, storage: {siz: 1Gi}}'",
        "apps/v2, Deployment, 'spec: {}'"
    })
    void a_member_that_a_kind_lacks_is_a_fault(String version, String kind, String spec) {
        String yaml = "apiVersion: " + version + "\nkind: " + kind + "\nmetadata: {name: a}\n" + spec + "\n";

        assertThat(models.faults(Manifests.parse(yaml).objects().getFirst())).isNotEmpty();
    }

    @Test
    void metadata_of_custom_resources_is_strict_too() {
        String yaml = "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: a, label: {}}\n"
                + "spec: {scaleTargetRef: {name: a}, triggers: []}\n";

        assertThat(models.faults(Manifests.parse(yaml).objects().getFirst())).isNotEmpty();
    }

    @Test
    void a_key_that_stands_twice_is_no_yaml() {
        assertThatThrownBy(() -> Manifests.parse("kind: Service\nkind: Pod\n")).hasMessageContaining("Duplicate");
    }
}

package io.journeydb.ingest.support;

import io.journeydb.local.Component;
import io.journeydb.local.LocalStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Kafka and an S3 store for the service under test, as processes of their own; injected into fields of their type. */
public final class IngestStack implements QuarkusTestResourceLifecycleManager {

    private LocalStack stack;

    @Override
    public Map<String, String> start() {
        stack = LocalStack.startTemporary(Component.KAFKA, Component.S3);
        Map<String, String> properties = new HashMap<>(stack.endpoints().asProperties());
        properties.put("journeydb.ingest.allowed-buckets", stack.endpoints().s3Bucket());
        properties.put("journeydb.ingest.longest-wait", "500ms");
        return properties;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(stack, new TestInjector.MatchesType(LocalStack.class));
    }

    @Override
    public void stop() {
        if (stack != null) {
            stack.close();
        }
    }
}

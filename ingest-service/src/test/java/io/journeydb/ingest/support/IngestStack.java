package io.journeydb.ingest.support;

import io.journeydb.local.Component;
import io.journeydb.local.LocalStack;
import io.journeydb.local.Wire;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Kafka and an S3 store for the service under test, as processes of their own; injected into fields of their type. Where they are
 * containers, the service reaches its store by a wire that tests may spoil, which is injected too.
 */
public final class IngestStack implements QuarkusTestResourceLifecycleManager {

    private LocalStack stack;
    private Wire wire;

    @Override
    public Map<String, String> start() {
        stack = LocalStack.startTemporary(Component.KAFKA, Component.S3);
        Map<String, String> properties = new HashMap<>(stack.endpoints().asProperties());
        properties.put("journeydb.ingest.allowed-buckets", stack.endpoints().s3Bucket());
        properties.put("journeydb.ingest.longest-wait", "500ms");
        if (Wire.isAvailable()) {
            wire = wireToStore();
            properties.put("journeydb.s3.endpoint", "http://127.0.0.1:" + wire.port());
        }
        return properties;
    }

    /** Nobody stops a resource that did not start. */
    private Wire wireToStore() {
        try {
            return Wire.to(stack.component(Component.S3).port());
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(stack, new TestInjector.MatchesType(LocalStack.class));
        injector.injectIntoFields(wire, new TestInjector.MatchesType(Wire.class));
    }

    @Override
    public void stop() {
        try {
            if (wire != null) {
                wire.close();
            }
        } finally {
            if (stack != null) {
                stack.close();
            }
        }
    }
}

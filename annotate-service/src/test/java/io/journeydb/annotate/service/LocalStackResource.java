package io.journeydb.annotate.service;

import io.journeydb.local.Component;
import io.journeydb.local.LocalStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real Kafka and a real PostgreSQL for the service, and for tests with a field of type {@link LocalStack}. */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {

    private LocalStack stack;

    @Override
    public Map<String, String> start() {
        stack = LocalStack.startTemporary(Component.KAFKA, Component.POSTGRES);
        return stack.endpoints().asProperties();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(stack, new TestInjector.MatchesType(LocalStack.class));
    }

    @Override
    public void stop() {
        stack.close();
    }
}

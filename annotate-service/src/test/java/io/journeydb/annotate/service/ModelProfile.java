package io.journeydb.annotate.service;

import io.journeydb.annotate.annotator.chat.FakeModel;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The service with a language model, and without a stand-in for it. */
public final class ModelProfile implements QuarkusTestProfile {

    static final String FALLBACK = "journeydb.annotate.model.fallback";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "journeydb.annotate.annotator",
                "chat",
                "journeydb.annotate.model.name",
                "fake",
                "journeydb.annotate.model.api-key",
                FakeModel.KEY,
                FALLBACK,
                "false",
                "journeydb.annotate.model.timeout",
                "5s",
                "journeydb.annotate.model.circuit.first",
                "100ms",
                "journeydb.annotate.model.circuit.longest",
                "200ms",
                "journeydb.annotate.workers.concurrency",
                "7",
                "journeydb.annotate.workers.poll",
                "100ms",
                "journeydb.annotate.backlog-interval",
                "200ms");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Model.class));
    }

    /** A fake model, for fields of type {@link FakeModel}. */
    public static final class Model implements QuarkusTestResourceLifecycleManager {

        private final FakeModel model = new FakeModel();

        @Override
        public Map<String, String> start() {
            return Map.of("journeydb.annotate.model.base-url", model.baseUrl().toString());
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(model, new TestInjector.MatchesType(FakeModel.class));
        }

        @Override
        public void stop() {
            model.close();
        }
    }
}

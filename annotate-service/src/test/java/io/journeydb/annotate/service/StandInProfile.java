package io.journeydb.annotate.service;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service with a language model, and with a stand-in for it, as it is by default. */
public final class StandInProfile implements QuarkusTestProfile {

    private final ModelProfile model = new ModelProfile();

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(model.getConfigOverrides());
        settings.remove(ModelProfile.FALLBACK);
        return settings;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return model.testResources();
    }
}

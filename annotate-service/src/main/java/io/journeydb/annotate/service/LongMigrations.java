package io.journeydb.annotate.service;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Lets a migration of a large database take as long as it takes, and the replicas that start meanwhile wait for it. */
@Singleton
final class LongMigrations implements FlywayConfigurationCustomizer {

    private static final int WITHOUT_END = -1;

    /** Flyway's default, 50 s, would end a replica that finds another one at work. */
    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.lockRetryCount(WITHOUT_END).callbacks(new PatientMigrations());
    }
}

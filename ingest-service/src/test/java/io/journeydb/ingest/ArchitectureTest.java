package io.journeydb.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String[] CORE = {
        "..ingest.envelope..",
        "..ingest.prompt..",
        "..ingest.fetch..",
        "..ingest.intake..",
        "..ingest.store..",
        "..ingest.publish..",
        "..ingest.pipeline.."
    };

    private static JavaClasses classes;

    @BeforeAll
    static void load() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.journeydb.ingest");
    }

    @Test
    void theCoreKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "jakarta..",
                        "org.eclipse.microprofile..",
                        "org.apache.kafka..")
                .check(classes);
    }

    @Test
    void theCoreKnowsNoAdapter() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..ingest.kafka..",
                        "..ingest.http..",
                        "..ingest.health..",
                        "..ingest.metrics..",
                        "..ingest.config..")
                .check(classes);
    }

    @Test
    void noPictureIsDecodedOrWrittenAsText() {
        JavaClasses withMedia = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.journeydb.ingest", "io.journeydb.media");

        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.imageio..", "java.awt..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Base64.class)
                .check(withMedia);
    }
}

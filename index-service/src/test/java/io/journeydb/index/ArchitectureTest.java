package io.journeydb.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses service =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.journeydb.index");

    @Test
    void theCoreKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..index.query..",
                        "..index.search..",
                        "..index.lucene..",
                        "..index.feed..",
                        "..index.feature..",
                        "..index.task..",
                        "..index.evaluation..",
                        "..index.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..", "io.smallrye..", "io.micrometer..", "jakarta..", "org.eclipse.microprofile..")
                .check(service);
    }

    @Test
    void onlyTheLuceneIndexKnowsLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..index.lucene..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(service);
    }

    @Test
    void onlyTheFeedTheWorkerAndTheWiringKnowKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..index.feed..", "..index.feature", "..index.service..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(service);
    }
}

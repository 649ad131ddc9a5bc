package io.journeydb.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.journeydb.index", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theCoreKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage("..index.query..", "..index.search..", "..index.lucene..", "..index.feed..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..", "io.smallrye..", "io.micrometer..", "jakarta..", "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule onlyTheLuceneIndexKnowsLucene = noClasses()
            .that()
            .resideOutsideOfPackage("..index.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule onlyTheFeedAndTheWiringKnowKafka = noClasses()
            .that()
            .resideOutsideOfPackages("..index.feed..", "..index.service..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");
}

package io.journeydb.local.containers;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.testcontainers.utility.DockerImageName;

/**
 * Which image runs a component: that of the system property {@code containers.<component>.image}, else that of the environment
 * variable {@code CONTAINERS_<COMPONENT>_IMAGE}, else the one named here. Others must take the same variables and arguments.
 */
enum ImageChoice {
    /** The broker that the embedded one is, in the project's own image. */
    KAFKA("apache/kafka:4.1.1", "apache/kafka"),
    /** The official image. */
    POSTGRES("postgres:18", "postgres"),
    /** The last release of which MinIO published an image; its repository on Docker Hub is gone, the one on Quay remains. */
    S3("quay.io/minio/minio:RELEASE.2025-09-07T16-13-09Z", "minio/minio"),
    /** What stands between a client and a component, to slow and cut what passes; in the project's own image. */
    TOXIPROXY("ghcr.io/shopify/toxiproxy:2.12.0", "ghcr.io/shopify/toxiproxy");

    private final String usual;
    private final String like;

    ImageChoice(String usual, String like) {
        this.usual = usual;
        this.like = like;
    }

    /** The image, accepted by Testcontainers whatever its name. */
    DockerImageName image() {
        return DockerImageName.parse(name(System::getProperty, System::getenv)).asCompatibleSubstituteFor(like);
    }

    /** The image's name. */
    String name(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        String property = properties.apply("containers." + name().toLowerCase(Locale.ROOT) + ".image");
        if (property != null && !property.isBlank()) {
            return property.strip();
        }
        String variable = environment.apply("CONTAINERS_" + name() + "_IMAGE");
        return variable == null || variable.isBlank() ? usual : variable.strip();
    }
}

package io.journeydb.local.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageChoiceTest {

    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void aPropertyComesBeforeAVariableAndAVariableBeforeTheUsualImage() {
        Map<String, String> property = Map.of("containers.kafka.image", "mirror.example/kafka:4");
        Map<String, String> variable = Map.of("CONTAINERS_KAFKA_IMAGE", "apache/kafka-native:4.1.1");

        assertThat(ImageChoice.KAFKA.name(property::get, variable::get)).isEqualTo("mirror.example/kafka:4");
        assertThat(ImageChoice.KAFKA.name(NOTHING::get, variable::get)).isEqualTo("apache/kafka-native:4.1.1");
        assertThat(ImageChoice.KAFKA.name(NOTHING::get, NOTHING::get)).isEqualTo("apache/kafka:4.1.1");
    }

    @Test
    void anEmptySettingIsNone() {
        Map<String, String> property = Map.of("containers.postgres.image", " ");

        assertThat(ImageChoice.POSTGRES.name(property::get, NOTHING::get)).isEqualTo("postgres:18");
    }

    @Test
    void everyUsualImageHasAVersion() {
        assertThat(ImageChoice.values())
                .extracting(choice -> choice.name(NOTHING::get, NOTHING::get))
                .allSatisfy(name -> assertThat(name).matches(".+:.+").doesNotEndWith(":latest"));
    }

    @Test
    void secretsOfARecipeStayOutOfItsText() {
        assertThat(new PostgresRecipe(ImageChoice.POSTGRES, "s3cret").toString())
                .doesNotContain("s3cret");
        assertThat(new S3Recipe(ImageChoice.S3, 9000, "access", "s3cret").toString())
                .doesNotContain("s3cret", "access");
    }
}

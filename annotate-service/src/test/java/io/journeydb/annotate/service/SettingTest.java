package io.journeydb.annotate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.annotate.annotator.chat.PromptTemplate;
import io.journeydb.diagnosis.StartFailure;
import org.junit.jupiter.api.Test;

class SettingTest {

    @Test
    void aValueThatCanNotBeIsToldByItsKeyAndItsReason() {
        assertThatThrownBy(() -> Setting.of("journeydb.annotate.model.template", () -> PromptTemplate.load("999")))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(failure -> assertThat(StartFailure.line(failure))
                        .contains("journeydb.annotate.model.template: there is no template with the number 999"));
    }

    @Test
    void aValueThatCanBeIsWhatItMakes() {
        assertThat(Setting.of("journeydb.annotate.reviews.required", () -> 2)).isEqualTo(2);
    }
}

package io.journeydb.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {

    private static final String HOSTILE = "a\u001b[31m b\u009b2J c\u202Ed\u2066e\u2028f\ng";

    @Test
    void what_would_steer_a_terminal_becomes_a_space() {
        assertThat(Plain.text(HOSTILE)).isEqualTo("a [31m b 2J c d e f g");
    }

    @Test
    void any_other_text_stays_as_it_is() {
        String text = "Ein Käfer, 猫, \uD83D\uDC31 and a tag: <em>@|bold x|@</em>";

        assertThat(Plain.text(text)).isEqualTo(text);
        assertThat(Plain.json(text)).isEqualTo(text);
    }

    @Test
    void json_keeps_its_meaning_and_its_lines() {
        assertThat(Plain.json("{\n \"a\" : \"x\u009by\u202E\"\n}")).isEqualTo("{\n \"a\" : \"x\\u009by\\u202e\"\n}");
    }
}

package io.journeydb.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void matches_stand_in_bold_and_escapes_are_text_again() {
        assertThat(Markup.ofHighlights("a &quot;<em>rabbit</em>&quot; &amp;lt; <em>whisky</em>"))
                .isEqualTo("a \"@|bold,yellow rabbit|@\" &lt; @|bold,yellow whisky|@");
    }

    @Test
    void a_tag_that_the_prompt_holds_is_text() {
        assertThat(Markup.ofHighlights("&lt;em&gt;loud&lt;/em&gt; <em>cat</em>"))
                .isEqualTo("<em>loud</em> @|bold,yellow cat|@");
    }

    @Test
    void dots_stand_where_the_text_goes_on_before_between_and_behind_its_fragments() {
        assertThat(Markup.ofHighlights("a &-b -c d", List.of("a <em>&amp;</em>-b")))
                .isEqualTo("a @|bold,yellow &|@-b …");
        assertThat(Markup.ofHighlights("a b c d", List.of("<em>b</em>", "c <em>d</em>")))
                .isEqualTo("… @|bold,yellow b|@ … c @|bold,yellow d|@");
        assertThat(Markup.ofHighlights("a b --v 4 --q 2", List.of("<em>a</em> b")))
                .isEqualTo("@|bold,yellow a|@ b");
    }

    @Test
    void a_prompt_gives_no_markup_and_no_control() {
        assertThat(Markup.ofText("@|red x|@ \u001b[31m")).isEqualTo("@ |red x| @  [31m");
    }
}

package io.journeydb.cli.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.cli.source.BotReply.NotOne;
import io.journeydb.cli.source.BotReply.SinglePicture;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotReplyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**a cat --v 4** - Image #2 <@100>",
                "**a cat --v 4** - Upscaled by <@100> (fast)",
                "**a cat --v 4** - Upscaled (Subtle) by <@100> (fast, stealth)",
                "**a cat --v 4** - Upscaled (Creative) by <@!100> (turbo)",
                "**a cat --v 4** - Upscaled (2x) by <@100> (relaxed)",
                "**a cat --v 4** - Upscaled (Beta) by <@100> (relaxed)",
                "**a cat --v 4** - [(full)](<https://www.midjourney.com/jobs/5a1c1f4c-0000-4000-8000-000000000001>) Upscaled by <@100> (fast)"
            })
    void a_single_finished_picture_is_taken(String content) {
        assertThat(BotReply.parse(content)).isInstanceOfSatisfying(SinglePicture.class, single -> {
            assertThat(single.prompt()).isEqualTo("a cat --v 4");
            assertThat(single.author()).contains("100");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            **a cat** - <@100> (fast)                                       | grid
            **a cat** - Variations by <@100> (fast)                         | grid
            **a cat** - Variations (Strong) by <@100> (fast)                | grid
            **a cat** - Remix (Subtle) by <@100> (fast)                     | grid
            **a cat** - Zoom Out by <@100> (fast)                           | grid
            **a cat** - Pan Left by <@100> (fast)                           | grid
            **a cat** - <@100> (Waiting to start)                           | in progress
            **a cat** - <@100> (31%) (fast)                                 | in progress
            **a cat** - <@100> (paused) (fast)                              | in progress
            **a cat** - Upscaling by <@100> (fast)                          | in progress
            Making variations for image #1 with prompt **a cat** - <@100>   | in progress
            Upscaling image #1 with **a cat** - <@100>                      | in progress
            **a cat** - <@100> (Stopped)                                    | stopped
            **** - <@100> (fast)                                            | blend
            **<https://s.mj.run/x> a cat** - Image #1 <@100>                | conditioned
            **https://x.org/a.png a cat** - Upscaled by <@100> (fast)       | conditioned
            **a cat --cref https://x.org/a.png** - Upscaled by <@100>       | conditioned
            **a cat** - Image #5 <@100>                                     | grid
            **a cat** - something new                                       | known
            hello                                                           | not a reply
            """)
    void anything_else_is_skipped_with_its_reason(String content, String reason) {
        assertThat(BotReply.parse(content)).isInstanceOfSatisfying(NotOne.class, other -> assertThat(other.reason())
                .contains(reason));
    }

    @Test
    void a_prompt_may_span_lines_and_contain_the_separator() {
        BotReply reply = BotReply.parse("**first line\nwith **bold** - and a dash --v 5** - Image #3 <@7>");

        assertThat(reply)
                .isEqualTo(new SinglePicture(
                        "first line\nwith **bold** - and a dash --v 5", Optional.of(3), Optional.of("7")));
    }

    @Test
    void a_display_name_stands_for_the_author_where_the_exporter_wrote_one() {
        BotReply reply = BotReply.parse("**a cat** - Upscaled (Beta) by @some one (relaxed)");

        assertThat(reply).isEqualTo(new SinglePicture("a cat", Optional.empty(), Optional.of("some one")));
    }
}

package io.journeydb.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.index.query.Clause.Fuzzy;
import io.journeydb.index.query.Clause.Phrase;
import io.journeydb.index.query.Clause.Prefix;
import io.journeydb.index.query.Clause.Word;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {

    @Test
    void wordsAreWhatStandsBetweenSpaces() {
        SearchQuery query = SearchQuery.parse("  a  rabbit\tdrinking\u3000whisky ");

        assertThat(query.words())
                .containsExactly(new Word("a"), new Word("rabbit"), new Word("drinking"), new Word("whisky"));
        assertThat(query.required()).isEmpty();
        assertThat(query.excluded()).isEmpty();
        assertThat(query.welcome()).isEmpty();
    }

    @Test
    void operatorsCountWhereAWordCouldBegin() {
        SearchQuery query = SearchQuery.parse("\"red car\" rab* rabit~ -cat -\"blue sky\" -do* -dogg~ sea");

        assertThat(query.words()).containsExactly(new Word("sea"));
        assertThat(query.required()).containsExactly(new Phrase("red car"), new Prefix("rab"), new Fuzzy("rabit"));
        assertThat(query.excluded())
                .containsExactly(new Word("cat"), new Phrase("blue sky"), new Prefix("do"), new Fuzzy("dogg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t-shirt",
                "12\"",
                "5'10\"",
                "cat::2",
                "**bold**",
                "- dash",
                "(rabbit)",
                "a*b",
                "[x]",
                "***",
                "a~b",
                "~",
                "~cat",
                "cat!~"
            })
    void otherPunctuationBelongsToWords(String text) {
        SearchQuery query = SearchQuery.parse(text);

        assertThat(query.words().stream().map(Word::text)).isEqualTo(List.of(text.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat --ar 3:2 --no \"dog", "cat \u2014ar 3:2 \u2014no \"dog", "cat --ar 3:2 *x -y"})
    void aPastedPromptsParametersAreWelcomeButNotAskedFor(String text) {
        SearchQuery query = SearchQuery.parse(text);

        assertThat(query.words()).containsExactly(new Word("cat"));
        assertThat(query.welcome()).hasSizeGreaterThan(3);
        assertThat(query.required()).isEmpty();
        assertThat(query.excluded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'', 1, empty",
                "'   ', 1, empty",
                "'cat \"red car', 5, not closed",
                "'cat -\"red', 6, not closed",
                "'\uD83D\uDC07 \"x', 3, not closed",
                "'cat *bit', 5, cannot begin with *",
                "'a*', 2, At least 2",
                "'cat ab~', 7, At least 3",
                "'-cat', 1, only what to leave out"
            })
    void whatMeansNothingIsRefusedWithItsPosition(String text, int position, String reason) {
        assertThatThrownBy(() -> SearchQuery.parse(text))
                .hasMessageContaining(reason)
                .asInstanceOf(InstanceOfAssertFactories.type(QuerySyntaxException.class))
                .extracting(QuerySyntaxException::position)
                .isEqualTo(position);
    }

    @Test
    void aQueryMayBeAsLongAsTheLongestPrompt() {
        assertThat(SearchQuery.parse("\uD83D\uDC07".repeat(SearchQuery.MAX_LENGTH))
                        .words())
                .hasSize(1);
        assertThatThrownBy(() -> SearchQuery.parse("x".repeat(SearchQuery.MAX_LENGTH + 1)))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining("6000");
    }

    @Test
    void aQueryHasAtMost32Operators() {
        assertThat(SearchQuery.parse("cat " + "-dog ".repeat(32)).excluded()).hasSize(32);
        assertThatThrownBy(() -> SearchQuery.parse("cat " + "-dog ".repeat(33)))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageContaining("more than 32");
    }
}

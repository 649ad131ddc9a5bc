package io.journeydb.ingest.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.Prompt;
import io.journeydb.events.WeightedText;
import io.journeydb.events.identity.NormalisedText;
import io.journeydb.ingest.prompt.ParsedPrompt.Accepted;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PromptGrammarProperties {

    /** Prompts put together from the pieces at which the grammar takes decisions. */
    @Provide
    Arbitrary<String> typed() {
        Arbitrary<String> piece = Arbitraries.of(
                " ",
                "  ",
                "\n",
                "\t",
                "\u00a0",
                "a",
                "fox",
                "T-Shirt",
                "Cafe\u0301",
                "\u0130",
                "\u03a3",
                "🐎",
                "-",
                "--",
                "—",
                "–",
                "--v",
                "--ar",
                "--no",
                "--sref",
                "--w",
                "--h",
                "--x",
                ":",
                "::",
                "::2",
                "::-0.5",
                "2",
                "3.5",
                ".",
                ",",
                "+",
                "3:2",
                "https://a.b/c",
                "s.mj.run/x",
                "<",
                ">",
                "\"",
                "\u200b",
                "\u0301",
                "\u212b");
        Arbitrary<String> pieces = piece.list().ofMaxSize(24).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(60));
    }

    @Property(tries = 5_000)
    void neverThrows(@ForAll("typed") String raw) {
        assertThat(PromptGrammar.parse(raw)).isNotNull();
    }

    @Property(tries = 2_000)
    void keepsTheRawPromptButForNewlinesAndTabs(@ForAll("typed") String raw) {
        Prompt prompt = accepted(raw);

        assertThat(prompt.raw())
                .isEqualTo(raw.replace("\r\n", " ").replace("\n", " ").replace("\t", " "));
    }

    @Property(tries = 2_000)
    void parsingAgainWhatWasKeptChangesNothing(@ForAll("typed") String raw) {
        Prompt prompt = accepted(raw);

        assertThat(PromptGrammar.parse(prompt.raw())).isEqualTo(new Accepted(prompt));
    }

    @Property(tries = 5_000)
    void aNormalisedPromptIsItsOwnNormalisedForm(@ForAll("typed") String raw) {
        Prompt prompt = accepted(raw);

        Prompt again = accepted(prompt.normalised());

        assertThat(again.normalised()).isEqualTo(prompt.normalised());
        assertThat(again.parameters()).isEmpty();
    }

    @Property(tries = 2_000)
    void parametersBehindThePromptDoNotChangeItsIdentity(@ForAll("typed") String raw) {
        Prompt prompt = accepted(raw);

        assertThat(accepted(raw + " --chaos 5").normalised()).isEqualTo(prompt.normalised());
    }

    @Property(tries = 2_000)
    void spacingDoesNotChangeIdentity(@ForAll("typed") String raw) {
        Prompt prompt = accepted(raw);

        assertThat(NormalisedText.of(" " + prompt.text().replace(" ", " \u2003 ") + "\n"))
                .isEqualTo(prompt.normalised());
    }

    @Property(tries = 2_000)
    void normalisedTextIsSingleSpacedAndTrimmed(@ForAll("typed") String raw) {
        String normalised = accepted(raw).normalised();

        assertThat(normalised)
                .isNotEmpty()
                .doesNotContain("  ")
                .doesNotStartWith(" ")
                .doesNotEndWith(" ");
    }

    @Property(tries = 2_000)
    void everyPartOfAMultiPromptIsPartOfItsText(@ForAll("typed") String raw) {
        Prompt prompt = accepted(raw);

        List<String> parts = prompt.multi().stream().map(WeightedText::text).toList();

        assertThat(parts).allSatisfy(part -> assertThat(prompt.text()).contains(part));
        assertThat(prompt.multi().isEmpty()).isEqualTo(!prompt.text().contains("::"));
    }

    private static Prompt accepted(String raw) {
        ParsedPrompt outcome = PromptGrammar.parse(raw);
        Assume.that(outcome instanceof Accepted);
        return ((Accepted) outcome).prompt();
    }
}

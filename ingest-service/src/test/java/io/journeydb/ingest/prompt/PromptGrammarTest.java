package io.journeydb.ingest.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.events.Prompt;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.prompt.ParsedPrompt.Accepted;
import io.journeydb.ingest.prompt.ParsedPrompt.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptGrammarTest {

    @Test
    void acceptsSixThousandCharactersHoweverManyUnitsTheyTake() {
        String longest = "🐎".repeat(6_000);

        assertThat(PromptGrammar.parse(longest)).isInstanceOf(Accepted.class);
    }

    @Test
    void refusesOneCharacterMore() {
        assertThat(codeOf("🐎".repeat(6_001))).isEqualTo(RejectionCode.E_PROMPT_LENGTH);
    }

    @Test
    void countsParametersAsPartOfTheLength() {
        assertThat(codeOf("a fox --no " + "x".repeat(6_000))).isEqualTo(RejectionCode.E_PROMPT_LENGTH);
    }

    /** Inputs that make a backtracking parser quadratic or worse; a million characters each. */
    @ParameterizedTest
    @ValueSource(
            strings = {"-", "—", "--", "--a", ":", "::", "::2", "::9", "<https://", " ", "-- ", "\u200b", "9", ".", "<"
            })
    void cutsHostileRepetitionsOfAnyLengthInOnePass(String unit) {
        String hostile = "a " + unit.repeat(1_000_000 / unit.length());

        PromptParts parts = PromptLexer.cut(hostile);
        MultiPrompt multi = MultiPrompt.split(parts.text());

        assertThat(multi.text()).startsWith("a");
    }

    @Test
    void namesTheControlCharacterAndItsPlaceButNotThePrompt() {
        Refused refused = (Refused) PromptGrammar.parse("secret\u0007");

        assertThat(refused.reason()).contains("U+0007", "6").doesNotContain("secret");
    }

    @Test
    void leavesAMissingPromptToTheEnvelope() {
        assertThatNullPointerException().isThrownBy(() -> PromptGrammar.parse(null));
    }

    @Test
    void readsTheRealPrompts() throws IOException {
        Path samples = Path.of(System.getProperty("journeydb.home", "."), "../shared/data/midjourney/samples.jsonl");
        Assumptions.assumeTrue(Files.exists(samples), "the real samples are not beside the repository");

        for (String line : Files.readAllLines(samples)) {
            JsonNode sample = new ObjectMapper().readTree(line);
            String raw = sample.get("prompt").textValue();
            Prompt prompt = accepted(raw);
            String words = raw.contains(" --") ? raw.substring(0, raw.indexOf(" --")) : raw;
            assertThat(prompt.raw()).isEqualTo(raw);
            assertThat(prompt.text()).isEqualTo(words);
            assertThat(prompt.multi()).isEmpty();
        }
    }

    @Test
    void readsTheParametersOfARealPrompt() {
        Prompt prompt = accepted("A group of kids landing on the moon --ar 1:1 --no text, watermark --seed 42");

        assertThat(prompt.parameters()).isEqualTo(Map.of("aspect", "1:1", "no", "text, watermark", "seed", "42"));
    }

    private static Prompt accepted(String raw) {
        return ((Accepted) PromptGrammar.parse(raw)).prompt();
    }

    private static RejectionCode codeOf(String raw) {
        return ((Refused) PromptGrammar.parse(raw)).code();
    }
}

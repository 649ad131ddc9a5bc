package io.journeydb.annotate.annotator.validation;

import static io.journeydb.annotate.annotator.validation.Proposals.CONTENT;
import static io.journeydb.annotate.annotator.validation.Proposals.PROMPT;
import static io.journeydb.annotate.annotator.validation.Proposals.STYLE;
import static io.journeydb.annotate.annotator.validation.Proposals.VALID;
import static io.journeydb.annotate.annotator.validation.Proposals.contentQuestions;
import static io.journeydb.annotate.annotator.validation.Proposals.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.Prompt;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionSieveTest {

    private final QuestionSieve sieve = new QuestionSieve();

    @Test
    void good_questions_stay() {
        assertThat(sieve.sieved(PROMPT, VALID)).isEqualTo(VALID);
    }

    @Test
    void a_question_that_repeats_another_is_dropped() {
        ProposedQuestion again =
                question("What ARE the rabbits doing", "Drinking whisky", "Eating", "Flying", "Dancing");
        ProposedQuestion ofOtherKind = question(STYLE.question(), "Oil painting", "Chalk", "Ink", "Lino");

        assertThat(sieve.sieved(PROMPT, contentQuestions(CONTENT, again, ofOtherKind)))
                .isEqualTo(VALID);
    }

    @Test
    void a_number_that_the_prompt_tells_otherwise_drops_the_question() {
        assertDropped(PROMPT, question("How many rabbits are there?", "Five", "One", "Six", "Seven"));
        assertStays(PROMPT, question("How many rabbits are there?", "2", "1", "3", "4"));
        assertStays(PROMPT, question("How many ears does each rabbit have?", "Four", "Three", "Five", "Six"));
    }

    @Test
    void an_answer_that_the_prompt_denies_drops_the_question() {
        Prompt prompt = prompt("an empty street without any people, no cars");

        assertDropped(prompt, question("Who walks there?", "People", "Dogs", "Cats", "Robots"));
        assertDropped(prompt, question("What drives there?", "Cars", "Bikes", "Trams", "Trucks"));
        assertStays(prompt, question("What is empty?", "The street", "A box", "A bottle", "A glass"));
    }

    @Test
    void a_wrong_option_that_the_prompt_tells_drops_the_question() {
        assertDropped(PROMPT, question("What do the rabbits drink?", "Tea", "Whisky", "Milk", "Water"));
    }

    @Test
    void background_knowledge_stays() {
        assertStays(PROMPT, question("Where does their drink come from?", "Scotland", "Peru", "China", "Chad"));
    }

    private void assertDropped(Prompt prompt, ProposedQuestion question) {
        assertThat(sieve.sieved(prompt, contentQuestions(question)).contentQuestions())
                .isEmpty();
    }

    private void assertStays(Prompt prompt, ProposedQuestion question) {
        assertThat(sieve.sieved(prompt, contentQuestions(question)).contentQuestions())
                .containsExactly(question);
    }

    /** The first option is the answer. */
    private static ProposedQuestion question(String text, String... options) {
        return new ProposedQuestion(text, List.of(options), "A", List.of());
    }
}

package io.journeydb.annotate.annotator.chat;

import static io.journeydb.annotate.annotator.chat.Replies.VALID;
import static io.journeydb.annotate.annotator.chat.Replies.with;
import static io.journeydb.annotate.annotator.chat.Replies.withContentQuestion;
import static io.journeydb.annotate.annotator.chat.Replies.withOptions;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.annotator.validation.Proposal;
import io.journeydb.annotate.annotator.validation.ProposedQuestion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

    private final ReplyReader reader = new ReplyReader();

    @Test
    void a_reply_is_read_as_it_is() {
        Proposal read = proposed(VALID);

        assertThat(read.segments().style()).containsExactly("oil painting");
        assertThat(read.segments().atmosphere()).containsExactly("gloomy");
        assertThat(read.caption()).isEqualTo("Two rabbits are drinking whisky at a bar.");
        assertThat(read.styleQuestions()).singleElement().satisfies(question -> {
            assertThat(question.options()).containsExactly("Etching", "Oil painting", "Pastel", "Collage");
            assertThat(question.answer()).isEqualTo("B");
            assertThat(question.styles()).containsExactly("oil painting");
        });
    }

    @Test
    void a_code_fence_is_taken_off() {
        assertThat(proposed("```json\n" + VALID + "\n```")).isEqualTo(proposed(VALID));
        assertThat(proposed("Here is the annotation:\n```\n" + VALID + "\n```\nI hope this helps."))
                .isEqualTo(proposed(VALID));
    }

    @Test
    void a_fence_on_the_same_line_or_without_its_end_is_taken_off() {
        assertThat(proposed("```json" + VALID + "```")).isEqualTo(proposed(VALID));
        assertThat(proposed("```json\n" + VALID)).isEqualTo(proposed(VALID));
    }

    @Test
    void a_thought_before_the_reply_is_taken_off() {
        assertThat(proposed("<think>The prompt {says} so.</think>\n" + VALID)).isEqualTo(proposed(VALID));
    }

    @Test
    void two_fences_leave_a_choice_and_are_not_read() {
        String fenced = "```json\n" + VALID + "\n```\n";

        assertThat(reader.read("First:\n" + fenced + "or:\n" + fenced)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void a_trailing_comma_is_passed_over() {
        assertThat(proposed(VALID.replace("\"others\": []}", "\"others\": [],}")))
                .isEqualTo(proposed(VALID));
    }

    @Test
    void the_case_of_names_and_letters_does_not_matter() {
        String shouted = VALID.replace("\"styleQuestions\"", "\"Style_Questions\"")
                .replace("\"contentQuestions\"", "\"CONTENT QUESTIONS\"")
                .replace("\"question\"", "\"Question\"")
                .replace("\"options\"", "\"Options\"")
                .replace("\"A\":", "\"a\":")
                .replace("\"answer\": \"D\"", "\"Answer\": \"d\"");

        assertThat(proposed(shouted)).isEqualTo(proposed(VALID));
    }

    @Test
    void letters_in_front_of_options_are_taken_off() {
        assertThat(question(withOptions("A. Sleeping", "B) Dancing", "(C) Playing", "D: Drinking whisky"))
                        .options())
                .containsExactly("Sleeping", "Dancing", "Playing", "Drinking whisky");
    }

    @Test
    void letters_that_are_not_the_options_own_stay() {
        assertThat(question(withOptions("A. Sleeping", "C. Dancing", "B. Playing", "D. Drinking"))
                        .options())
                .startsWith("A. Sleeping");
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "D.", "(D)", "D. Drinking whisky", "d) drinking whisky", "Drinking whisky"})
    void an_answer_that_can_mean_only_one_option_is_its_letter(String answer) {
        assertThat(question(withContentQuestion(question -> question.put("answer", answer)))
                        .answer())
                .isEqualTo("D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A. Drinking whisky", "A or D", "Swimming", "E", ""})
    void an_answer_that_may_mean_several_is_left_as_it_is(String answer) {
        assertThat(question(withContentQuestion(question -> question.put("answer", answer)))
                        .answer())
                .isEqualTo(answer);
    }

    @Test
    void a_caption_gets_its_capital_and_its_full_stop() {
        assertThat(proposed(with(reply -> reply.put("caption", " two rabbits\n are drinking ")))
                        .caption())
                .isEqualTo("Two rabbits are drinking.");
        assertThat(proposed(with(reply -> reply.put("caption", ""))).caption()).isEmpty();
    }

    @Test
    void a_style_question_without_styles_is_about_those_of_its_answer() {
        Proposal read = proposed(VALID.replace(", \"styles\": [\"oil painting\"]", ""));

        assertThat(read.styleQuestions().getFirst().styles()).containsExactly("oil painting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "42",
                "[]",
                "I am sorry, but I can't help with that.",
                "{\"segments\": {\"style\": [\"oil",
                "{} {}",
                "{\"segments\": {}}",
                "{\"segments\": [], \"caption\": \"x\"}"
            })
    void what_is_no_annotation_is_unreadable(String reply) {
        assertThat(reader.read(reply))
                .isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments", "caption", "styleQuestions", "contentQuestions"})
    void a_missing_member_is_named(String member) {
        assertThat(reader.read(with(reply -> reply.remove(member))))
                .isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .contains(member));
    }

    @Test
    void a_member_that_is_there_twice_is_not_read() {
        assertThat(reader.read(VALID.replace("\"caption\":", "\"caption\": \"Another.\", \"caption\":")))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void deep_nesting_is_refused_without_harm() {
        assertThat(reader.read("[".repeat(100_000))).isInstanceOf(Reading.Unreadable.class);
    }

    @Property(tries = 500)
    void any_text_is_read_without_an_exception(@ForAll @StringLength(max = 300) String reply) {
        assertThat(reader.read(reply)).isNotNull();
    }

    private Proposal proposed(String reply) {
        assertThat(reader.read(reply)).isInstanceOf(Reading.Proposed.class);
        return ((Reading.Proposed) reader.read(reply)).proposal();
    }

    private ProposedQuestion question(String reply) {
        return proposed(reply).contentQuestions().getFirst();
    }
}

package io.journeydb.annotate.annotator.validation;

import static io.journeydb.annotate.annotator.validation.Proposals.CONTENT;
import static io.journeydb.annotate.annotator.validation.Proposals.PROMPT;
import static io.journeydb.annotate.annotator.validation.Proposals.STYLE;
import static io.journeydb.annotate.annotator.validation.Proposals.VALID;
import static io.journeydb.annotate.annotator.validation.Proposals.caption;
import static io.journeydb.annotate.annotator.validation.Proposals.content;
import static io.journeydb.annotate.annotator.validation.Proposals.contentQuestions;
import static io.journeydb.annotate.annotator.validation.Proposals.options;
import static io.journeydb.annotate.annotator.validation.Proposals.prompt;
import static io.journeydb.annotate.annotator.validation.Proposals.segments;
import static io.journeydb.annotate.annotator.validation.Proposals.styleQuestions;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.Prompt;
import io.journeydb.events.Segments;
import io.journeydb.events.WeightedText;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationValidatorTest {

    private static final String CONTENT_PHRASE = "two rabbits drinking whisky at a bar";

    private final AnnotationValidator validator = new AnnotationValidator();

    @Test
    void a_valid_annotation_has_no_fault() {
        assertThat(validator.faults(PROMPT, VALID)).isEmpty();
    }

    @Test
    void a_word_of_the_prompt_in_no_segment_is_named() {
        Proposal proposal = segments(List.of("oil painting"), List.of(CONTENT_PHRASE), List.of("gloomy"), List.of());

        assertThat(validator.faults(PROMPT, proposal)).singleElement().satisfies(fault -> {
            assertThat(fault.rule()).isEqualTo(Rule.SEGMENTS_COVER);
            assertThat(fault.reason()).contains("\"soft\", \"lights\"");
        });
    }

    @Test
    void words_that_only_join_may_be_in_no_segment() {
        Proposal proposal = segments(
                VALID.segments().style(),
                List.of("two rabbits", "drinking whisky", "bar"),
                List.of("gloomy"),
                List.of());

        assertThat(validator.faults(PROMPT, proposal)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"three rabbits", "rabbits whisky", "masterpiece", "bar two", "in the"})
    void a_segment_that_is_no_phrase_of_the_prompt_is_invented(String phrase) {
        Proposal proposal =
                segments(VALID.segments().style(), List.of(CONTENT_PHRASE), List.of("gloomy"), List.of(phrase));

        assertThat(rules(PROMPT, proposal)).containsExactly(Rule.SEGMENTS_INVENT_NOTHING);
    }

    @Test
    void case_punctuation_and_invisible_characters_do_not_matter_to_segments() {
        Prompt prompt = prompt("Two rabbits drinking whisky at a bar, oil\u200b painting; SOFT-LIGHTS “gloomy”");

        assertThat(validator.faults(prompt, VALID)).isEmpty();
    }

    @Test
    void weights_of_a_multi_prompt_need_no_segment() {
        String text = "two rabbits drinking whisky at a bar::2 oil painting, soft lights, gloomy::0.5";
        Prompt prompt = new Prompt(
                text,
                text,
                text,
                new TreeMap<>(),
                List.of(
                        new WeightedText(CONTENT_PHRASE, 2),
                        new WeightedText("oil painting, soft lights, gloomy", 0.5)));

        assertThat(validator.faults(prompt, VALID)).isEmpty();
    }

    @Test
    void a_prompt_without_spaces_is_covered_sign_by_sign() {
        Prompt prompt = prompt("猫在屋顶, oil painting");
        Proposal proposal = new Proposal(
                new Segments(List.of("oil painting"), List.of("猫", "在屋顶"), List.of(), List.of()),
                "A cat sits on a roof.",
                List.of(STYLE),
                List.of());

        assertThat(validator.faults(prompt, proposal)).isEmpty();
    }

    @Test
    void content_without_a_caption_is_a_fault() {
        assertThat(rules(PROMPT, caption(" "))).contains(Rule.CAPTION_PRESENT);
    }

    @Test
    void a_caption_without_content_is_a_fault() {
        Proposal proposal = new Proposal(
                new Segments(List.of("oil painting"), List.of(), List.of(), List.of()),
                "Something.",
                List.of(STYLE),
                List.of());

        assertThat(rules(prompt("oil painting"), proposal)).containsExactly(Rule.CAPTION_PRESENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two rabbits are drinking whisky. They sit at a bar.",
                "Two rabbits are drinking whisky! At a bar.",
                "two rabbits are drinking whisky at a bar.",
                "Two rabbits drinking whisky at a bar"
            })
    void a_caption_that_is_not_one_sentence_is_a_fault(String caption) {
        assertThat(rules(PROMPT, caption(caption))).containsExactly(Rule.CAPTION_SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two rabbits are drinking St. James whisky at a bar.",
                "Two rabbits are drinking J. W. whisky at a bar.",
                "Two rabbits are drinking 4.5 whisky at a bar!",
                "Two rabbits, drinking... whisky at a “bar.”"
            })
    void stops_amid_a_sentence_do_not_end_it(String caption) {
        assertThat(rules(PROMPT, caption(caption))).isEmpty();
    }

    @Test
    void a_caption_of_other_words_than_the_content_has_is_a_fault() {
        assertThat(rules(PROMPT, caption("An elephant is walking through a green jungle.")))
                .containsExactly(Rule.CAPTION_CONTENT);
    }

    @Test
    void a_caption_with_a_style_phrase_is_a_fault() {
        assertThat(validator.faults(PROMPT, caption("An oil painting of two rabbits drinking whisky at a bar.")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.rule()).isEqualTo(Rule.CAPTION_STYLE);
                    assertThat(fault.reason()).contains("oil painting");
                });
    }

    @Test
    void a_caption_with_a_phrase_of_atmosphere_is_a_fault() {
        assertThat(rules(PROMPT, caption("Two gloomy rabbits are drinking whisky at a bar.")))
                .containsExactly(Rule.CAPTION_STYLE);
    }

    @Test
    void a_style_word_that_the_content_has_too_may_stand_in_the_caption() {
        Prompt prompt = prompt("a shark with sharp teeth, sharp");
        Proposal proposal = new Proposal(
                new Segments(List.of("sharp"), List.of("a shark with sharp teeth"), List.of(), List.of()),
                "A shark shows its sharp teeth.",
                List.of(new ProposedQuestion(
                        "How is the focus?", List.of("Sharp", "Soft", "Blurred", "Shallow"), "A", List.of("sharp"))),
                List.of(new ProposedQuestion(
                        "What animal is shown?", List.of("A shark", "A whale", "A cat", "An owl"), "A", List.of())));

        assertThat(validator.faults(prompt, proposal)).isEmpty();
    }

    @Test
    void style_that_nothing_asks_about_is_a_fault() {
        assertThat(rules(PROMPT, styleQuestions())).containsExactly(Rule.STYLE_QUESTION);
    }

    @Test
    void content_that_nothing_asks_about_is_a_fault() {
        assertThat(rules(PROMPT, contentQuestions())).containsExactly(Rule.CONTENT_QUESTION);
    }

    @Test
    void three_options_are_a_fault() {
        assertThat(rules(PROMPT, content(question -> options("B", "Sleeping", "Drinking", "Dancing"))))
                .containsExactly(Rule.FOUR_OPTIONS);
    }

    @Test
    void five_options_are_a_fault() {
        assertThat(rules(
                        PROMPT,
                        content(question -> options("B", "Sleeping", "Drinking", "Dancing", "Flying", "Eating"))))
                .containsExactly(Rule.FOUR_OPTIONS);
    }

    @Test
    void options_that_differ_only_in_case_or_stops_are_the_same() {
        assertThat(rules(PROMPT, content(question -> options("B", "Sleeping", "Drinking", "drinking.", "Flying"))))
                .containsExactly(Rule.OPTIONS_DIFFER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E", "", "AB", "a", "Drinking"})
    void an_answer_that_is_no_letter_from_a_to_d_is_a_fault(String answer) {
        assertThat(rules(PROMPT, content(question -> options(answer, "Sleeping", "Drinking", "Eating", "Flying"))))
                .containsExactly(Rule.ANSWER_LETTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unknown",
                "None of the above",
                "none of these.",
                "All of the above",
                "Not specified in the prompt",
                "Cannot be determined",
                "It is not mentioned",
                "N/A",
                "I don't know",
                "Both A and C"
            })
    void an_answer_that_says_nothing_is_a_fault(String answer) {
        assertThat(rules(PROMPT, content(question -> options("B", "Sleeping", answer, "Eating", "Flying"))))
                .containsExactly(Rule.ANSWER_DEFINITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"An unknown soldier", "All the king's men", "None but the brave", "Nothing but flowers"})
    void an_answer_that_only_sounds_evasive_is_valid(String answer) {
        assertThat(rules(PROMPT, content(question -> options("B", "Sleeping", answer, "Eating", "Flying"))))
                .isEmpty();
    }

    @Test
    void a_question_that_is_asked_twice_is_a_fault() {
        ProposedQuestion again = new ProposedQuestion("what are the rabbits doing", CONTENT.options(), "B", List.of());

        assertThat(rules(PROMPT, contentQuestions(CONTENT, again))).containsExactly(Rule.QUESTION_ONCE);
    }

    @Test
    void a_style_question_about_a_phrase_that_is_no_segment_is_a_fault() {
        ProposedQuestion about =
                new ProposedQuestion(STYLE.question(), STYLE.options(), STYLE.answer(), List.of("watercolour"));

        assertThat(rules(PROMPT, styleQuestions(about))).containsExactly(Rule.QUESTION_STYLES);
    }

    @Test
    void a_content_question_that_names_styles_is_a_fault() {
        ProposedQuestion about =
                new ProposedQuestion(CONTENT.question(), CONTENT.options(), CONTENT.answer(), List.of("oil painting"));

        assertThat(rules(PROMPT, contentQuestions(about))).containsExactly(Rule.QUESTION_STYLES);
    }

    @Test
    void texts_and_lists_beyond_their_bounds_are_faults() {
        String words = "two rabbits drinking whisky at a bar ".repeat(40);
        ProposedQuestion wordy = new ProposedQuestion(words + "?", CONTENT.options(), "B", List.of());
        ProposedQuestion[] many = IntStream.range(0, 13)
                .mapToObj(i -> new ProposedQuestion("Number " + i + "?", CONTENT.options(), "B", List.of()))
                .toArray(ProposedQuestion[]::new);

        assertThat(rules(PROMPT, caption("The " + words + "are."))).containsExactly(Rule.LENGTHS);
        assertThat(rules(PROMPT, contentQuestions(wordy))).containsExactly(Rule.LENGTHS);
        assertThat(rules(PROMPT, content(question -> options("A", "Sleeping", words, "Eating", "Flying"))))
                .containsExactly(Rule.LENGTHS);
        assertThat(rules(PROMPT, contentQuestions(many))).containsExactly(Rule.LENGTHS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Eat\u0000ing", "Eat\ning", "Eat\uD800ing"})
    void text_that_the_store_does_not_hold_is_a_fault(String option) {
        assertThat(rules(PROMPT, content(question -> options("B", "Sleeping", "Drinking", option, "Flying"))))
                .containsExactly(Rule.PLAIN_TEXT);
    }

    @Test
    void reasons_are_bounded_and_on_one_line() {
        Proposal proposal = caption("Two rabbits.\nDrinking " + "whisky ".repeat(200));

        assertThat(validator.faults(PROMPT, proposal)).isNotEmpty().allSatisfy(fault -> assertThat(fault.reason())
                .hasSizeLessThan(400)
                .doesNotContain("\n"));
    }

    private List<Rule> rules(Prompt prompt, Proposal proposal) {
        return validator.faults(prompt, proposal).stream()
                .map(Fault::rule)
                .distinct()
                .collect(Collectors.toList());
    }
}

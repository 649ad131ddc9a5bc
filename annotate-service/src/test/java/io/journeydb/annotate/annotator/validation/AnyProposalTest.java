package io.journeydb.annotate.annotator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.Segments;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** The rules on any text. */
class AnyProposalTest {

    private final AnnotationValidator validator = new AnnotationValidator();

    @Property(tries = 500)
    void whatever_is_proposed_gets_reasons_and_never_an_exception(
            @ForAll @StringLength(max = 80) String prompt, @ForAll("proposals") Proposal proposal) {
        Proposal sieved = new QuestionSieve().sieved(Proposals.prompt(prompt), proposal);

        assertThat(validator.faults(Proposals.prompt(prompt), sieved))
                .allSatisfy(fault -> assertThat(fault.reason()).isNotBlank().hasSizeLessThan(1_000));
    }

    @Property(tries = 500)
    void a_prompt_split_anywhere_between_words_is_covered_and_invents_nothing(
            @ForAll("words") List<String> words, @ForAll int cut) {
        int place = Math.floorMod(cut, words.size());
        Segments segments = new Segments(
                List.of(String.join(" ", words.subList(place, words.size()))),
                place == 0 ? List.of() : List.of(String.join(" ", words.subList(0, place))),
                List.of(),
                List.of());

        assertThat(segmentRules(words, segments)).isEmpty();
    }

    @Property(tries = 500)
    void a_lost_word_is_always_noticed(@ForAll("words") List<String> words, @ForAll int lost) {
        int place = Math.floorMod(lost, words.size());
        Segments segments = new Segments(
                words.stream().filter(word -> !word.equals(words.get(place))).toList(),
                List.of(),
                List.of(),
                List.of());

        assertThat(segmentRules(words, segments)).containsExactly(Rule.SEGMENTS_COVER);
    }

    @Property(tries = 500)
    void an_added_word_is_always_noticed(@ForAll("words") List<String> words) {
        Segments segments =
                new Segments(List.of(String.join(" ", words) + " zeppelin"), List.of(), List.of(), List.of());

        assertThat(segmentRules(words, segments)).containsExactly(Rule.SEGMENTS_INVENT_NOTHING);
    }

    private List<Rule> segmentRules(List<String> words, Segments segments) {
        Proposal proposal = new Proposal(segments, "", List.of(), List.of());
        return validator.faults(Proposals.prompt(String.join(" ", words)), proposal).stream()
                .map(Fault::rule)
                .filter(rule -> rule == Rule.SEGMENTS_COVER || rule == Rule.SEGMENTS_INVENT_NOTHING)
                .distinct()
                .collect(Collectors.toList());
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("rabbit", "whisky", "neon", "8k", "Leica", "fog", "猫", "été", "красный", "O’Hara")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<Proposal> proposals() {
        Arbitrary<String> text = Arbitraries.strings().all().ofMaxLength(60);
        Arbitrary<List<String>> texts = text.list().ofMaxSize(5);
        Arbitrary<List<ProposedQuestion>> questions = Combinators.combine(
                        text, texts, Arbitraries.of("A", "D", "E", ""), texts)
                .as(ProposedQuestion::new)
                .list()
                .ofMaxSize(3);
        Arbitrary<Segments> segments =
                Combinators.combine(texts, texts, texts, texts).as(Segments::new);
        return Combinators.combine(segments, text, questions, questions).as(Proposal::new);
    }
}

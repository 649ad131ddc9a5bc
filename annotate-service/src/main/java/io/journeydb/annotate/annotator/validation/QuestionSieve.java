package io.journeydb.annotate.annotator.validation;

import io.journeydb.events.Prompt;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Drops the questions that are of no use although the rest of a proposal may be: those that repeat another, and those whose
 * answer the prompt contradicts. Thread safe.
 */
public final class QuestionSieve {

    /** The proposal without such questions; of questions that repeat each other the first stays. */
    public Proposal sieved(Prompt prompt, Proposal proposal) {
        Contradictions contradictions =
                new Contradictions(Subject.of(prompt, proposal).allPromptWords());
        Set<List<String>> asked = new HashSet<>();
        return new Proposal(
                proposal.segments(),
                proposal.caption(),
                useful(proposal.styleQuestions(), contradictions, asked),
                useful(proposal.contentQuestions(), contradictions, asked));
    }

    private static List<ProposedQuestion> useful(
            List<ProposedQuestion> questions, Contradictions contradictions, Set<List<String>> asked) {
        return questions.stream()
                .filter(question -> !contradictions.has(question))
                .filter(question -> asked.add(Words.of(question.question())))
                .toList();
    }
}

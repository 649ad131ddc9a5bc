package io.journeydb.annotate.annotator.chat;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.annotate.annotator.AnnotationDraft.Effort;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.annotator.validation.Proposal;
import io.journeydb.annotate.annotator.validation.ProposedQuestion;
import io.journeydb.events.Letter;
import io.journeydb.events.Options;
import io.journeydb.events.Question;
import io.journeydb.events.identity.QuestionId;
import io.journeydb.events.identity.QuestionKind;
import java.util.List;

/** Writes valid proposals as drafts. */
final class DraftWriter {

    private DraftWriter() {}

    /** The proposal as a draft; its style phrases have no categories yet, which are the same whoever found the phrases. */
    static AnnotationDraft write(AnnotationRequest request, Proposal proposal, Effort effort) {
        return new AnnotationDraft(
                proposal.segments(),
                proposal.caption(),
                questions(request, QuestionKind.STYLE, proposal.styleQuestions()),
                questions(request, QuestionKind.CONTENT, proposal.contentQuestions()),
                List.of(),
                effort);
    }

    private static List<Question> questions(
            AnnotationRequest request, QuestionKind kind, List<ProposedQuestion> questions) {
        return questions.stream()
                .map(question -> new Question(
                        QuestionId.of(request.promptId(), kind, question.question()),
                        question.question(),
                        options(question.options()),
                        Letter.valueOf(question.answer()),
                        question.styles()))
                .toList();
    }

    private static Options options(List<String> texts) {
        return new Options(texts.get(0), texts.get(1), texts.get(2), texts.get(3));
    }
}

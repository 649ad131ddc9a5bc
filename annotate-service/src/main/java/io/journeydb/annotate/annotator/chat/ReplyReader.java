package io.journeydb.annotate.annotator.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.journeydb.annotate.annotator.validation.Proposal;
import io.journeydb.annotate.annotator.validation.ProposedQuestion;
import io.journeydb.endpoint.ReplyJson;
import io.journeydb.events.Segments;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads replies, and repairs what can be repaired without guessing: a code fence or a chain of thought around the object, a
 * trailing comma, the case of names and letters, options and answers written "A. text", white space, and the capital and the
 * full stop of the caption. Thread safe.
 */
final class ReplyReader {

    private final ReplyJson json = new ReplyJson();

    Reading read(String reply) {
        try {
            Members reading = new Members(json.read(reply), "The reply");
            Members segments = reading.object("segments");
            List<String> style = segments.texts("style");
            List<String> atmosphere = segments.texts("atmosphere");
            List<String> styles = new ArrayList<>(style);
            styles.addAll(atmosphere);
            return new Reading.Proposed(new Proposal(
                    new Segments(style, segments.texts("content"), atmosphere, segments.texts("others")),
                    Repairs.sentence(reading.text("caption")),
                    questions(reading.objects("styleQuestions"), styles),
                    questions(reading.objects("contentQuestions"), List.of())));
        } catch (JsonProcessingException e) {
            return new Reading.Unreadable("The reply is not one valid JSON object" + at(e) + ".");
        } catch (UnreadableReplyException e) {
            return new Reading.Unreadable(e.getMessage());
        }
    }

    private static List<ProposedQuestion> questions(List<Members> members, List<String> styles)
            throws UnreadableReplyException {
        List<ProposedQuestion> questions = new ArrayList<>();
        for (Members question : members) {
            List<String> options = Repairs.options(question.options());
            String answer = Repairs.answer(question.text("answer"), options);
            List<String> about = styles.isEmpty()
                    ? List.of()
                    : Repairs.styles(question.textsIfPresent("styles"), styles, answer, options);
            questions.add(new ProposedQuestion(question.text("question"), options, answer, about));
        }
        return questions;
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }
}

package io.journeydb.annotate.annotator.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.journeydb.annotate.annotator.validation.Proposal;
import io.journeydb.annotate.annotator.validation.ProposedQuestion;
import io.journeydb.events.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads replies, and repairs what can be repaired without guessing: a code fence or a chain of thought around the object, a
 * trailing comma, the case of names and letters, options and answers written "A. text", white space, and the capital and the
 * full stop of the caption. Thread safe.
 */
final class ReplyReader {

    private static final int MOST_LEVELS = 20;
    private static final Pattern THOUGHT = Pattern.compile("^\\s*<think>.*?</think>", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("```[A-Za-z]*\\s*(.*?)(?:```|\\z)", Pattern.DOTALL);

    private final JsonMapper mapper;

    ReplyReader() {
        mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_LEVELS)
                        .build());
    }

    Reading read(String reply) {
        try {
            Members reading = new Members(mapper.readTree(unwrapped(reply)), "The reply");
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

    /** The text without what models like to put around JSON; two fences would leave a choice, so they stay. */
    private static String unwrapped(String reply) {
        String said = THOUGHT.matcher(reply).replaceFirst("").strip();
        Matcher fence = FENCE.matcher(said);
        if (said.startsWith("{") || !fence.find()) {
            return said;
        }
        String fenced = fence.group(1);
        return fence.find() ? said : fenced;
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

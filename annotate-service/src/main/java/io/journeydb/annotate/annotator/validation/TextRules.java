package io.journeydb.annotate.annotator.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What holds for every text, whatever it says. Bounds count code points. */
final class TextRules {

    static final int LONGEST_CAPTION = 600;
    static final int LONGEST_QUESTION = 400;
    static final int LONGEST_OPTION = 200;
    static final int MOST_QUESTIONS = 12;
    static final int MOST_PHRASES = 1_000;

    private TextRules() {}

    static Stream<Fault> plainText(Subject subject) {
        List<String> texts = new ArrayList<>(subject.proposal().phrases());
        subject.proposal().questions().forEach(question -> {
            texts.add(question.question());
            texts.addAll(question.options());
        });
        Stream<Fault> blank = texts.stream()
                .filter(String::isBlank)
                .limit(1)
                .map(text -> fault(Rule.PLAIN_TEXT, "A phrase, question or option is empty; leave it out."));
        Stream<Fault> odd = Stream.concat(
                        texts.stream(), Stream.of(subject.proposal().caption()))
                .filter(TextRules::hasOddCharacter)
                .limit(1)
                .map(text -> fault(
                        Rule.PLAIN_TEXT, "There are control characters or broken characters in " + Fault.quoted(text)));
        return Stream.concat(blank, odd);
    }

    static Stream<Fault> lengths(Subject subject) {
        Proposal proposal = subject.proposal();
        List<Fault> faults = new ArrayList<>();
        bound(faults, "The caption", proposal.caption(), LONGEST_CAPTION);
        proposal.questions().forEach(question -> {
            bound(faults, "A question", question.question(), LONGEST_QUESTION);
            question.options().forEach(option -> bound(faults, "An option", option, LONGEST_OPTION));
        });
        if (proposal.styleQuestions().size() > MOST_QUESTIONS
                || proposal.contentQuestions().size() > MOST_QUESTIONS) {
            faults.add(fault(Rule.LENGTHS, "There are more than " + MOST_QUESTIONS + " questions of one kind."));
        }
        if (proposal.phrases().size() > MOST_PHRASES) {
            faults.add(fault(Rule.LENGTHS, "There are more than " + MOST_PHRASES + " phrases."));
        }
        return faults.stream();
    }

    private static void bound(List<Fault> faults, String what, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            faults.add(fault(Rule.LENGTHS, what + " is longer than " + longest + " characters: " + Fault.quoted(text)));
        }
    }

    /** No text of an annotation has line ends; the store holds no NUL, and UTF-8 no lone surrogate. */
    private static boolean hasOddCharacter(String text) {
        return text.codePoints()
                .anyMatch(sign -> Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE);
    }

    private static Fault fault(Rule rule, String reason) {
        return new Fault(rule, reason);
    }
}

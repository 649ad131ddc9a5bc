package io.journeydb.index.task;

import io.journeydb.events.Letter;
import io.journeydb.events.Options;
import io.journeydb.events.Question;
import io.journeydb.index.task.Reply.Answer;
import io.journeydb.index.task.Reply.Neighbour;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What voters know about the four answers of a question. A voter whose own annotation has the same question gives its weight to the
 * answer that is right there; whoever's prompt or caption has the words of an answer gives that answer half its weight. A little is added
 * to every answer, so that none is ever impossible: {@value #PRIOR} of all weights.
 */
final class Evidence {

    private static final double SAME_QUESTION = 1;
    private static final double SAME_WORDS = 0.5;
    private static final double PRIOR = 0.02;

    private final List<Vote> votes;
    private final String question;
    private final Map<Letter, String> options = new EnumMap<>(Letter.class);
    private final Map<Letter, Pattern> words = new EnumMap<>(Letter.class);

    Evidence(List<Vote> votes, String question, Options options) {
        this.votes = votes;
        this.question = plain(question);
        for (Letter letter : Letter.values()) {
            String option = plain(options.get(letter));
            this.options.put(letter, option);
            words.put(letter, Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(option) + "(?![\\p{L}\\p{N}])"));
        }
    }

    Answer answer() {
        Map<Letter, Double> shares = new EnumMap<>(Letter.class);
        double prior =
                PRIOR * Math.max(1, votes.stream().mapToDouble(Vote::weight).sum());
        for (Letter letter : Letter.values()) {
            shares.put(
                    letter,
                    prior
                            + votes.stream()
                                    .mapToDouble(vote -> vote.weight() * support(vote, letter))
                                    .sum());
        }
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((letter, share) -> share / sum);
        Letter best = Stream.of(Letter.values())
                .reduce((one, other) -> shares.get(other) > shares.get(one) ? other : one)
                .orElseThrow();
        return new Answer(Reply.RETRIEVAL, best, shares, Neighbour.of(votes), null);
    }

    private double support(Vote vote, Letter letter) {
        String option = options.get(letter);
        boolean answered = Stream.concat(
                        vote.annotation().styleQuestions().stream(), vote.annotation().contentQuestions().stream())
                .filter(asked -> plain(asked.question()).equals(question))
                .anyMatch(asked -> plain(rightAnswer(asked)).equals(option));
        if (answered) {
            return SAME_QUESTION;
        }
        String said = plain(vote.lookalike().sample().prompt().text() + "\n"
                + vote.annotation().caption());
        return words.get(letter).matcher(said).find() ? SAME_WORDS : 0;
    }

    private static String rightAnswer(Question asked) {
        return asked.options().get(asked.answer());
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

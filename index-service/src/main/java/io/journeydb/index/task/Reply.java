package io.journeydb.index.task;

import io.journeydb.events.Letter;
import io.journeydb.events.identity.SampleId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a task is answered with. */
public sealed interface Reply {

    /** The method's name where neighbours vote. */
    String RETRIEVAL = "retrieval";

    /** How the answer was found: {@value #RETRIEVAL}, or {@code model:} and the model's name. */
    String method();

    /** Those that voted, nearest first; empty where a model answered. */
    List<Neighbour> neighbours();

    /** A sample that voted. @param similarity of the pictures, -1 to 1; @param weight of its vote, above 0 to 1 */
    record Neighbour(SampleId sampleId, double similarity, double weight, String prompt) {
        static List<Neighbour> of(List<Vote> votes) {
            return votes.stream()
                    .map(vote -> new Neighbour(
                            vote.lookalike().sample().sampleId(),
                            vote.lookalike().similarity(),
                            vote.weight(),
                            vote.lookalike().sample().prompt().text()))
                    .toList();
        }
    }

    /** A text with its score, 0 to 1: comparable within one reply. */
    record Scored(String text, double score) {}

    /** A style phrase with its score, 0 to 1, and the ids of the categories it is in. */
    record ScoredStyle(String style, double score, List<String> categories) {}

    /** Prompt inversion. @param prompts best first */
    record Prompts(String method, List<Scored> prompts, List<Neighbour> neighbours) implements Reply {
        public Prompts {
            prompts = List.copyOf(prompts);
            neighbours = List.copyOf(neighbours);
        }
    }

    /** Style retrieval. @param styles over all, best first; @param byCategory the same within each category, by its id */
    record Styles(
            String method,
            List<ScoredStyle> styles,
            Map<String, List<ScoredStyle>> byCategory,
            List<Neighbour> neighbours)
            implements Reply {
        public Styles {
            styles = List.copyOf(styles);
            byCategory = Collections.unmodifiableMap(new TreeMap<>(byCategory));
            neighbours = List.copyOf(neighbours);
        }
    }

    /** A caption. @param captions best first; the first one is the answer */
    record Captions(String method, List<Scored> captions, List<Neighbour> neighbours) implements Reply {
        public Captions {
            captions = List.copyOf(captions);
            neighbours = List.copyOf(neighbours);
        }
    }

    /** An answer to a question. @param probabilities of every letter, their sum is 1 */
    record Answer(String method, Letter answer, Map<Letter, Double> probabilities, List<Neighbour> neighbours)
            implements Reply {
        public Answer {
            probabilities = Collections.unmodifiableMap(new EnumMap<>(probabilities));
            neighbours = List.copyOf(neighbours);
        }
    }
}

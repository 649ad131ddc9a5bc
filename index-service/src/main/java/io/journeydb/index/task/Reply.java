package io.journeydb.index.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.journeydb.events.Letter;
import io.journeydb.events.identity.SampleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a task is answered with. */
public sealed interface Reply {

    /** The method's name where neighbours vote. */
    String RETRIEVAL = "retrieval";

    /** What the method's name begins with where a model answers; the model's own follows. */
    String MODEL = "model:";

    /** How the answer was found: {@value #RETRIEVAL}, or {@value #MODEL} and the model's name. */
    String method();

    /** The nearest of those that voted, nearest first; empty where a model answered. */
    List<Neighbour> neighbours();

    /** Why no model answered although one should have; null otherwise. */
    String modelFailure();

    /** A sample that voted. @param similarity of the pictures, -1 to 1; @param weight of its vote */
    record Neighbour(SampleId sampleId, double similarity, double weight, String prompt) {

        /** A reply names the nearest of them. */
        private static final int SHOWN = 50;

        static List<Neighbour> of(List<Vote> votes) {
            return votes.stream()
                    .limit(SHOWN)
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
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prompts(String method, List<Scored> prompts, List<Neighbour> neighbours, String modelFailure)
            implements Reply {
        public Prompts {
            prompts = List.copyOf(prompts);
            neighbours = List.copyOf(neighbours);
        }

        /** The same, saying why no model answered. */
        public Prompts because(String failure) {
            return new Prompts(method, prompts, neighbours, failure);
        }
    }

    /** Style retrieval. @param styles over all, best first; @param byCategory the same within each category, by its id */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Styles(
            String method,
            List<ScoredStyle> styles,
            Map<String, List<ScoredStyle>> byCategory,
            List<Neighbour> neighbours,
            String modelFailure)
            implements Reply {
        public Styles {
            styles = List.copyOf(styles);
            byCategory = Collections.unmodifiableMap(new TreeMap<>(byCategory));
            neighbours = List.copyOf(neighbours);
        }

        /** The first of a ranking, over all and of each category. @param size most of each */
        public static Styles of(String method, List<ScoredStyle> ranked, int size, List<Neighbour> neighbours) {
            Map<String, List<ScoredStyle>> byCategory = new TreeMap<>();
            ranked.forEach(style -> style.categories().forEach(category -> byCategory
                    .computeIfAbsent(category, absent -> new ArrayList<>())
                    .add(style)));
            byCategory.replaceAll((category, styles) -> first(styles, size));
            return new Styles(method, first(ranked, size), byCategory, neighbours, null);
        }

        private static List<ScoredStyle> first(List<ScoredStyle> styles, int size) {
            return styles.stream().limit(size).toList();
        }

        /** The same, saying why no model answered. */
        public Styles because(String failure) {
            return new Styles(method, styles, byCategory, neighbours, failure);
        }
    }

    /** A caption. @param captions best first; the first one is the answer */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Captions(String method, List<Scored> captions, List<Neighbour> neighbours, String modelFailure)
            implements Reply {
        public Captions {
            captions = List.copyOf(captions);
            neighbours = List.copyOf(neighbours);
        }

        /** The same, saying why no model answered. */
        public Captions because(String failure) {
            return new Captions(method, captions, neighbours, failure);
        }
    }

    /** An answer to a question. @param probabilities of every letter, their sum is 1 */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String method,
            Letter answer,
            Map<Letter, Double> probabilities,
            List<Neighbour> neighbours,
            String modelFailure)
            implements Reply {
        public Answer {
            probabilities = Collections.unmodifiableMap(new EnumMap<>(probabilities));
            neighbours = List.copyOf(neighbours);
        }

        /** The same, saying why no model answered. */
        public Answer because(String failure) {
            return new Answer(method, answer, probabilities, neighbours, failure);
        }
    }
}

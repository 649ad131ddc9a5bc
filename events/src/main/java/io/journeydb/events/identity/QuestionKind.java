package io.journeydb.events.identity;

/** What a question is about (the paper's two kinds). */
public enum QuestionKind {
    STYLE("style"),
    CONTENT("content");

    private final String label;

    QuestionKind(String label) {
        this.label = label;
    }

    /** {@code style} or {@code content}. */
    public String label() {
        return label;
    }
}

package io.journeydb.evaluation.task;

import java.util.Arrays;
import java.util.Optional;

/** The four tasks of the JourneyDB paper. */
public enum Task {
    CAPTION("caption", "Image captioning"),
    PROMPT_INVERSION("prompt-inversion", "Prompt inversion"),
    STYLE_RETRIEVAL("style-retrieval", "Style retrieval"),
    VQA("vqa", "Visual question answering");

    private final String label;
    private final String title;

    Task(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /** As commands and addresses name it. */
    public String label() {
        return label;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** The task with a label; empty when there is none. */
    public static Optional<Task> of(String label) {
        return Arrays.stream(values()).filter(task -> task.label.equals(label)).findFirst();
    }
}

package io.journeydb.annotate.annotator.validation;

import java.util.Locale;

/** What an annotation may break; each is checked by one method. */
public enum Rule {
    /** Every word of the prompt that means something stands in a segment. */
    SEGMENTS_COVER,
    /** Every segment is a phrase of the prompt. */
    SEGMENTS_INVENT_NOTHING,
    /** Content has a caption; where there is no content there is none. */
    CAPTION_PRESENT,
    /** The caption is one sentence. */
    CAPTION_SENTENCE,
    /** The caption is made of the content's words. */
    CAPTION_CONTENT,
    /** The caption has no phrase of style or atmosphere. */
    CAPTION_STYLE,
    /** Style or atmosphere is asked about. */
    STYLE_QUESTION,
    /** Content is asked about. */
    CONTENT_QUESTION,
    /** A question has text, and four options with text. */
    FOUR_OPTIONS,
    /** The options of a question differ. */
    OPTIONS_DIFFER,
    /** The answer is a letter from A to D. */
    ANSWER_LETTER,
    /** The answer says something: not "Unknown", not "None of the above". */
    ANSWER_DEFINITE,
    /** No question is asked twice. */
    QUESTION_ONCE,
    /** A question on style names style phrases of the segments; a question on content names none. */
    QUESTION_STYLES,
    /** Texts and lists are no longer than their bounds. */
    LENGTHS,
    /** Texts have no character that no text has, and are not blank. */
    PLAIN_TEXT;

    /** The rule's name as metrics and reasons have it, such as {@code caption-style}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

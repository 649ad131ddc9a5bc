package io.journeydb.annotate.annotator.chat;

/**
 * What is said to the model: instructions, and the prompt as data.
 *
 * @param system the instructions
 * @param user the prompt, and what was wrong with earlier replies
 */
record Conversation(String system, String user) {}

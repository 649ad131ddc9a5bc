package io.journeydb.events;

/** Names an option of a question. */
public enum Letter {
    A,
    B,
    C,
    D
}

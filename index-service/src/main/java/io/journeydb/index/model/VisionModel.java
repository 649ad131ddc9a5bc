package io.journeydb.index.model;

/** A model that sees, asked once. Thread safe; blocks until there is an answer or the timeout is over. */
@FunctionalInterface
interface VisionModel {

    /** @param instructions who it is and what it does; @param asked about this picture; @param jpeg the picture's file */
    Said ask(String instructions, String asked, byte[] jpeg);
}

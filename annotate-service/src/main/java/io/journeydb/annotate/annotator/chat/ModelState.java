package io.journeydb.annotate.annotator.chat;

import java.util.Optional;

/**
 * How the model does.
 *
 * @param circuit {@code CLOSED} when it is asked, {@code OPEN} while it is left alone, {@code HALF_OPEN} when it is tried again
 * @param trouble why the last call was not answered; empty if it was
 */
public record ModelState(String circuit, Optional<String> trouble) {}

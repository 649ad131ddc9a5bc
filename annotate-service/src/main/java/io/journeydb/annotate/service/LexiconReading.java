package io.journeydb.annotate.service;

import io.journeydb.annotate.annotator.lexicon.StyleLexicon;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * The lexicon, read when it is first needed: that takes a third of what a start takes, and a service is ready without it. Thread
 * safe.
 */
@Singleton
final class LexiconReading implements Supplier<StyleLexicon> {

    private StyleLexicon read;

    @Override
    public synchronized StyleLexicon get() {
        if (read == null) {
            read = StyleLexicon.load();
        }
        return read;
    }
}

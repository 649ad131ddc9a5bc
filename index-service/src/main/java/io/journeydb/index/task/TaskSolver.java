package io.journeydb.index.task;

import io.journeydb.events.Options;

/**
 * Answers the four tasks. Safe for use by several threads.
 *
 * <p>Every method throws {@link PictureException} where the picture is none that can be asked about, and
 * {@link io.journeydb.index.search.IndexUnavailableException} when the index's storage fails.
 */
public interface TaskSolver {

    /** What prompt made the picture. @param size most prompts */
    Reply.Prompts promptInversion(Picture picture, Scope scope, int size);

    /** What styles the picture has. @param size most phrases, over all and of each category */
    Reply.Styles styleRetrieval(Picture picture, Scope scope, int size);

    /** One sentence on what is in the picture. @param size most captions */
    Reply.Captions caption(Picture picture, Scope scope, int size);

    /** Which of four answers is right. */
    Reply.Answer vqa(Picture picture, Scope scope, String question, Options options);
}

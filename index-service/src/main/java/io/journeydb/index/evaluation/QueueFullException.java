package io.journeydb.index.evaluation;

/** Too many evaluations wait. */
public final class QueueFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QueueFullException(int most) {
        super("There are " + most + " evaluations under way and waiting, and no more are taken; try again later");
    }
}

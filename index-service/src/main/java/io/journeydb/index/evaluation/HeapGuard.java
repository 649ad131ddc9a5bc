package io.journeydb.index.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * Sees that memory runs short before it has run out, which would end the whole service: what is still in use after a collection
 * leaves too little of the old generation. Of collectors that do not tell, it sees nothing.
 */
final class HeapGuard {

    private static final double MOST = 0.85;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP
                    && pool.isCollectionUsageThresholdSupported()
                    && (pool.getName().contains("Old") || pool.getName().contains("Tenured")))
            .toList();

    /** @throws TooLargeException if memory runs short */
    void check() {
        for (MemoryPoolMXBean pool : pools) {
            long most = pool.getUsage().getMax();
            if (most > 0 && pool.getCollectionUsage().getUsed() > MOST * most) {
                throw new TooLargeException();
            }
        }
    }

    /** An evaluation takes more memory than there is. */
    static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TooLargeException() {
            super(
                    "The evaluation takes more memory than the service has; the command line evaluates files of any size");
        }
    }
}

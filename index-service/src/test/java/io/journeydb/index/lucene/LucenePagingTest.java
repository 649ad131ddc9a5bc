package io.journeydb.index.lucene;

import io.journeydb.index.TestFeatures;
import io.journeydb.index.search.PagingContract;
import io.journeydb.index.search.SampleIndex;
import java.time.Duration;
import org.apache.lucene.store.ByteBuffersDirectory;

class LucenePagingTest extends PagingContract {

    private long nanos;

    @Override
    protected SampleIndex open() {
        return LuceneSampleIndex.open(new ByteBuffersDirectory(), 16, TestFeatures.ENCODERS, () -> nanos);
    }

    @Override
    protected void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Override
    protected Duration cursorsLast() {
        return Leases.DURATION;
    }

    @Override
    protected int mostMoments() {
        return Leases.MOST;
    }
}

package io.journeydb.index.lucene;

import io.journeydb.index.TestFeatures;
import io.journeydb.index.search.FeaturesContract;
import io.journeydb.index.search.SampleIndex;
import org.apache.lucene.store.ByteBuffersDirectory;

class LuceneFeaturesTest extends FeaturesContract {

    @Override
    protected SampleIndex open() {
        return LuceneSampleIndex.open(new ByteBuffersDirectory(), 16, TestFeatures.ENCODERS);
    }
}

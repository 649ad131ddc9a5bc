package io.journeydb.index.lucene;

import io.journeydb.index.TestFeatures;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.SearchContract;
import org.apache.lucene.store.ByteBuffersDirectory;

class LuceneSearchTest extends SearchContract {

    @Override
    protected SampleIndex open() {
        return LuceneSampleIndex.open(new ByteBuffersDirectory(), 16, TestFeatures.ENCODERS);
    }
}

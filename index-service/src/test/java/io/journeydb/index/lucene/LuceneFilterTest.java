package io.journeydb.index.lucene;

import io.journeydb.index.TestFeatures;
import io.journeydb.index.search.FilterContract;
import io.journeydb.index.search.SampleIndex;
import org.apache.lucene.store.ByteBuffersDirectory;

class LuceneFilterTest extends FilterContract {

    @Override
    protected SampleIndex open() {
        return LuceneSampleIndex.open(new ByteBuffersDirectory(), 16, TestFeatures.ENCODERS);
    }
}

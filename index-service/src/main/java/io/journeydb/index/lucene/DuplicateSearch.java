package io.journeydb.index.lucene;

import io.journeydb.events.PerceptualHash;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.index.search.DuplicateGroup;
import io.journeydb.index.search.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Finds the groups of near-duplicates among all samples of a reader, by passing over their hashes twice. */
final class DuplicateSearch {

    private final IndexReader reader;

    private DuplicateSearch(IndexReader reader) {
        this.reader = reader;
    }

    static DuplicateGroups in(IndexReader reader) throws IOException {
        return new DuplicateSearch(reader).groups();
    }

    private DuplicateGroups groups() throws IOException {
        long[] hashes = hashes();
        Arrays.sort(hashes);
        NearHashes near = NearHashes.connect(distinct(hashes));
        int[] sizes = new int[hashes.length];
        for (long hash : hashes) {
            sizes[near.component(hash)]++;
        }
        Map<Integer, List<DuplicateGroup.Member>> members = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            collect(leaf.reader(), near, sizes, members);
        }
        return new DuplicateGroups(
                members.values().stream().map(DuplicateGroup::new).toList());
    }

    private long[] hashes() throws IOException {
        long[] all = new long[1_024];
        int count = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues hashes = leaf.reader().getNumericDocValues(Fields.HASH);
            Bits live = leaf.reader().getLiveDocs();
            while (hashes != null && hashes.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(hashes.docID())) {
                    all = count == all.length ? Arrays.copyOf(all, 2 * count) : all;
                    all[count++] = hashes.longValue();
                }
            }
        }
        return Arrays.copyOf(all, count);
    }

    /** Of sorted hashes each once. */
    private static long[] distinct(long[] sorted) {
        long[] distinct = new long[sorted.length];
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(distinct, count);
    }

    private static void collect(
            LeafReader leaf, NearHashes near, int[] sizes, Map<Integer, List<DuplicateGroup.Member>> members)
            throws IOException {
        NumericDocValues hashes = leaf.getNumericDocValues(Fields.HASH);
        if (hashes == null) {
            return;
        }
        Bits live = leaf.getLiveDocs();
        BinaryDocValues ids = leaf.getBinaryDocValues(Fields.ID);
        BinaryDocValues prompts = leaf.getBinaryDocValues(Fields.PROMPT_ID);
        SortedSetDocValues splits = leaf.getSortedSetDocValues(Fields.facet(Facet.SPLIT));
        for (int doc = hashes.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = hashes.nextDoc()) {
            int component = near.component(hashes.longValue());
            if (sizes[component] > 1 && (live == null || live.get(doc))) {
                ids.advanceExact(doc);
                prompts.advanceExact(doc);
                splits.advanceExact(doc);
                members.computeIfAbsent(component, any -> new ArrayList<>())
                        .add(new DuplicateGroup.Member(
                                new SampleId(ids.binaryValue().utf8ToString()),
                                new PromptId(prompts.binaryValue().utf8ToString()),
                                Split.parse(splits.lookupOrd(splits.nextOrd()).utf8ToString()),
                                PerceptualHash.of(hashes.longValue())));
            }
        }
    }
}

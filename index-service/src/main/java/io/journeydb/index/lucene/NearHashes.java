package io.journeydb.index.lucene;

import io.journeydb.index.search.DuplicateGroup;
import java.util.Arrays;

/**
 * Which of many 64-bit hashes are connected by steps of at most {@link DuplicateGroup#MAX_DISTANCE} bits. Two hashes that differ in
 * five bits agree in one of six bands at least, so only hashes that share a band are compared: of a million evenly spread ones
 * each meets some 4,000, not a million.
 */
final class NearHashes {

    /** Where the bands begin, and the end: 10 or 11 bits each. */
    private static final int[] BANDS = {0, 11, 22, 33, 44, 54, 64};

    private final long[] hashes;
    private final int[] parents;

    private NearHashes(long[] hashes) {
        this.hashes = hashes;
        this.parents = new int[hashes.length];
        Arrays.setAll(parents, i -> i);
    }

    /**
     * Connects hashes.
     *
     * @param hashes sorted, without repetition
     */
    static NearHashes connect(long[] hashes) {
        NearHashes near = new NearHashes(hashes);
        for (int band = 0; band < BANDS.length - 1; band++) {
            near.connectWithin(BANDS[band], BANDS[band + 1] - BANDS[band]);
        }
        return near;
    }

    /** The same number for hashes that are connected. */
    int component(long hash) {
        return root(Arrays.binarySearch(hashes, hash));
    }

    private void connectWithin(int shift, int bits) {
        int buckets = 1 << bits;
        int[] ends = new int[buckets + 1];
        for (long hash : hashes) {
            ends[bucket(hash, shift, buckets) + 1]++;
        }
        for (int bucket = 0; bucket < buckets; bucket++) {
            ends[bucket + 1] += ends[bucket];
        }
        int[] places = new int[hashes.length];
        int[] next = Arrays.copyOf(ends, buckets);
        for (int i = 0; i < hashes.length; i++) {
            places[next[bucket(hashes[i], shift, buckets)]++] = i;
        }
        for (int bucket = 0; bucket < buckets; bucket++) {
            connectPairs(places, ends[bucket], ends[bucket + 1]);
        }
    }

    private void connectPairs(int[] places, int from, int to) {
        for (int i = from; i < to; i++) {
            long hash = hashes[places[i]];
            for (int j = i + 1; j < to; j++) {
                if (Long.bitCount(hash ^ hashes[places[j]]) <= DuplicateGroup.MAX_DISTANCE) {
                    parents[root(places[j])] = root(places[i]);
                }
            }
        }
    }

    private static int bucket(long hash, int shift, int buckets) {
        return (int) (hash >>> shift) & buckets - 1;
    }

    private int root(int place) {
        int root = place;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}

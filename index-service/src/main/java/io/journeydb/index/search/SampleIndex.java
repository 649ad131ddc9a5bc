package io.journeydb.index.search;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.index.query.SearchQuery;
import java.util.List;
import java.util.Optional;

/**
 * One document per sample, found by what its prompt, caption and questions say.
 *
 * <p><b>Writing</b> ({@link #apply}, {@link #clear}, {@link #reopen}) is for one thread. {@link #refresh} and
 * {@link #commit} may be called by another at the same time; reading, by any number.
 *
 * <p><b>Idempotent</b>: an annotation is taken if its revision is above what the sample has; a stored image only while the
 * sample has no annotation. So any change may come again, and changes of different samples in any order, and the
 * documents are the same. A removal forgets the sample whatever its revision: what comes after it starts anew. Features
 * are taken if their offset is above that of what the sample has; a newer annotation leaves them, and they may come before the
 * sample, which is found when it has come itself.
 *
 * <p><b>Vectors</b> of another encoder, version or dimension than {@link #encoders} are kept with their sample, not searched,
 * and counted.
 *
 * <p><b>Durable</b> is what the last {@link #commit} (or an orderly {@link #close}) covered, together with a bookmark that
 * is never ahead of the documents: whoever reads on from it misses nothing.
 *
 * <p><b>Failure</b>: every method may throw {@link IndexUnavailableException} when the storage fails. The index then stays
 * readable as it was, takes no changes until {@link #reopen}, and is back at the last commit afterwards.
 */
public interface SampleIndex extends AutoCloseable {

    /**
     * Makes changes, in order, all visible after the next {@link #refresh}.
     *
     * @param changes of one or more samples
     * @param bookmark where reading goes on after them
     * @throws IndexUnavailableException if the storage failed; some changes may have been made
     */
    Applied apply(List<Change> changes, Bookmark bookmark);

    /** That of the last {@link #apply}, or after opening of the last commit; {@link Bookmark#NONE} when empty. */
    Bookmark bookmark();

    /** Makes what was applied visible. Returns when it is. */
    void refresh();

    /** Makes what was applied durable, with its bookmark. Costs a sync of the disk. */
    void commit();

    /** Forgets everything, bookmark included, durably. */
    void clear();

    /**
     * Back to the last commit, after a failure. What was applied since is lost and must be applied again.
     *
     * @throws IndexUnavailableException if the storage still fails; may be tried again
     */
    void reopen();

    /** Whether it takes changes; false from a failure until {@link #reopen}. */
    boolean isWritable();

    /**
     * One page of what a search finds, best first; of equal hits the sample that was ingested last, where words are searched.
     * Pages by cursors are of one moment: what is indexed meanwhile changes none of them.
     *
     * @throws ExpiredCursorException if the index no longer holds the moment of the request's cursor
     * @throws InvalidCursorException if its cursor is none, or of another search
     * @throws IllegalArgumentException if a vector has not as many dimensions as the encoder of its space
     */
    SearchPage search(SearchRequest request);

    /** The best hits of a text search, all filters aside. */
    default SearchPage search(SearchQuery query, int size) {
        return search(SearchRequest.of(new Ranking.Text(query), size));
    }

    /**
     * The samples whose vectors are nearest, nearest first.
     *
     * @throws IllegalArgumentException if the vector has not as many dimensions as the encoder of its space
     */
    List<Neighbour> nearest(NeighbourQuery query);

    /**
     * The samples whose pictures look like this one's, itself among them; empty if there are none. As of the last
     * {@link #refresh} that looked for groups: in a large index not every one does, so that no more than a tenth of the time
     * goes there.
     */
    Optional<DuplicateGroup> duplicates(SampleId sampleId);

    /**
     * The groups of near-duplicates that cross splits, as fresh as {@link #duplicates}.
     *
     * @param limit most groups to list, from 0
     */
    Leaks leaks(int limit);

    /** The encoders whose vectors are searched. */
    Encoders encoders();

    /** How many visible samples have a vector in a space. Takes time: for a gauge, not for every request. */
    VectorCounts vectors(VectorSpace space);

    /** What the index knows of a sample, with its features. */
    Optional<SampleDocument> document(SampleId sampleId);

    /** The event that the sample's document was made from, as it came. */
    Optional<byte[]> find(SampleId sampleId);

    /**
     * The events of a split's samples in the order of their ids: whoever goes on behind the last one reads the split to its end, however
     * large it is.
     *
     * @param after the last sample of the page before; empty for the first page
     * @param size most samples of the page; fewer only at the end
     */
    List<SampleDocument> page(Split split, Optional<SampleId> after, int size);

    /** Visible samples. */
    long count();

    /** Commits and closes. */
    @Override
    void close();
}

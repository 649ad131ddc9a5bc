package io.journeydb.index.feed;

import io.journeydb.events.rejection.RejectionCode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what it is told. */
final class CountingListener implements FeedListener {

    private final AtomicInteger indexed = new AtomicInteger();
    private final AtomicInteger passedOver = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();

    int indexed() {
        return indexed.get();
    }

    int passedOver() {
        return passedOver.get();
    }

    int underWay() {
        return underWay.get();
    }

    @Override
    public void received(int records) {
        underWay.addAndGet(records);
    }

    @Override
    public void finished(int records) {
        underWay.addAndGet(-records);
    }

    @Override
    public void passedOver(int events) {
        passedOver.addAndGet(events);
    }

    @Override
    public void retried() {
        // Of no interest here.
    }

    @Override
    public void indexed(int documents) {
        indexed.addAndGet(documents);
    }

    @Override
    public void latency(Duration behind) {
        // Of no interest here.
    }

    @Override
    public void rejected(RejectionCode code) {
        // Of no interest here: the topic of rejections is read.
    }
}

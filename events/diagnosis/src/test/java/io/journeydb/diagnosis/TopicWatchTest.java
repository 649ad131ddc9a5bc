package io.journeydb.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Without a broker: nothing answers at port 1. */
class TopicWatchTest {

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Logger log = Logger.getLogger(TopicWatch.class.getName());
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        log.addHandler(ear);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(ear);
    }

    @RepeatedTest(20)
    void a_watch_that_is_closed_while_it_asks_ends_and_says_nothing() {
        TopicWatch watch = watch();
        watch.start();

        watch.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("topic-watch");
        assertThat(said).isEmpty();
    }

    @Test
    void a_watch_that_never_began_can_be_closed() {
        TopicWatch watch = watch();

        watch.close();

        assertThat(watch.hasFoundAll()).isFalse();
        assertThat(watch.trouble()).contains("the broker has not answered yet");
    }

    private static TopicWatch watch() {
        return new TopicWatch(Admin.create(Map.of("bootstrap.servers", "127.0.0.1:1")), Map.of("a-topic", "a.key"));
    }
}

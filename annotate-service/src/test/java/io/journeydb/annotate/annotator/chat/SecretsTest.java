package io.journeydb.annotate.annotator.chat;

import static io.journeydb.annotate.annotator.chat.AskedModel.request;
import static io.journeydb.annotate.annotator.chat.FakeModel.status;
import static io.journeydb.annotate.annotator.chat.Replies.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsTest {

    private final AskedModel asked = new AskedModel();
    private final FakeModel model = asked.model();

    @AfterAll
    void stop() {
        asked.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 429, 500})
    void a_key_that_the_server_echoes_reaches_no_log_and_no_reason(int status) {
        List<String> logged = new ArrayList<>();
        Handler handler = listening(logged);
        List<Logger> loggers = Stream.of("io.journeydb", "dev.langchain4j", "jdk.httpclient", "jdk.internal.httpclient")
                .map(Logger::getLogger)
                .toList();
        loggers.forEach(logger -> {
            logger.setLevel(Level.ALL);
            logger.addHandler(handler);
        });
        try {
            model.plays(status(status));
            logged.add(asked.annotator().annotate(request(PROMPT)).toString());
        } finally {
            loggers.forEach(logger -> {
                logger.removeHandler(handler);
                logger.setLevel(null);
            });
        }

        assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(FakeModel.KEY));
    }

    private static Handler listening(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                lines.add(record.getLoggerName()
                        + ' '
                        + record.getMessage()
                        + ' '
                        + Arrays.toString(record.getParameters())
                        + ' '
                        + record.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}

package io.journeydb.annotate.service;

import static io.journeydb.annotate.Images.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.journeydb.annotate.annotator.chat.BadReplies;
import io.journeydb.annotate.annotator.chat.FakeModel;
import io.journeydb.events.Provenance;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StandInProfile.class)
class AnnotateWithStandInTest extends ServiceTest {

    private static final String SAMPLES = "bad-reply";

    private final EventCodec codec = new EventCodec();

    FakeModel model;

    @Test
    void afterThreeBadRepliesOfAnyKindTheOfflineAnnotatorStandsInAndTheSampleSaysSo() {
        Map<String, ResponseDefinitionBuilder> replies = BadReplies.all();
        replies.forEach((name, bad) -> model.answers(prompt(name), bad));
        try (TopicProbe annotations = probe(Topic.ANNOTATIONS)) {
            annotations.send(replies.keySet().stream()
                    .map(name -> image(sample(name), prompt(name)))
                    .toList());

            await().atMost(PATIENCE).until(() -> latest(annotations, SAMPLES).size() == replies.size());

            Map<String, String> events = latest(annotations, SAMPLES);
            assertThat(replies.keySet()).allSatisfy(name -> {
                assertThat(model.calls(prompt(name))).isEqualTo(3);
                assertThat(annotators(sample(name))).containsExactly("lexicon");
                assertThat(provenance(events.get(sample(name))))
                        .satisfies(AnnotateWithStandInTest::saysWhoStoodInAndWhy);
            });
        }
    }

    private static void saysWhoStoodInAndWhy(Provenance by) {
        assertThat(by.annotator()).isEqualTo("lexicon");
        assertThat(by.fallback()).isTrue();
        assertThat(by.fallbackReason()).startsWith("no usable reply in 3 attempts");
        assertThat(by.attempts()).isEqualTo(3);
    }

    private Provenance provenance(String event) {
        return codec.decode(bytes(event), SampleAnnotated.class).annotation().provenance();
    }

    /** Of each row of the sample's prompt. */
    private List<String> annotators(String sample) {
        return select(
                "SELECT annotator FROM samples JOIN annotations USING (prompt_id) WHERE sample_id = '" + sample + "'");
    }

    private static String sample(String name) {
        return SAMPLES + "-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String prompt(String name) {
        return "a harbour at dawn, " + name + ", oil painting";
    }
}

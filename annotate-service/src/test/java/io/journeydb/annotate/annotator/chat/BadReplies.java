package io.journeydb.annotate.annotator.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.journeydb.annotate.annotator.chat.FakeModel.refuses;
import static io.journeydb.annotate.annotator.chat.FakeModel.says;
import static io.journeydb.annotate.annotator.chat.FakeModel.status;
import static io.journeydb.annotate.annotator.chat.Replies.VALID;
import static io.journeydb.annotate.annotator.chat.Replies.with;
import static io.journeydb.annotate.annotator.chat.Replies.withContentQuestion;
import static io.journeydb.annotate.annotator.chat.Replies.withOptions;
import static java.util.Map.entry;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;

/** Replies that can't be used and are asked for again. */
public final class BadReplies {

    private BadReplies() {}

    /** What is bad about each, and the reply. */
    public static Map<String, ResponseDefinitionBuilder> all() {
        String longText = "x".repeat(1 << 20);
        return Map.ofEntries(
                entry("not JSON", says("Here you are: rabbits!")),
                entry("missing members", says(with(reply -> reply.remove("caption")))),
                entry("three options", says(withOptions("Sleeping", "Dancing", "Drinking whisky"))),
                entry("five options", says(withOptions("Sleeping", "Dancing", "Playing", "Drinking", "Flying"))),
                entry("equal options", says(withOptions("Sleeping", "sleeping", "Playing", "Drinking whisky"))),
                entry("an answer outside", says(withContentQuestion(question -> question.put("answer", "E")))),
                entry("an unknown answer", says(withOptions("Sleeping", "Dancing", "Playing", "Unknown"))),
                entry("a megabyte", says(longText)),
                entry("cut off", says(VALID.substring(0, 300))),
                entry("cut off by the limit", says(VALID.substring(0, 300), "length")),
                entry("empty", says("")),
                entry("a refusal", refuses("I can't help with that.")),
                entry("an error with status 200", status(200)),
                entry("an empty body", aResponse().withStatus(200)),
                entry(
                        "a page",
                        aResponse()
                                .withStatus(200)
                                .withHeader("Content-Type", "text/html")
                                .withBody("<html>")),
                entry("no choices", aResponse().withStatus(200).withBody("{\"id\":\"x\",\"choices\":[]}")),
                entry("an invented segment", says(VALID.replace("\"gloomy\"", "\"gloomy\", \"masterpiece\""))),
                entry("style in the caption", says(VALID.replace("Two rabbits are", "An oil painting of rabbits"))));
    }
}

package io.journeydb.cli.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Midjourney bot says in a message: {@code **prompt** - what it is, for whom, in which mode}. */
sealed interface BotReply {

    /**
     * One finished picture made from text.
     *
     * @param prompt as typed
     * @param gridIndex which picture of the grid it was, if said
     * @param author who asked for it, if said: an account id or a display name
     */
    record SinglePicture(String prompt, Optional<Integer> gridIndex, Optional<String> author) implements BotReply {}

    /** @param reason why it is anything else */
    record NotOne(String reason) implements BotReply {}

    /** Reads the message's text. */
    static BotReply parse(String content) {
        if (content.startsWith("Making variations for image #") || content.startsWith("Upscaling image #")) {
            return new NotOne("still in progress");
        }
        Matcher parts = Forms.REPLY.matcher(content);
        if (!parts.matches()) {
            return new NotOne("not a reply with a prompt");
        }
        String prompt = parts.group("prompt").strip();
        if (prompt.isEmpty()) {
            return new NotOne("a blend of pictures: it has no text prompt");
        }
        String rest = Forms.LINK.matcher(parts.group("rest")).replaceAll("").strip();
        return picture(prompt, rest);
    }

    private static BotReply picture(String prompt, String rest) {
        if (rest.contains("(Stopped)")) {
            return new NotOne("stopped before it was finished");
        }
        if (Forms.IN_PROGRESS.matcher(rest).find()) {
            return new NotOne("still in progress");
        }
        Matcher cropped = Forms.CROPPED.matcher(rest);
        boolean single = cropped.find() || Forms.UPSCALED.matcher(rest).find();
        if (!single) {
            return new NotOne(
                    Forms.FOR_SOMEONE.matcher(rest).find()
                            ? "a grid of four, not one picture"
                            : "not a form of reply that is known");
        }
        if (Forms.IMAGE_CONDITIONED.matcher(prompt).find()) {
            return new NotOne("conditioned on a picture: only text prompts are taken");
        }
        Optional<Integer> index =
                cropped.reset().find() ? Optional.of(Integer.valueOf(cropped.group(1))) : Optional.empty();
        return new SinglePicture(prompt, index, author(rest));
    }

    private static Optional<String> author(String rest) {
        Matcher mention = Forms.FOR_SOMEONE.matcher(rest);
        if (!mention.find()) {
            return Optional.empty();
        }
        return Optional.of(
                mention.group("id") != null
                        ? mention.group("id")
                        : mention.group("name").strip());
    }

    /** The forms, as the bot has used them over its versions. */
    final class Forms {

        private static final Pattern REPLY = Pattern.compile("\\*\\*(?<prompt>.*)\\*\\* - (?<rest>.*)", Pattern.DOTALL);
        private static final Pattern LINK = Pattern.compile("\\[\\([^)]*\\)\\]\\(<?https://[^)>]*>?\\)");
        private static final Pattern IN_PROGRESS =
                Pattern.compile("\\(\\d+%\\)|\\(Waiting to start\\)|\\(paused\\)|^Upscaling\\b");
        private static final Pattern CROPPED = Pattern.compile("^Image #([1-4])(?!\\d)");
        private static final Pattern UPSCALED = Pattern.compile("^Upscaled(?: \\([^)]*\\))? by ");
        private static final Pattern FOR_SOMEONE = Pattern.compile("<@!?(?<id>\\d+)>|@(?<name>[^(]+?)(?= \\(|$)");
        private static final Pattern IMAGE_CONDITIONED =
                Pattern.compile("^<?https?://|^<?s\\.mj\\.run/|(?:--|—|–)[cso]ref\\s+<?https?://");

        private Forms() {}
    }
}

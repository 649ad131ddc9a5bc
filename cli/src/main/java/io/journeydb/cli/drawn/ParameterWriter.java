package io.journeydb.cli.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The parameters at the end of a prompt, within the ranges of Midjourney's grammar. The aspect is 1:1 when it is said,
 * as the pictures are; nothing excluded by {@code --no} is ever drawn.
 */
final class ParameterWriter {
    private static final List<String> ASPECTS = List.of("--ar 1:1", "--ar 1:1", "--ar 1:1", "--aspect 1:1");
    private static final List<String> QUALITIES = List.of("--q 2", "--q 1", "--q .5", "--quality 2");
    private static final List<String> STYLIZES =
            List.of("--stylize 250", "--s 50", "--s 750", "--stylize 100", "--s 0");
    private static final List<String> CHAOSES = List.of("--chaos 10", "--c 5", "--chaos 25");
    private static final List<String> EXCLUSIONS =
            List.of("--no text", "--no text, watermark", "--no people", "--no frame");
    private static final List<String> NIJI_STYLES =
            List.of("", " --style cute", " --style scenic", " --style expressive");

    private final Random random;

    ParameterWriter(Random random) {
        this.random = random;
    }

    String write() {
        List<String> parameters = new ArrayList<>();
        maybe(0.55, parameters, any(ASPECTS));
        parameters.addAll(version());
        maybe(0.35, parameters, any(STYLIZES));
        maybe(0.2, parameters, any(CHAOSES));
        maybe(0.2, parameters, any(QUALITIES));
        maybe(0.12, parameters, "--seed " + Integer.toUnsignedString(random.nextInt()));
        if (random.nextInt(6) == 0) {
            parameters.add(random.nextInt(parameters.size() + 1), any(EXCLUSIONS));
        }
        return String.join(" ", parameters);
    }

    private List<String> version() {
        return switch (random.nextInt(8)) {
            case 0 -> List.of();
            case 1 -> List.of("--v 4");
            case 2 -> List.of("--v 5");
            case 3 -> List.of(random.nextBoolean() ? "--v 5.1" : "--v 5.1 --style raw");
            case 4, 5 -> List.of(random.nextInt(3) > 0 ? "--v 5.2" : "--v 5.2 --style raw");
            case 6 -> List.of(random.nextInt(3) > 0 ? "--v 6" : "--v 6 --style raw");
            default -> List.of("--niji 5" + any(NIJI_STYLES));
        };
    }

    private void maybe(double chance, List<String> parameters, String parameter) {
        if (random.nextDouble() < chance) {
            parameters.add(parameter);
        }
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

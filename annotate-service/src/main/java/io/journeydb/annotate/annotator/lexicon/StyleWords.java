package io.journeydb.annotate.annotator.lexicon;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that are no entry of the lexicon and yet belong into style phrases. */
final class StyleWords {

    /** They make a style phrase stronger, weaker or fuller and are none themselves. */
    private static final Set<String> MODIFIERS = Set.of("""
            very ultra super highly extremely really hyper high slightly subtle strong deep pure insane insanely more
            full only soft hard classic modern digital bold layered textured best great good perfect amazing
            incredible most maximum max extreme heavy light dark bright pale vivid muted warm cool cold dusty rich
            visible beautiful detailed crisp clean clear fine rough old vintage retro professional cinematic dramatic
            epic stylized ambient natural wide medium close traditional hand drawn tiny big huge giant large small
            single multiple double""".split("\\s+"));

    /** Nouns that a style phrase may end in, or have among its words, whatever the style. */
    private static final Set<String> HEADS = Set.of("""
            style art artwork design contrast shot image picture effect effects poster print block layers cut lines
            sign measurements game dots paint photo photograph photography render rendering illustration painting
            drawing sketch portrait quality award winning character fantasy scene look feel vibe vibes lumen hd hq
            resolution luxury tones colors color palette version inspired based like post processing edition concept
            environment made cinema film movie""".split("\\s+"));

    /** What pictures are made on: "black ink on cream paper". */
    private static final Set<String> SUPPORTS = Set.of("""
            paper canvas board panel wood linen silk parchment vellum copper cardboard blackboard chalkboard napkin
            newspaper papyrus fabric velvet wall brick concrete plywood glass lienzo tela leinwand toile""".split("\\s+"));

    private static final Pattern MILLIMETRES = Pattern.compile("\\d{1,4}mm");
    private static final Pattern PIXELS = Pattern.compile("\\d{1,3}k|\\d{3,4}p|\\d{1,5}(px|dpi|mp)");
    private static final Pattern DECADE = Pattern.compile("(1[5-9]|20)\\d0'?s");
    private static final Pattern APERTURE = Pattern.compile("f\\d{1,2}");
    private static final Pattern SECONDS = Pattern.compile("\\d{2,5}s");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private StyleWords() {}

    /** Whether a style phrase may have this word beside its own. */
    static boolean isFiller(String word) {
        return MODIFIERS.contains(word) || HEADS.contains(word);
    }

    static boolean isModifier(String word) {
        return MODIFIERS.contains(word);
    }

    static boolean isHead(String word) {
        return HEADS.contains(word);
    }

    static boolean isSupport(String word) {
        return SUPPORTS.contains(word);
    }

    static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    /** The id of the category that a number with its unit belongs to: "35mm", "8k", "1970s", "f8". */
    static Optional<String> measured(String word) {
        if (!Character.isDigit(word.charAt(0)) && word.charAt(0) != 'f') {
            return Optional.empty();
        }
        if (MILLIMETRES.matcher(word).matches()) {
            return Optional.of("lens");
        }
        if (PIXELS.matcher(word).matches()) {
            return Optional.of("quality");
        }
        if (DECADE.matcher(word).matches()) {
            return Optional.of("era");
        }
        return APERTURE.matcher(word).matches() || SECONDS.matcher(word).matches()
                ? Optional.of("exposure")
                : Optional.empty();
    }
}

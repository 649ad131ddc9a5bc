package io.journeydb.annotate.annotator.validation;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of texts, so that what is the same to a reader compares equal: compatibility forms, letter case, punctuation and
 * invisible characters don't count. In scripts that are written without spaces every sign is a word.
 */
final class Words {

    private static final String UNSPACED =
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]";
    private static final Pattern WORD =
            Pattern.compile(UNSPACED + "\\p{M}*|[[\\p{L}\\p{M}\\p{N}]&&[^" + UNSPACED.substring(1) + "]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    /** Words that join others and may stand in no segment. */
    private static final Set<String> JOINTS = Set.of("""
            a an the this that these those my your his her its our their some any each every another both all many several
            few no various multiple countless lots and or but nor of in into on onto at by as with within from to for off up
            out under over is are was be being it featuring depicting showing using s
            """.strip().split("\\s+"));

    private Words() {}

    /** All words in their order. */
    static List<String> of(String text) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return WORD.matcher(visible.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The words that mean something, in their order. */
    static List<String> meaningful(String text) {
        return of(text).stream().filter(word -> !JOINTS.contains(word)).toList();
    }

    /** Whether the run stands in the words, one after the other. */
    static boolean contain(List<String> words, List<String> run) {
        return Collections.indexOfSubList(words, run) >= 0;
    }

    /** Whether one may be a form of the other: "sits" and "sitting", "dog" and "dogs". */
    static boolean akin(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        int shared = 0;
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared >= 3 && shared >= shorter - 2;
    }
}

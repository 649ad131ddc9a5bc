package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.annotate.annotator.AnnotationDraft.Effort;
import io.journeydb.annotate.annotator.AnnotationOutcome;
import io.journeydb.annotate.annotator.AnnotationOutcome.Annotated;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.annotator.Annotator;
import io.journeydb.annotate.annotator.AnnotatorIdentity;
import io.journeydb.annotate.annotator.validation.CaptionStyle;
import io.journeydb.events.Segments;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Annotates by a lexicon and templates: offline, deterministic, in well under a millisecond, always
 * {@link Annotated}. Knows English best; a prompt in another language gets valid segments and questions, and a caption
 * that quotes it. Thread safe.
 */
public final class LexiconAnnotator implements Annotator {

    /** Changes with the rules and with the lexicon. */
    private static final AnnotatorIdentity IDENTITY = AnnotatorIdentity.withoutModel("lexicon", "4");

    private final Lexicon styles;
    private final Lexicon things;
    private final Spelling spelling;
    private final Segmenter segmenter;
    private final CaptionWriter captions;
    private final StyleQuestions styleQuestions;
    private final ContentQuestions contentQuestions;

    private LexiconAnnotator(StyleLexicon lexicon) {
        this.styles = lexicon.styles();
        this.things = lexicon.things();
        this.spelling = lexicon.spelling();
        this.segmenter = new Segmenter(styles, lexicon.recogniser(), lexicon.spelling());
        this.captions = new CaptionWriter(new NounPhrase(things));
        this.styleQuestions = new StyleQuestions(styles, lexicon.spelling());
        this.contentQuestions = new ContentQuestions(things);
    }

    /** The identity of all of them, known before there is one. */
    public static AnnotatorIdentity identityOfAll() {
        return IDENTITY;
    }

    /** An annotator with the given lexicon. */
    public static LexiconAnnotator using(StyleLexicon lexicon) {
        return new LexiconAnnotator(lexicon);
    }

    /**
     * An annotator with a lexicon of its own.
     *
     * @throws IllegalStateException if the lexicon is missing or malformed: a defect of the build
     */
    public static LexiconAnnotator load() {
        return using(StyleLexicon.load());
    }

    @Override
    public AnnotatorIdentity identity() {
        return IDENTITY;
    }

    @Override
    public AnnotationOutcome annotate(AnnotationRequest request) {
        List<Piece> pieces = segmenter.segment(request.prompt());
        PromptWords mentioned =
                PromptWords.of(spelling.mended(Tokens.of(request.prompt().text())), styles, things);
        List<Piece.Styled> styled = only(Piece.Styled.class, pieces);
        List<Piece.Content> content = only(Piece.Content.class, pieces);
        Segments segments = segments(pieces);
        return new Annotated(new AnnotationDraft(
                segments,
                caption(content, segments),
                styleQuestions.ask(request.promptId(), styled, mentioned),
                contentQuestions.ask(request.promptId(), content, mentioned),
                categories(styled),
                Effort.offline(IDENTITY)));
    }

    /**
     * The words of two content phrases, or those on both sides of an address that a caption leaves out, may happen to be a style
     * phrase where they meet; then the caption tells fewer of them.
     */
    private String caption(List<Piece.Content> content, Segments segments) {
        return Stream.concat(fewer(content), content.stream().limit(1).flatMap(LexiconAnnotator::shorter))
                .map(captions::write)
                .filter(caption ->
                        CaptionStyle.foundIn(caption, segments).findAny().isEmpty())
                .findFirst()
                .orElseGet(() -> captions.write(content));
    }

    private static Stream<List<Piece.Content>> fewer(List<Piece.Content> content) {
        int most = Math.min(content.size(), CaptionWriter.MOST_PHRASES);
        return Stream.iterate(most, told -> told >= 1, told -> told - 1).map(told -> content.subList(0, told));
    }

    /** A phrase without its last word, without its last two, and so on. */
    private static Stream<List<Piece.Content>> shorter(Piece.Content phrase) {
        String text = Wording.clipped(phrase.text(), CaptionWriter.LONGEST_PHRASE);
        return Stream.iterate(text.lastIndexOf(' '), end -> end > 0, end -> text.lastIndexOf(' ', end - 1))
                .map(end -> List.of(new Piece.Content(text.substring(0, end))));
    }

    private static Segments segments(List<Piece> pieces) {
        return new Segments(
                texts(pieces, piece -> isStyled(piece, SegmentKind.STYLE)),
                texts(pieces, piece -> piece instanceof Piece.Content),
                texts(pieces, piece -> isStyled(piece, SegmentKind.ATMOSPHERE)),
                texts(pieces, piece -> piece instanceof Piece.Other));
    }

    private static List<String> texts(List<Piece> pieces, Predicate<Piece> wanted) {
        return pieces.stream().filter(wanted).map(Piece::text).toList();
    }

    private static boolean isStyled(Piece piece, SegmentKind kind) {
        return piece instanceof Piece.Styled styled && styled.category().kind() == kind;
    }

    private static List<String> categories(List<Piece.Styled> styled) {
        return styled.stream()
                .map(piece -> piece.category().id())
                .distinct()
                .sorted()
                .toList();
    }

    private static <T extends Piece> List<T> only(Class<T> type, List<Piece> pieces) {
        return pieces.stream().filter(type::isInstance).map(type::cast).toList();
    }
}

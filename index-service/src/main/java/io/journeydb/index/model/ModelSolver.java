package io.journeydb.index.model;

import io.journeydb.events.Options;
import io.journeydb.index.task.Picture;
import io.journeydb.index.task.Reply;
import io.journeydb.index.task.Reply.Answer;
import io.journeydb.index.task.Reply.Captions;
import io.journeydb.index.task.Reply.Prompts;
import io.journeydb.index.task.Reply.Scored;
import io.journeydb.index.task.Reply.ScoredStyle;
import io.journeydb.index.task.Reply.Styles;
import io.journeydb.index.task.Scope;
import io.journeydb.index.task.StyleCatalogue;
import io.journeydb.index.task.TaskSolver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Answers by a vision-language model, which is shown the picture. Where it gives no usable answer, another solver answers, and its reply
 * says why. Ranked answers have scores that fall by rank alone: a model tells no other.
 */
public final class ModelSolver implements TaskSolver {

    private final ModelLine line;
    private final String method;
    private final ShownPictures pictures;
    private final StyleCatalogue catalogue;
    private final TaskSolver standIn;

    /** A solver that asks the endpoint of the settings. @param standIn answers where the model does not */
    public static ModelSolver of(
            ModelSettings settings, DownscaledPictures pictures, StyleCatalogue catalogue, TaskSolver standIn) {
        return new ModelSolver(
                new ModelLine(new OpenAiVision(settings), settings.attempts(), settings.atOnce()),
                settings.name(),
                pictures,
                catalogue,
                standIn);
    }

    ModelSolver(ModelLine line, String model, ShownPictures pictures, StyleCatalogue catalogue, TaskSolver standIn) {
        this.line = line;
        this.method = Reply.MODEL + model;
        this.pictures = pictures;
        this.catalogue = catalogue;
        this.standIn = standIn;
    }

    @Override
    public Prompts promptInversion(Picture picture, Scope scope, int size) {
        return answer(
                picture,
                Question.prompts(size),
                prompts -> new Prompts(method, ranked(prompts, size), List.of(), null),
                why -> standIn.promptInversion(picture, scope, size).because(why));
    }

    @Override
    public Styles styleRetrieval(Picture picture, Scope scope, int size) {
        return answer(
                picture,
                Question.styles(size),
                styles -> Styles.of(method, categorised(ranked(styles, size)), size, List.of()),
                why -> standIn.styleRetrieval(picture, scope, size).because(why));
    }

    @Override
    public Captions caption(Picture picture, Scope scope, int size) {
        return answer(
                picture,
                Question.caption(),
                caption -> new Captions(method, ranked(List.of(caption), size), List.of(), null),
                why -> standIn.caption(picture, scope, size).because(why));
    }

    @Override
    public Answer vqa(Picture picture, Scope scope, String question, Options options) {
        return answer(
                picture,
                Question.vqa(question, options),
                choice -> new Answer(method, choice.answer(), choice.probabilities(), List.of(), null),
                why -> standIn.vqa(picture, scope, question, options).because(why));
    }

    /** @param otherwise the stand-in's reply, given why there is none of the model */
    private <T, R extends Reply> R answer(
            Picture picture, Question<T> question, Function<T, R> reply, Function<String, R> otherwise) {
        try {
            return reply.apply(line.ask(question, () -> pictures.jpeg(picture)));
        } catch (ModelFailedException e) {
            return otherwise.apply(e.getMessage());
        }
    }

    private static List<Scored> ranked(List<String> texts, int size) {
        List<Scored> ranked = new ArrayList<>();
        int count = Math.min(size, texts.size());
        for (int i = 0; i < count; i++) {
            ranked.add(new Scored(texts.get(i), 1 - (double) i / count));
        }
        return ranked;
    }

    private List<ScoredStyle> categorised(List<Scored> styles) {
        return styles.stream()
                .map(style -> new ScoredStyle(
                        style.text(),
                        style.score(),
                        catalogue.categoriesOf(style.text()).stream().sorted().toList()))
                .toList();
    }
}

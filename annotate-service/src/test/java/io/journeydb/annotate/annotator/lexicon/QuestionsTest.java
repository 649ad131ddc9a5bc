package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.events.Letter;
import io.journeydb.events.Question;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.QuestionId;
import io.journeydb.events.identity.QuestionKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            three red sailboats on a lake | How many sailboats are in the image?         | Three
            three red sailboats on a lake | What color are the sailboats in the image?   | Red
            a navy blue house on a hill   | What color is the house in the image?        | Navy blue
            rabbit drinking whisky        | What is the rabbit doing in the image?       | Drinking whisky
            a group of kids               | Who appears in the image?                    | Kid
            a potato in the office        | Where does the scene take place?             | Office
            xyzzy plugh                   | What is the main subject of the image?       | Xyzzy plugh
            a plate of pancakes           | Which food or drink appears in the image?    | Pancakes
            a child in old venice         | Which city does the image show?              | Venice
            Rabbit drinking whisky        | What is the rabbit doing in the image?       | Drinking whisky
            a desert nomad riding a camel | What is the desert nomad doing in the image? | Riding a camel
            a hot dog on a table          | Which food or drink appears in the image?    | Hot dog
            a goddess of the sea rising   | What is the goddess doing in the image?      | Rising
            a cat sleeping in an old brown box full of toys | What is the cat doing in the image? | Sleeping in an old brown box
            a girl holding a small balloon shaped like a heart | What is the girl doing in the image? | Holding a small balloon
            Batman fighting the Joker     | What is Batman doing in the image?           | Fighting the Joker
            an astronot riding a hores    | What is the astronot doing in the image?     | Riding a hores
            singing karaoke               | What is happening in the image?              | Singing karaoke
            a frog sitting on a lily pad holding a golden crown | What is the frog doing in the image? | Sitting on a lily pad
            a cat carrying two big old brown leather bags | What is the cat doing in the image? | Carrying two big old brown leather bags
            """)
    void askAboutContent(String prompt, String question, String answer) {
        assertThat(answerTo(Prompts.draftOf(prompt).contentQuestions(), question))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a cat, top-down                             | What type of camera angle is used in this image?  | Top-down
            a cat, soft lights                          | What type of lighting is used in the image?       | Soft lights
            a cat, in the style of Van Gogh             | Which artist's style does the image follow?       | Vincent van Gogh
            a cat, in the style of "Blade Runner" (1982) | In which film's style is this image depicted?    | Blade Runner (1982)
            a cat, luz suave                            | What type of lighting is used in the image?       | Soft lighting
            a cat, 3d render                            | What rendering technique does the image look like? | 3D render
            a cat, surreal                              | Which art movement does the image follow?         | Surrealism
            a cat, black and white photo                | What best describes the colors of the image?      | Monochrome
            a cat, shot on iphone                       | Which camera does the image look like it was taken with? | iPhone
            a cat, unreal engine 5                      | What rendering technique does the image look like? | Unreal Engine 5
            a cat, shot on Leica M6                     | Which camera does the image look like it was taken with? | Leica M6
            """)
    void askAboutStyle(String prompt, String question, String answer) {
        assertThat(answerTo(Prompts.draftOf(prompt).styleQuestions(), question)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a shop sign reading "Fresh Bread" on a red door | What color is the door in the image?      | Which object appears in the image?
            a woman with cat ears                           | Who appears in the image?                 |
            a lion in a forest clearing                     | Which animal appears in the image?        | Which natural feature appears in the image?
            """)
    void askAboutWhatIsThereNotAboutWhatOnlyDescribesIt(String prompt, String one, String other) {
        assertThat(Prompts.draftOf(prompt).contentQuestions())
                .extracting(Question::question)
                .containsExactlyElementsOf(
                        Stream.of(one, other).filter(Objects::nonNull).toList());
    }

    @Test
    void askAboutStylesThatGoWithAnyOtherOnlyIfThereIsNothingElse() {
        assertThat(Prompts.draftOf("a cat, digital painting, 8k, golden hour").styleQuestions())
                .extracting(Question::styles)
                .containsExactly(List.of("golden hour"));
        assertThat(Prompts.draftOf("a cat, 8k, digital painting").styleQuestions())
                .extracting(Question::styles)
                .containsExactly(List.of("digital painting"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            warm light       | Cool lighting, Red lighting, Green lighting, Purple lighting, Colored lighting
            backlit          | Side lighting, Top lighting, Underlighting, Rembrandt lighting, Ring light, \
                               Butterfly lighting, Loop lighting, Split lighting, Clamshell lighting
            teal and orange  | Gold and black, Red and black, Blue and white, Red and blue, Pink and blue, Green and gold
            """)
    void offerWhatExcludesTheAnswer(String style, String wrong) {
        assertThat(wrongOptions("a cat %d, " + style, AnnotationDraft::styleQuestions))
                .containsExactlyInAnyOrder(wrong.split(", +"));
    }

    @Test
    void offerNothingThatGoesWithTheAnswer() {
        assertThat(wrongOptions("a cat %d, cozy", AnnotationDraft::styleQuestions))
                .contains("Eerie", "Angry")
                .doesNotContain("Cute", "Romantic", "Nostalgic", "Peaceful", "Joyful");
    }

    @Test
    void offerDeedsThatTheSubjectsKindMayDo() {
        assertThat(wrongOptions("a bicycle leaning on wall %d", AnnotationDraft::contentQuestions))
                .contains("Rolling down a hill")
                .doesNotContain("Walking a dog", "Digging a hole");
        assertThat(wrongOptions("a bear catching salmon %d", AnnotationDraft::contentQuestions))
                .contains("Digging a hole")
                .doesNotContain("Fighting a duel", "Rolling down a hill");
    }

    @Test
    void nameTheStylePhraseTheyAreAbout() {
        assertThat(Prompts.draftOf("a cat, golden hour, linocut").styleQuestions())
                .extracting(Question::styles)
                .containsExactly(List.of("golden hour"), List.of("linocut"));
    }

    @Test
    void carryTheIdOfTheirPromptKindAndText() {
        Question question = Prompts.draftOf("a cat").contentQuestions().getFirst();

        assertThat(question.id())
                .isEqualTo(QuestionId.of(PromptId.of("a cat"), QuestionKind.CONTENT, question.question()));
    }

    @Test
    void offerNoSynonymOfTheAnswer() {
        Set<String> offered = IntStream.range(0, 200)
                .mapToObj(i -> Prompts.draftOf("a kitten and a poodle " + i + "x"))
                .flatMap(draft -> draft.contentQuestions().stream())
                .flatMap(question -> question.options().toList().stream())
                .collect(Collectors.toSet());

        assertThat(offered).contains("Kitten", "Horse").doesNotContain("Cat", "Dog");
    }

    @Test
    void haveTheirAnswerUnderEveryLetter() {
        Set<Letter> letters = IntStream.range(0, 100)
                .mapToObj(i -> Prompts.draftOf("a cat " + i + "x, watercolor"))
                .map(draft -> draft.styleQuestions().getFirst().answer())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Letter.class)));

        assertThat(letters).containsExactlyInAnyOrder(Letter.values());
    }

    /** The wrong options of the first question, over many prompts. */
    private static Set<String> wrongOptions(String prompts, Function<AnnotationDraft, List<Question>> kind) {
        return IntStream.range(0, 300)
                .mapToObj(i -> kind.apply(Prompts.draftOf(String.format(Locale.ROOT, prompts, i)))
                        .getFirst())
                .flatMap(question -> question.options().toList().stream()
                        .filter(option -> !option.equals(question.options().get(question.answer()))))
                .collect(Collectors.toSet());
    }

    private static String answerTo(List<Question> questions, String text) {
        return questions.stream()
                .filter(question -> question.question().equals(text))
                .map(question -> question.options().get(question.answer()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not asked; asked are " + questions));
    }
}

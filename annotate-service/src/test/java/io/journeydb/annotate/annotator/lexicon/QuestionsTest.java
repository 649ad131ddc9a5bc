package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.Letter;
import io.journeydb.events.Question;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.QuestionId;
import io.journeydb.events.identity.QuestionKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            three red sailboats on a lake | How many sailboats are in the image?         | Three
            three red sailboats on a lake | What color are the sailboats in the image?   | Red
            a navy blue house on a hill   | What color is the house in the image?        | Navy blue
            rabbit drinking whisky        | What is the rabbit doing in the image?       | Drinking whisky
            a group of kids               | Who appears in the image?                    | Kid
            a potato in the office        | Where does the scene take place?             | Office
            xyzzy plugh                   | What is the main subject of the image?       | Xyzzy plugh
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
            a cat, shot on Leica M6                     | Which camera does the image look like it was taken with? | Leica M6
            """)
    void askAboutStyle(String prompt, String question, String answer) {
        assertThat(answerTo(Prompts.draftOf(prompt).styleQuestions(), question)).isEqualTo(answer);
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
                .mapToObj(i -> Prompts.draftOf("a kitten number " + i + "x and a poodle"))
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

    private static String answerTo(List<Question> questions, String text) {
        return questions.stream()
                .filter(question -> question.question().equals(text))
                .map(question -> question.options().get(question.answer()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not asked; asked are " + questions));
    }
}

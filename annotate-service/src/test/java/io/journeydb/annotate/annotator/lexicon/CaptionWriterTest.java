package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionWriterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2000 nissan Xterra being lifted by a UFO | A 2000 nissan Xterra is being lifted by a UFO.
            A group of kids landing on the moon      | A group of kids is landing on the moon.
            maltese poodle dogs, brown fur, singing  | Maltese poodle dogs with brown fur are singing.
            a plate of spaghetti on a marble table   | A plate of spaghetti is on a marble table.
            Batman fighting the Joker, moody         | Batman is fighting the Joker.
            five green trees, halftone               | There are five green trees.
            owl                                      | There is an owl.
            Sad clown                                | There is a sad clown.
            two owls, placed on the left             | There are two owls placed on the left.
            a flying car                             | There is a flying car.
            a robot painting a picture               | A robot is painting a picture.
            singing karaoke                          | The image shows someone singing karaoke.
            Three turquoise mushrooms                | There are three turquoise mushrooms.
            Two owls in the rain, Brown fur          | Two owls are in the rain, with brown fur.
            A red fox, Autumn leaves                 | There is a red fox with autumn leaves.
            Tokyo streets                            | There are Tokyo streets.
            Viking warriors, IN THE SNOW             | There are Viking warriors IN THE SNOW.
            a mountain and two rivers                | There is a mountain and two rivers.
            two rivers and a mountain                | There are two rivers and a mountain.
            a cave, an explorer with a torch         | There is a cave and an explorer with a torch.
            a lake, a man with a rod, aurora borealis | There is a lake, a man with a rod and the aurora borealis.
            a tree with runes on its bark, fireflies  | There is a tree with runes on its bark, and fireflies.
            a lighthouse hit by a wave, stormy sky    | A lighthouse is hit by a wave, with a stormy sky.
            a bowl of lemons and a knife on a table   | A bowl of lemons and a knife are on a table.
            a waterfall falling upwards               | There is a waterfall falling upwards.
            a cat, tokyo                             | There is a cat in Tokyo.
            Christmas tree                           | There is a Christmas tree.
            two owls, one left, one right            | There are two owls with one left and one right.
            two owls, one on the left and one on the right | There are two owls with one on the left and one on the right.
            """)
    void makesASentenceOfTheContent(String prompt, String caption) {
        assertThat(Prompts.draftOf(prompt).caption()).isEqualTo(caption);
    }

    @Test
    void isEmptyWithoutContent() {
        assertThat(Prompts.draftOf("8k, watercolor, moody").caption()).isEmpty();
    }

    @Test
    void staysWithinItsBoundForTheLongestPrompt() {
        String prompt = "a very long story about a small cat and its friends ".repeat(115);

        String caption = Prompts.draftOf(prompt).caption();

        assertThat(caption).hasSizeLessThanOrEqualTo(CaptionWriter.LONGEST).endsWith(".");
    }
}

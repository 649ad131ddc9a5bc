package io.journeydb.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfCheckTest {

    /** What the columns hold of so few samples says nothing: they are there, and the files behind them. */
    @Test
    void the_self_check_starts_a_system_of_its_own_and_prints_every_task_beside_guesses(@TempDir Path folder) {
        String printed = Cli.run("eval", "--self", "--samples", "60", "--keep", folder.toString());

        assertThat(printed.lines().findFirst().orElseThrow().strip().split(" {2,}"))
                .containsExactly(
                        "task",
                        "score",
                        "samples",
                        "offline",
                        "random",
                        "majority",
                        "margin",
                        "wanted",
                        "met",
                        "best blind");
        String scores =
                "  +[0-9]+( +[01]\\.[0-9]{4}){3} +-?[01]\\.[0-9]{4} +0\\.1500 +(yes|no, by 0\\.[0-9]{4}) +[01]\\.[0-9]{4}\n";
        assertThat(printed)
                .containsPattern("prompt-inversion +Similarity" + scores)
                .containsPattern("style-retrieval +recall@5, over all phrases" + scores)
                .containsPattern("vqa +accuracy, all" + scores)
                .containsPattern("caption +ROUGE-L" + scores)
                .contains("margin: above the better of random and majority")
                .contains("Predictions and references: " + folder);
        assertThat(folder)
                .isDirectoryContaining("glob:**caption-offline.jsonl")
                .isDirectoryContaining("glob:**vqa-val.jsonl");
    }
}

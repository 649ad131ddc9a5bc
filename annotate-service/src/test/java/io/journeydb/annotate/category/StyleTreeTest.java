package io.journeydb.annotate.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.annotate.store.StyleNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleTreeTest {

    private static final long SEEN = 7;

    private static final List<StyleNode> NODES = List.of(
            node("photography", null, null),
            node("camera", "photography", null),
            node("lens", "photography", null),
            node("making", null, null),
            node("medium", "making", null),
            node("lone", null, null),
            node("old-lens", null, "lens"),
            node("other", null, null));

    @Test
    void aNewNameChangesOneCategory() {
        assertThat(apply("camera", new StyleEdit.Rename("  Cameras and film ")))
                .isEqualTo(new EditOutcome.Changed(
                        List.of(new StyleNode("camera", "Cameras and film", "photography", null, SEEN))));
    }

    @Test
    void aCategoryMovesBelowAnotherOrToTheTop() {
        assertThat(changed("camera", new StyleEdit.Move("making")))
                .containsExactly(node("camera", "photography", null).below("making"));
        assertThat(changed("camera", new StyleEdit.Move(null)))
                .containsExactly(node("camera", "photography", null).below(null));
    }

    @ParameterizedTest(name = "{0} below {1}: {2}")
    @CsvSource({
        "camera, lens, The tree has two levels: only another category of the first level is a parent.",
        "lone, lone, The tree has two levels: only another category of the first level is a parent.",
        "making, photography, The tree has two levels: a category with others below it stays at the top.",
        "camera, nothing, There is no category nothing to move it to.",
        "camera, old-lens, There is no category old-lens to move it to.",
        "camera, <b>, There is no category of that id to move it to.",
        "other, making, The category other stays at the top."
    })
    void aMoveThatTheTreeDoesNotAllowIsRefused(String id, String parent, String reason) {
        assertThat(apply(id, new StyleEdit.Move(parent))).isEqualTo(new EditOutcome.Refused(reason));
    }

    @Test
    void aMergedCategoryPointsToTheOtherWhichChangesToo() {
        assertThat(changed("camera", new StyleEdit.Merge("medium")))
                .containsExactly(
                        node("camera", "photography", null).mergedInto("medium"), node("medium", "making", null));
    }

    @Test
    void childrenGoAlongAndNoMergeIsAChain() {
        assertThat(changed("photography", new StyleEdit.Merge("making")))
                .containsExactlyInAnyOrder(
                        node("photography", null, null).mergedInto("making"),
                        node("making", null, null),
                        node("camera", "making", null),
                        node("lens", "making", null));
        assertThat(changed("lens", new StyleEdit.Merge("camera")))
                .containsExactlyInAnyOrder(
                        node("lens", null, "camera"),
                        node("camera", "photography", null),
                        node("old-lens", null, "camera"));
    }

    @ParameterizedTest(name = "{0} into {1}: {2}")
    @CsvSource({
        "other, camera, The category other can't be merged.",
        "camera, camera, A category can't be merged into itself.",
        "camera, nothing, There is no category nothing to merge it into.",
        "lens, old-lens, There is no category old-lens to merge it into.",
        "old-lens, camera, The category was merged into lens.",
        "photography, camera, 'Categories below it would have to go below camera, which takes none.'",
        "photography, other, 'Categories below it would have to go below other, which takes none.'"
    })
    void aMergeThatTheTreeDoesNotAllowIsRefused(String id, String into, String reason) {
        assertThat(apply(id, new StyleEdit.Merge(into))).isEqualTo(new EditOutcome.Refused(reason));
    }

    @Test
    void severalEditsAreAppliedTogether() {
        assertThat(apply("camera", new StyleEdit.Rename("Gear"), new StyleEdit.Move("lens")))
                .isInstanceOf(EditOutcome.Refused.class);
        assertThat(changed("camera", new StyleEdit.Rename("Gear"), new StyleEdit.Move("making")))
                .containsExactly(new StyleNode("camera", "Gear", "making", null, SEEN));
    }

    @Test
    void whatWasChangedMeanwhileOrIsNotThereIsLeftAlone() {
        assertThat(new StyleTree(NODES).apply("camera", SEEN - 1, List.of(new StyleEdit.Rename("Gear"))))
                .isEqualTo(new EditOutcome.Stale(SEEN));
        assertThat(apply("nothing", new StyleEdit.Rename("Gear"))).isEqualTo(new EditOutcome.Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\tb", "a\u0000b"})
    void aNameSaysSomething(String name) {
        assertThatThrownBy(() -> new StyleEdit.Rename(name)).hasMessageContaining("1 to 100 characters");
        assertThatThrownBy(() -> new StyleEdit.Rename("x".repeat(101))).hasMessageContaining("1 to 100 characters");
    }

    private static List<StyleNode> changed(String id, StyleEdit... edits) {
        EditOutcome outcome = apply(id, edits);
        assertThat(outcome).isInstanceOf(EditOutcome.Changed.class);
        return ((EditOutcome.Changed) outcome).nodes();
    }

    private static EditOutcome apply(String id, StyleEdit... edits) {
        return new StyleTree(NODES).apply(id, SEEN, List.of(edits));
    }

    private static StyleNode node(String id, String parent, String mergedInto) {
        return new StyleNode(id, "Name of " + id, parent, mergedInto, SEEN);
    }
}

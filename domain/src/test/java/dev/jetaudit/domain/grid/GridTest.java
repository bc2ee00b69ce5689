package dev.jetaudit.domain.grid;

import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.instance.RuleSetName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The full grid: every state × every call × every rule set, against tables that a person has read against the specification.
 * After a change that is meant: {@code -Dapprove=true} rewrites the tables, {@code -Dupdate.docs=true} the page; review the diff.
 */
class GridTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "grid");
    /** They differ from the published pages of today in little, so only that is written down. */
    private static final Set<RuleSetName> OLDER = EnumSet.complementOf(EnumSet.of(DOCUMENTED, RuleSetName.ENGINE_2025));

    private static final Path PAGE = Path.of("..", "docs", "rules.md");

    @ParameterizedTest
    @EnumSource(RuleSetName.class)
    void every_call_in_every_state_gets_the_approved_result(RuleSetName rules) throws IOException {
        Grid grid = Grid.of(rules);
        String actual = OLDER.contains(rules) ? grid.approvableAgainst(Grid.of(DOCUMENTED)) : grid.approvable();
        check(APPROVED.resolve(rules.id() + ".txt"), actual, "approve");
    }

    @Test
    void the_printed_page_is_not_stale() throws IOException {
        List<Grid> grids = Arrays.stream(RuleSetName.values()).map(Grid::of).toList();
        check(PAGE, RulesPage.print(grids), "update.docs");
    }

    @Test
    void every_function_has_a_sample() {
        assertAll(Arrays.stream(ApiFunction.values())
                .map(function -> () -> assertFalse(GridCall.of(function).isEmpty(), function.canonicalName())));
    }

    private static void check(Path file, String actual, String rewrite) throws IOException {
        if (Boolean.getBoolean(rewrite)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        String expected = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(
                expected, actual, () -> file + " differs; if that is meant, rewrite it with -D" + rewrite + "=true");
    }
}

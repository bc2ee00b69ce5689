package dev.jetaudit.domain.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.rules.Rule;
import dev.jetaudit.domain.rules.RuleTables;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The form of the tables: what a reader may count on in every row. */
class RuleTablesTest {

    private static final Pattern ID = Pattern.compile("[A-Z]+-\\d\\d");

    @Test
    void ids_are_unique_and_of_one_form() {
        Set<String> seen = new HashSet<>();
        List<String> wrong = RuleTables.all().stream()
                .map(Rule::id)
                .filter(id -> !seen.add(id) || !ID.matcher(id).matches())
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_row_says_when_what_follows_and_where_that_stands() {
        List<Rule> wrong = RuleTables.all().stream()
                .filter(row -> row.when().isBlank()
                        || row.then().isBlank()
                        || row.citation().isBlank()
                        || row.sets().isEmpty())
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void some_row_of_every_table_derives_an_answer_always() {
        List<String> wrong = tables().filter(rows -> rows.stream()
                                .filter(row -> !row.isForReportedFailures()
                                        && row.when().equals("always"))
                                .count()
                        != 1)
                .map(rows -> rows.getFirst().id())
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_rows_for_reported_failures_stand_behind_it() {
        List<String> wrong = tables().filter(rows -> !rows.getLast().isForReportedFailures())
                .map(rows -> rows.getLast().id())
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_cell_of_the_page_cannot_be_broken_by_a_row() {
        List<String> wrong = RuleTables.all().stream()
                .filter(row -> (row.when() + row.then() + row.citation()).contains("|"))
                .map(Rule::id)
                .toList();
        assertEquals(List.of(), wrong);
    }

    private static Stream<List<Rule>> tables() {
        return Stream.of(RuleSetName.values())
                .flatMap(rules -> Stream.of(Operation.values()).map(operation -> RuleTables.of(rules, operation)));
    }
}

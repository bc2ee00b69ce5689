package dev.jetaudit.domain.grid;

import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED_2000;
import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED_2003;
import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED_XP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.rules.Rule;
import dev.jetaudit.domain.rules.RuleTables;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The form of the tables: what a reader may count on in every row. */
class RuleTablesTest {

    private static final Pattern ID = Pattern.compile("[A-Z]+-\\d\\d");

    @Test
    void ids_are_unique_and_of_one_form() {
        Set<String> seen = new HashSet<>();
        List<String> wrong = Stream.concat(
                        Arrays.stream(Operation.values()).flatMap(operation -> RuleTables.rows(operation).stream()),
                        RuleTables.kinds().stream())
                .distinct()
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

    @Test
    void every_contradiction_of_the_pages_is_settled_by_a_row_or_touches_no_call() {
        Set<String> settled = new TreeSet<>(ChoiceList.TOUCH_NO_CALL.keySet());
        List<String> twice =
                questions().filter(ChoiceList.TOUCH_NO_CALL::containsKey).toList();
        questions().forEach(settled::add);
        List<String> all = IntStream.rangeClosed(1, ChoiceList.CONTRADICTIONS)
                .mapToObj(number -> "C" + number)
                .sorted()
                .toList();
        assertEquals(all, List.copyOf(settled));
        assertEquals(List.of(), twice, "settled by a row, so they do touch a call");
    }

    @Test
    void a_row_that_settles_something_says_why_and_no_other_names_a_contradiction() {
        List<String> wrong = RuleTables.all().stream()
                .filter(row -> row.choice() == null
                        ? row.citation().matches(".*\\bC\\d.*")
                        : row.choice().reason().isBlank())
                .map(Rule::id)
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void what_came_with_a_version_is_not_in_the_sets_before_it() {
        assertEquals(Set.of(), codesOf(DOCUMENTED_2000, JetErr.BACKUP_ABORT_BY_CALLER, JetErr.BACKUP_ABORT_BY_SERVER));
        assertEquals(
                Set.of(), codesOf(DOCUMENTED_2000, JetErr.INSTANCE_UNAVAILABLE, JetErr.RUNNING_IN_MULTI_INSTANCE_MODE));
        assertEquals(
                Set.of(
                        Operation.ATTACH_INFO,
                        Operation.OPEN,
                        Operation.READ,
                        Operation.LOG_INFO,
                        Operation.TRUNCATE_INFO),
                codesOf(DOCUMENTED_XP, JetErr.BACKUP_ABORT_BY_SERVER));
        assertEquals(
                Set.of(
                        Operation.ATTACH_INFO,
                        Operation.OPEN,
                        Operation.READ,
                        Operation.LOG_INFO,
                        Operation.TRUNCATE_INFO,
                        Operation.TRUNCATE,
                        Operation.END),
                codesOf(DOCUMENTED_2003, JetErr.BACKUP_ABORT_BY_SERVER));
    }

    private static Set<Operation> codesOf(RuleSetName rules, JetErr... codes) {
        List<JetErr> wanted = List.of(codes);
        return Stream.of(Operation.values())
                .filter(operation -> RuleTables.of(rules, operation).stream()
                        .anyMatch(row -> row.answer() != null && wanted.contains(row.answer())))
                .collect(Collectors.toSet());
    }

    private static Stream<String> questions() {
        return RuleTables.all().stream()
                .map(Rule::choice)
                .filter(Objects::nonNull)
                .flatMap(choice -> choice.questions().stream());
    }

    private static Stream<List<Rule>> tables() {
        return Stream.of(RuleSetName.values())
                .flatMap(rules -> Stream.of(Operation.values()).map(operation -> RuleTables.of(rules, operation)));
    }
}

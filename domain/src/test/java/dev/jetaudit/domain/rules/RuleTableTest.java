package dev.jetaudit.domain.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTableTest {

    private static final List<Rule> SHARED = new RuleTable()
            .row("A-01", RuleSets.SINCE_XP)
            .when("it rains", _ -> Match.NO)
            .answers(JetErr.NO_BACKUP)
            .does("it gets wet", _ -> Consequence.NOTHING)
            .cites("page A")
            .row("A-02")
            .answers(JetErr.SUCCESS)
            .cites("page A")
            .rows();

    @Test
    void a_row_in_place_of_another_says_the_same_with_a_reason_and_stands_where_that_stood() {
        List<Rule> rows = new RuleTable()
                .include(SHARED)
                .inPlaceOf("A-01", "B-01")
                .undetermined("page B is torn", "C20")
                .cites("page B")
                .row("B-02")
                .cites("page B")
                .rows();
        Rule own = rows.getFirst();
        Rule shared = SHARED.getFirst();
        assertEquals(
                List.of("B-01", "A-02", "B-02"), rows.stream().map(Rule::id).toList());
        assertEquals(
                List.of(shared.sets(), shared.when(), shared.then(), "page B"),
                List.of(own.sets(), own.when(), own.then(), own.citation()));
        assertSame(shared.answer(), own.answer());
        assertSame(shared.condition(), own.condition());
        assertSame(shared.effect(), own.effect());
        assertEquals(new Choice(List.of("C20"), "page B is torn"), own.choice());
        assertEquals("A-01", shared.id(), "the shared table is as it was");
    }

    @Test
    void only_a_row_that_is_there_can_be_replaced() {
        RuleTable table = new RuleTable().include(SHARED);
        assertThrows(IllegalArgumentException.class, () -> table.inPlaceOf("A-03", "B-01"));
    }

    @Test
    void a_row_carries_its_remark() {
        Rule row = new RuleTable()
                .row("A-01")
                .remarks("WET", Severity.INFO, "it rains")
                .cites("page A")
                .rows()
                .getFirst();
        assertEquals(new Remark("WET", Severity.INFO, "it rains"), row.remark());
    }
}

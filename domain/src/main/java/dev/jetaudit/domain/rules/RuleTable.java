package dev.jetaudit.domain.rules;

import static dev.jetaudit.api.instance.RuleSetName.DOCUMENTED;
import static dev.jetaudit.api.instance.RuleSetName.ENGINE_2025;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.RuleSetName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row: {@code row("END-02").when(…).answers(…).does(…).cites(…)}. */
final class RuleTable {

    private static final Set<RuleSetName> ALL = EnumSet.allOf(RuleSetName.class);

    private final List<Rule> rows = new ArrayList<>();

    RuleTable include(List<Rule> others) {
        rows.addAll(others);
        return this;
    }

    /** A row of every rule set. */
    Row row(String id) {
        return new Row(id, ALL);
    }

    /** A row of the published pages only. */
    Row documented(String id) {
        return new Row(id, EnumSet.of(DOCUMENTED));
    }

    /** A row of the open-sourced engine only. */
    Row engine(String id) {
        return new Row(id, EnumSet.of(ENGINE_2025));
    }

    List<Rule> rows() {
        return List.copyOf(rows);
    }

    /** A row that is being written. */
    final class Row {
        private final String id;
        private final Set<RuleSetName> sets;
        private String when = "always";
        private Function<Situation, Match> condition = _ -> Match.YES;
        private @Nullable JetErr answer;
        private String then = "nothing changes";
        private Function<Situation, Consequence> effect = _ -> Consequence.NOTHING;
        private boolean undetermined;

        private Row(String id, Set<RuleSetName> sets) {
            this.id = id;
            this.sets = sets;
        }

        Row when(String words, Function<Situation, Match> holds) {
            this.when = words;
            this.condition = holds;
            return this;
        }

        Row answers(JetErr code) {
            this.answer = code;
            return this;
        }

        Row does(String words, Function<Situation, Consequence> what) {
            this.then = words;
            this.effect = what;
            return this;
        }

        /** The sources are silent or contradict one another; the citation names the choice. */
        Row undetermined() {
            this.undetermined = true;
            return this;
        }

        RuleTable cites(String citation) {
            rows.add(new Rule(id, sets, when, condition, answer, then, effect, citation, undetermined));
            return RuleTable.this;
        }
    }
}

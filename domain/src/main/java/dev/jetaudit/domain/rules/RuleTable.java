package dev.jetaudit.domain.rules;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.instance.RuleSetName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row: {@code row("END-02").when(…).answers(…).does(…).cites(…)}. */
final class RuleTable {

    private static final int NONE = -1;

    private final List<Rule> rows = new ArrayList<>();

    RuleTable include(List<Rule> others) {
        rows.addAll(others);
        return this;
    }

    /** A row of every rule set. */
    Row row(String id) {
        return row(id, RuleSets.ALL);
    }

    /** A row of these rule sets. */
    Row row(String id, Set<RuleSetName> sets) {
        return new Row(id, sets);
    }

    /** A row of the published pages only, whatever the version of Windows. */
    Row documented(String id) {
        return row(id, RuleSets.PAGES);
    }

    /** A row of the open-sourced engine only. */
    Row engine(String id) {
        return row(id, RuleSets.ENGINE);
    }

    /** A row that says what the included one says, where the page of this function leaves room for doubt. */
    Row inPlaceOf(String included, String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(included)) {
                return new Row(id, rows.get(i), i);
            }
        }
        throw new IllegalArgumentException("no row " + included);
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
        private @Nullable Choice choice;
        private @Nullable Remark remark;
        private int replaced = NONE;

        private Row(String id, Set<RuleSetName> sets) {
            this.id = id;
            this.sets = sets;
        }

        private Row(String id, Rule same, int index) {
            this(id, same.sets());
            when = same.when();
            condition = same.condition();
            answer = same.answer();
            then = same.then();
            effect = same.effect();
            replaced = index;
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

        /** The sources are silent, or contradict one another in these questions; the reason says why it is so here. */
        Row undetermined(String reason, String... questions) {
            return undetermined(new Choice(List.of(questions), reason));
        }

        Row undetermined(Choice why) {
            this.choice = why;
            return this;
        }

        /** The backup whose call it decides gets this finding. */
        Row remarks(String finding, Severity severity, String message) {
            this.remark = new Remark(finding, severity, message);
            return this;
        }

        RuleTable cites(String citation) {
            Rule row = new Rule(id, sets, when, condition, answer, then, effect, citation, choice, remark);
            if (replaced == NONE) {
                rows.add(row);
            } else {
                rows.set(replaced, row);
            }
            return RuleTable.this;
        }
    }
}

package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.instance.RuleSetName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the logs of a backup count as truncated, which makes a full of a copy and an incremental of a differential. */
public final class KindRules {

    /** Ids of the rows. The kind is no answer of a call, so these rows have none. */
    public static final String ACCEPTED_TRUNCATION = "KIND-01";

    public static final String TRUNCATE_DONE = "KIND-02";
    public static final String NOT_TRUNCATED = "KIND-03";

    private static final Set<String> COUNT_AS_TRUNCATED = Set.of(ACCEPTED_TRUNCATION, TRUNCATE_DONE);

    static final List<Rule> ROWS = new RuleTable()
            .row(ACCEPTED_TRUNCATION)
            .when(
                    "a JetTruncateLog was accepted during the backup",
                    s -> Match.when(s.backup().logs().truncated()))
            .answers(JetErr.SUCCESS)
            .does("the logs count as truncated: full or incremental", Endings::completed)
            .cites("JetEndExternalBackup page, remarks; engine ErrBKUpdateHdrBackupInfo")
            .row(TRUNCATE_DONE, RuleSets.SINCE_VISTA)
            .when("End says JET_bitBackupTruncateDone", s -> Match.known(truncateDone(s)))
            .answers(JetErr.SUCCESS)
            .does("the logs count as truncated: full or incremental", Endings::completed)
            .cites("JetEndExternalBackupInstance2 page; engine ErrBKExternalBackupCleanUp")
            .row("KIND-04", RuleSets.PAGES_BEFORE_VISTA)
            .when("a full backup", s -> Match.when(s.backup().scope() == BackupScope.FULL))
            .answers(JetErr.SUCCESS)
            .does("the logs do not count as truncated: a copy", Endings::completed)
            .cites("JetEndExternalBackup page, remarks: before Windows Vista")
            .row(NOT_TRUNCATED)
            .answers(JetErr.SUCCESS)
            .does("the logs do not count as truncated: copy or differential", Endings::completed)
            .undetermined(
                    "the pages call a full a copy only of the time before Vista, and contradict one another on whether"
                            + " a differential writes to the headers; the engine's way is taken",
                    "C5",
                    "C12")
            .cites("JetBeginExternalBackup and JetEndExternalBackup pages, remarks; engine ErrBKUpdateHdrBackupInfo")
            .rows();

    private KindRules() {}

    /**
     * Whether the logs count as truncated.
     *
     * @param truncateDone whether End said so; null if the evidence does not show its grbit
     * @param unknown the rows that could not be tried
     */
    record Ruling(boolean truncated, @Nullable Boolean truncateDone, List<String> unknown) {}

    static Ruling decide(Situation s) {
        RuleSetName rules = Objects.requireNonNull(s.state().rules(), "no rules adopted");
        List<String> unknown = new ArrayList<>();
        for (Rule row : RuleTables.kinds(rules)) {
            Match match = row.condition().apply(s);
            if (match == Match.YES) {
                return new Ruling(COUNT_AS_TRUNCATED.contains(row.id()), truncateDone(s), unknown);
            }
            if (match == Match.UNKNOWN) {
                unknown.add(row.id());
            }
        }
        throw new IllegalStateException("no row decides the kind under " + rules);
    }

    private static @Nullable Boolean truncateDone(Situation s) {
        if (s.call().function().operation() != Operation.END) {
            return false;
        }
        if (s.grbitUnseen()) {
            return null;
        }
        return s.has(Grbit.END_TRUNCATE_DONE);
    }
}

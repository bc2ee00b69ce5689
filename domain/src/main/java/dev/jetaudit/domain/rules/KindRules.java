package dev.jetaudit.domain.rules;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the logs of a backup count as truncated, which makes a full of a copy and an incremental of a differential. */
public final class KindRules {

    /** Ids of the rows. The kind is no answer of a call, so these rows have none. */
    public static final String ACCEPTED_TRUNCATION = "KIND-01";

    public static final String TRUNCATE_DONE = "KIND-02";
    public static final String NOT_TRUNCATED = "KIND-03";

    static final List<Rule> ROWS = new RuleTable()
            .row(ACCEPTED_TRUNCATION)
            .when(
                    "a JetTruncateLog was accepted during the backup",
                    s -> Match.when(s.backup().logs().truncated()))
            .answers(JetErr.SUCCESS)
            .does("the logs count as truncated: full or incremental", Endings::completed)
            .cites("JetEndExternalBackup page, remarks; engine ErrBKUpdateHdrBackupInfo")
            .row(TRUNCATE_DONE)
            .when("End says JET_bitBackupTruncateDone", s -> Match.known(truncateDone(s)))
            .answers(JetErr.SUCCESS)
            .does("the logs count as truncated: full or incremental", Endings::completed)
            .cites("JetEndExternalBackupInstance2 page; engine ErrBKExternalBackupCleanUp")
            .row(NOT_TRUNCATED)
            .answers(JetErr.SUCCESS)
            .does("the logs do not count as truncated: copy or differential", Endings::completed)
            .undetermined()
            .cites("C5, C12: the pages say this of the time before Vista only; engine ErrBKUpdateHdrBackupInfo")
            .rows();

    private KindRules() {}

    /**
     * Whether the logs count as truncated.
     *
     * @param truncateDone whether End said so; null if the evidence does not show its grbit
     * @param unknown the row that could not be tried
     */
    record Ruling(boolean truncated, @Nullable Boolean truncateDone, List<String> unknown) {}

    static Ruling decide(Situation s) {
        Boolean done = truncateDone(s);
        boolean accepted = s.backup().logs().truncated();
        List<String> unknown = !accepted && done == null ? List.of(TRUNCATE_DONE) : List.of();
        return new Ruling(accepted || Boolean.TRUE.equals(done), done, unknown);
    }

    private static @Nullable Boolean truncateDone(Situation s) {
        if (s.call().function().operation() != Operation.END) {
            return false;
        }
        if (s.grbitUnseen()) {
            return null;
        }
        return s.call().function() == ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2 && s.has(Grbit.END_TRUNCATE_DONE);
    }
}

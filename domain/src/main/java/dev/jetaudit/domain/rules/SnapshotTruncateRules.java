package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.domain.rules.SnapshotEntryRules.Since;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JetOSSnapshotTruncateLog and JetOSSnapshotTruncateLogInstance, as the instance meets them. */
final class SnapshotTruncateRules {

    private static final String PAGE = "JetOSSnapshotTruncateLog page";
    private static final JetErr NOT_IN_THE_SESSION = new JetErr(-1);
    private static final String ENGINE = "engine JetOSSnapshotTruncateLog, io.cxx";

    static final List<Rule> ROWS = SnapshotEntryRules.of("SNAPTRUNC", "JetOSSnapshotTruncateLog", Since.VISTA)
            .withListedBits(Grbit.SNAPSHOT_ALL_DATABASES)
            .withSession()
            .row("SNAPTRUNC-05")
            .when("the session was not thawed, timed out or is over", SnapshotTruncateRules::isNotThawed)
            .answers(JetErr.OS_SNAPSHOT_INVALID_SEQUENCE)
            .cites(PAGE + "; " + ENGINE)
            .row("SNAPTRUNC-06")
            .when("the shadow copy is to be a copy or a differential", SnapshotTruncateRules::keepsItsLogs)
            .answers(JetErr.OS_SNAPSHOT_INVALID_SEQUENCE)
            .cites(PAGE + "; " + ENGINE)
            .row("SNAPTRUNC-11")
            .when("the call names an instance that is not in the session", s -> Match.when(namesOneLeftOut(s)))
            .answers(NOT_IN_THE_SESSION)
            .undetermined("the page lists no code for it, the engine's is taken; whether the session was thawed, which"
                    + " comes first, is not followed for an instance that is not in it")
            .cites(PAGE + "; " + ENGINE)
            .engine("SNAPTRUNC-07")
            .when("the session has truncated already", SnapshotTruncateRules::isSecond)
            .answers(JetErr.SUCCESS)
            .cites(ENGINE)
            .row("SNAPTRUNC-08")
            .when("JET_bitAllDatabasesSnapshot is not given", SnapshotTruncateRules::deletesNothing)
            .answers(JetErr.SUCCESS)
            .does("no log is deleted", s -> truncated(s, GenerationSet.EMPTY))
            .undetermined(
                    "the page says that the bit makes a truncation possible, the header's comment that it makes it"
                            + " impossible; the engine's code agrees with the page",
                    "C22")
            .cites(PAGE + "; " + ENGINE + ", event 225")
            .engine("SNAPTRUNC-09")
            .when(
                    "circular logging is on",
                    s -> Match.exceptional(s.state().logFacts().circular()))
            .answers(JetErr.SUCCESS)
            .does("no log is deleted", s -> truncated(s, GenerationSet.EMPTY))
            .cites(ENGINE + ", event 225")
            .row("SNAPTRUNC-10")
            .answers(JetErr.SUCCESS)
            .does("the logs that nothing needs any more are deleted", SnapshotTruncateRules::deletes)
            .cites(PAGE + "; " + ENGINE + ", event 224")
            .row("SNAPTRUNC-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("nothing is known to have changed", _ -> Consequence.NOTHING)
            .undetermined("some logs may be gone; nothing is supposed of it")
            .cites(PAGE + "; " + ENGINE)
            .rows();

    private SnapshotTruncateRules() {}

    /** Of a session without the instance, only the engine's word tells that it was not thawed. */
    private static Match isNotThawed(Situation s) {
        return Snapshots.isLeftOut(s) ? Match.PRESUMED_NOT : Match.when(!s.in(Phase.THAWED));
    }

    private static boolean namesOneLeftOut(Situation s) {
        boolean named = s.call().function() == ApiFunction.OS_SNAPSHOT_TRUNCATE_LOG_INSTANCE;
        return named && Snapshots.isLeftOut(s);
    }

    private static Match keepsItsLogs(Situation s) {
        BackupKind planned = Snapshots.planned(s);
        return Match.exceptional(
                planned == null ? null : planned == BackupKind.COPY || planned == BackupKind.DIFFERENTIAL);
    }

    private static Match isSecond(Situation s) {
        return Match.when(
                s.state().backup() != null && s.state().backup().logs().truncated());
    }

    private static Match deletesNothing(Situation s) {
        return s.grbitUnseen() ? Match.PRESUMED_NOT : Match.when(!s.has(Grbit.SNAPSHOT_ALL_DATABASES));
    }

    /** The range depends on a checkpoint that no call shows, so what it deletes is unknown unless the source names it. */
    private static Consequence deletes(Situation s) {
        return truncated(s, LogArithmetic.listedSet(s.call()));
    }

    private static Consequence truncated(Situation s, @Nullable GenerationSet deleted) {
        return s.inSnapshot() ? Consequence.of(new CallEffect.SnapshotTruncated(deleted)) : Consequence.NOTHING;
    }
}

package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.domain.rules.SnapshotEntryRules.Since;
import java.util.List;

/** JetOSSnapshotPrepare and JetOSSnapshotPrepareInstance, as the instance meets them. */
final class SnapshotPrepareRules {

    private static final long BITS = Grbit.SNAPSHOT_INCREMENTAL
            | Grbit.SNAPSHOT_COPY
            | Grbit.SNAPSHOT_CONTINUE_AFTER_THAW
            | Grbit.SNAPSHOT_EXPLICIT_PREPARE;

    static final List<Rule> PREPARE = SnapshotEntryRules.of("SNAPPREP", "JetOSSnapshotPrepare", Since.XP)
            .withBits(BITS)
            .withoutSession()
            .row("SNAPPREP-09", RuleSets.PAGES_XP_AND_2003)
            .when("Prepare says JET_bitExplicitPrepare", s -> Match.when(s.has(Grbit.SNAPSHOT_EXPLICIT_PREPARE)))
            .answers(JetErr.INVALID_PARAMETER)
            .remarks("GRBIT-NOT-YET", Severity.WARNING, "JET_bitExplicitPrepare came with Windows 7")
            .undetermined("the page dates the bit; before, it is refused like any bit that the function does not know")
            .cites("JetOSSnapshotPrepare page")
            .row("SNAPPREP-05")
            .when("JetTerm was accepted, JetInit not called since", SnapshotPrepareRules::isDown)
            .answers(JetErr.NOT_INITIALIZED)
            .undetermined("the page does not list the code; the engine's is taken")
            .cites("JetOSSnapshotPrepare page; engine JetOSSnapshotPrepare, io.cxx")
            .documented("SNAPPREP-06")
            .when("a session is open", SnapshotPrepareRules::isInASession)
            .answers(JetErr.OS_SNAPSHOT_INVALID_SEQUENCE)
            .cites("JetOSSnapshotPrepare page")
            .engine("SNAPPREP-07")
            .when("the instance is in a session that is open", SnapshotPrepareRules::isInASession)
            .answers(JetErr.SUCCESS)
            .does("the new session goes without the instance", _ -> Consequence.NOTHING)
            .cites("engine JetOSSnapshotPrepare, io.cxx")
            .row("SNAPPREP-08")
            .answers(JetErr.SUCCESS)
            .does(
                    "the instance is in a session; a shadow copy that was open never ended",
                    SnapshotPrepareRules::prepared)
            .cites("JetOSSnapshotPrepare page; engine JetOSSnapshotPrepare, io.cxx, events 2005, 2008, 2009, 2010")
            .row("SNAPPREP-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites("JetOSSnapshotPrepare page")
            .rows();

    static final List<Rule> PREPARE_INSTANCE = SnapshotEntryRules.of(
                    "SNAPJOIN", "JetOSSnapshotPrepareInstance", Since.VISTA)
            .withBits(0)
            .withListedSession()
            .row("SNAPJOIN-05")
            .when("the session is not prepared, or no longer", s -> Match.when(!Snapshots.isPrepared(s)))
            .answers(JetErr.OS_SNAPSHOT_INVALID_SEQUENCE)
            .cites("JetOSSnapshotPrepareInstance page; engine JetOSSnapshotPrepareInstance, io.cxx")
            .engine("SNAPJOIN-06")
            .when("the instance is in a session already, or a backup runs", s -> Match.when(s.busy() || isJoined(s)))
            .answers(JetErr.OS_SNAPSHOT_NOT_ALLOWED)
            .cites("engine JetOSSnapshotPrepareInstance, io.cxx")
            .engine("SNAPJOIN-07")
            .when("a JetTerm was refused since the instance started", SnapshotPrepareRules::isDisallowed)
            .answers(JetErr.OS_SNAPSHOT_NOT_ALLOWED)
            .cites("engine JetOSSnapshotPrepareInstance, io.cxx")
            .row("SNAPJOIN-08")
            .answers(JetErr.SUCCESS)
            .does("the instance is in the session", SnapshotPrepareRules::joined)
            .cites("JetOSSnapshotPrepareInstance page; engine JetOSSnapshotPrepareInstance, io.cxx")
            .row("SNAPJOIN-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites("JetOSSnapshotPrepareInstance page")
            .rows();

    private SnapshotPrepareRules() {}

    static Match isDisallowed(Situation s) {
        return s.state().conditions().backupsDisallowed() ? Match.YES : Match.PRESUMED_NOT;
    }

    static boolean isJoined(Situation s) {
        return s.state().session() != null && s.state().session().joined();
    }

    private static Match isDown(Situation s) {
        return s.state().conditions().down() ? Match.YES : Match.PRESUMED_NOT;
    }

    /** What an event log shows of an instance is of the latest session. */
    private static Match isInASession(Situation s) {
        boolean open = s.state().session() != null || s.inSnapshot();
        return open && s.call().inferred() ? Match.PRESUMED_NOT : Match.when(open);
    }

    private static Consequence prepared(Situation s) {
        boolean unseen = s.grbitUnseen();
        boolean logsOnly = s.has(Grbit.SNAPSHOT_INCREMENTAL);
        BackupKind planned = unseen ? null : BackupKind.of(logsOnly, !s.has(Grbit.SNAPSHOT_COPY));
        CallEffect effect = new CallEffect.SnapshotPrepared(
                s.call().out().snapId(),
                planned,
                (unseen || s.call().inferred()) ? null : (Boolean) s.has(Grbit.SNAPSHOT_CONTINUE_AFTER_THAW),
                !s.has(Grbit.SNAPSHOT_EXPLICIT_PREPARE));
        Consequence before = s.inSnapshot() ? Endings.neverEnded(s) : Snapshots.neverFrozen(s);
        return new Consequence(effect, before.began(), before.ended(), List.of());
    }

    private static Consequence joined(Situation s) {
        return Consequence.of(new CallEffect.SnapshotJoined());
    }
}

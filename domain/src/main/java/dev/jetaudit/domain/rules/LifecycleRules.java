package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.CallEffect;
import java.util.List;
import java.util.function.Function;

/** JetInit, JetTerm(2), JetAttachDatabase, JetDetachDatabase and JetExternalRestore, as far as a backup feels them. */
final class LifecycleRules {

    private static final String TERM_PAGE = "JetTerm page";
    private static final String TERM_2_PAGE = "JetTerm2 page";

    static final List<Rule> INIT = new RuleTable()
            .row("INIT-01")
            .answers(JetErr.SUCCESS)
            .does("the instance starts; a backup that was open never ended", LifecycleRules::started)
            .undetermined("the pages are silent on a start that meets an open backup; it died with the process")
            .cites("JetInit page")
            .row("INIT-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites("JetInit page")
            .rows();

    static final List<Rule> TERM = new RuleTable()
            .include(EntryRules.DOWN_OR_RESTORING)
            .engine("TERM-01")
            .when("a backup runs, and the termination is abrupt or stops it", LifecycleRules::engineStopsBackup)
            .answers(JetErr.SUCCESS)
            .does("the backup ends, aborted by the server; the instance is down", LifecycleRules::stoppedByServer)
            .cites("engine JetTerm2, ErrBKExternalBackupCleanUp, event 226")
            .engine("TERM-06")
            .when(
                    "a surrogate backup runs, and the termination is abrupt or stops it",
                    s -> Match.when(s.in(Phase.SURROGATE) && stopsABackup(s) == Match.YES))
            .answers(JetErr.SUCCESS)
            .does(
                    "the surrogate backup ends, failed; the instance is down",
                    s -> Consequence.of(new CallEffect.InstanceStopped())
                            .withEnd(Surrogates.failed(s, JetErr.SURROGATE_BACKUP_IN_PROGRESS)
                                    .ended()))
            .cites("engine JetTerm2, ErrBKExternalBackupCleanUp, event 214")
            .engine("TERM-07")
            .when(
                    "a shadow copy is not over, and the termination is abrupt or stops a backup",
                    s -> Match.when(s.inSnapshot() && stopsABackup(s) == Match.YES))
            .answers(JetErr.SUCCESS)
            .does("the instance is down; a shadow copy that was open never ended", LifecycleRules::stopped)
            .undetermined(
                    "the engine waits until the shadow copy is over, which calls of its own show; one that is then"
                            + " still open never ended")
            .cites("engine JetTerm2")
            .documented("TERM-02")
            .when("a backup runs, and JetTerm2 says JET_bitTermStopBackup", LifecycleRules::pageStopsBackup)
            .answers(JetErr.SUCCESS)
            .does("the backup ends, aborted by the server; the instance is down", LifecycleRules::stoppedByServer)
            .cites(TERM_2_PAGE + "; header jethdr.w on -801")
            .documented("TERM-03")
            .when("a backup runs", s -> Match.when(s.busy()))
            .answers(JetErr.BACKUP_IN_PROGRESS)
            .undetermined("on Abrupt alone the page is unclear; without JET_bitTermStopBackup it is refused")
            .cites(TERM_2_PAGE)
            .engine("TERM-08")
            .when("a surrogate backup runs", s -> Match.when(s.in(Phase.SURROGATE)))
            .answers(JetErr.SURROGATE_BACKUP_IN_PROGRESS)
            .does("no backup can begin any more", _ -> Consequence.of(new CallEffect.TerminationRefused()))
            .cites("engine JetTerm2, ErrIsamTerm: m_fBackupAllowed stays cleared")
            .engine("TERM-04")
            .when("a backup runs", s -> Match.when(s.busy()))
            .answers(JetErr.BACKUP_IN_PROGRESS)
            .does("no backup can begin any more", _ -> Consequence.of(new CallEffect.TerminationRefused()))
            .cites("engine JetTerm2, ErrIsamTerm: m_fBackupAllowed stays cleared")
            .row("TERM-05")
            .answers(JetErr.SUCCESS)
            .does("the instance is down; a backup that was open never ended", LifecycleRules::stopped)
            .cites(TERM_PAGE + "; engine JetTerm2")
            .row("TERM-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites(TERM_PAGE)
            .rows();

    static final List<Rule> ATTACH = attachment(
            "ATTACH",
            "JetAttachDatabase page; engine ErrIsamAttachDatabase",
            new RuleTable().include(EntryRules.SERVICE_STOPPED).include(EntryRules.UNAVAILABLE),
            "the database is attached",
            s -> s.call().in().file() == null
                    ? new CallEffect.Nothing()
                    : new CallEffect.DatabaseAttached(s.call().in().file()));

    static final List<Rule> DETACH = attachment(
            "DETACH",
            "JetDetachDatabase page; engine ErrIsamDetachDatabase",
            new RuleTable().include(EntryRules.UNAVAILABLE),
            "the database is detached",
            s -> s.call().in().file() == null
                    ? new CallEffect.Nothing()
                    : new CallEffect.DatabaseDetached(s.call().in().file()));

    static final List<Rule> RESTORE = new RuleTable()
            .include(EntryRules.NOT_YET)
            .row("RESTORE-01")
            .answers(JetErr.SUCCESS)
            .cites("JetExternalRestore page; whether a restore runs is said by the fact 'restore'")
            .row("RESTORE-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("nothing changes", _ -> Consequence.NOTHING)
            .undetermined(
                    "names and descriptions of -553 and -554 contradict one another; neither is derived, and either"
                            + " changes nothing here",
                    "C19")
            .cites("JetExternalRestore page")
            .rows();

    private LifecycleRules() {}

    private static List<Rule> attachment(
            String id, String both, RuleTable entry, String then, Function<Situation, CallEffect> effect) {
        return entry.include(EntryRules.DOWN_OR_RESTORING)
                .engine(id + "-03")
                .when("a surrogate backup runs", s -> Match.when(s.in(Phase.SURROGATE)))
                .answers(JetErr.SURROGATE_BACKUP_IN_PROGRESS)
                .cites(both)
                .row(id + "-01")
                .when("a backup runs", s -> Match.when(s.busy()))
                .answers(JetErr.BACKUP_IN_PROGRESS)
                .cites(both)
                .row(id + "-02")
                .answers(JetErr.SUCCESS)
                .does(then, s -> Consequence.of(effect.apply(s)))
                .cites(both)
                .row(id + "-90")
                .when("the engine reports a failure that no row derives", _ -> Match.YES)
                .does("nothing changes", _ -> Consequence.NOTHING)
                .cites(both)
                .rows();
    }

    private static Match engineStopsBackup(Situation s) {
        return s.idle() ? Match.NO : stopsABackup(s);
    }

    private static Match stopsABackup(Situation s) {
        if (s.call().function() == ApiFunction.TERM) {
            return Match.YES;
        }
        return s.grbitUnseen() ? Match.PRESUMED_NOT : Match.when(s.has(Grbit.TERM_ABRUPT | Grbit.TERM_STOP_BACKUP));
    }

    private static Match pageStopsBackup(Situation s) {
        if (s.idle() || s.call().function() == ApiFunction.TERM) {
            return Match.NO;
        }
        return s.grbitUnseen() ? Match.PRESUMED_NOT : Match.when(s.has(Grbit.TERM_STOP_BACKUP));
    }

    private static Consequence started(Situation s) {
        return lastsNotBeyond(s, new CallEffect.InstanceStarted());
    }

    private static Consequence stopped(Situation s) {
        return lastsNotBeyond(s, new CallEffect.InstanceStopped());
    }

    /** An event log writes an event of its own when a termination aborts a backup; without it the backup just vanished. */
    private static Consequence stoppedByServer(Situation s) {
        Consequence end = s.call().inferred() ? Endings.neverEnded(s) : Endings.abortedByServer(s);
        return Consequence.of(new CallEffect.InstanceStopped()).withEnd(end.ended());
    }

    private static Consequence lastsNotBeyond(Situation s, CallEffect effect) {
        Consequence last = s.busy() ? Endings.neverEnded(s) : Snapshots.neverFrozen(s);
        return new Consequence(effect, last.began(), last.ended(), List.of());
    }
}

package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.BackupKind;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.rules.SnapshotEntryRules.Since;
import dev.jetaudit.domain.state.SnapshotSession;
import java.util.List;
import java.util.Set;

/** JetOSSnapshotFreeze, JetOSSnapshotGetFreezeInfo and JetOSSnapshotThaw, as the instance meets them. */
final class SnapshotFreezeRules {

    private static final String FREEZE_PAGE = "JetOSSnapshotFreeze page";
    private static final String FREEZE_ENGINE = "engine JetOSSnapshotFreeze, io.cxx, event 2002";
    private static final String THAW_BOTH = "JetOSSnapshotThaw page; engine JetOSSnapshotThaw, io.cxx";
    private static final String NO_CODE_LISTED = "the page lists no code for it; the engine's is taken";
    private static final String FAILED = "the shadow copy ends before it began: its freeze failed";

    static final List<Rule> FREEZE = SnapshotEntryRules.of("SNAPFREEZE", "JetOSSnapshotFreeze", Since.XP)
            .withBits(0)
            .withListedSession()
            .row("SNAPFREEZE-05")
            .when("the session is not prepared, or no longer", SnapshotFreezeRules::isNotPrepared)
            .answers(JetErr.OS_SNAPSHOT_INVALID_SEQUENCE)
            .cites(FREEZE_PAGE + "; engine JetOSSnapshotFreeze, io.cxx")
            .row("SNAPFREEZE-06")
            .when(
                    "the session was prepared explicitly, and the instance is not in it",
                    s -> Match.when(Snapshots.isLeftOut(s)))
            .answers(JetErr.SUCCESS)
            .does("the instance goes on writing", _ -> Consequence.NOTHING)
            .cites("JetOSSnapshotPrepare page, JET_bitExplicitPrepare; engine JetOSSnapshotPrepare, io.cxx")
            .row("SNAPFREEZE-07")
            .when("a backup runs", s -> Match.when(s.busy()))
            .answers(JetErr.OS_SNAPSHOT_NOT_ALLOWED)
            .cites(FREEZE_PAGE + "; " + FREEZE_ENGINE)
            .include(otherFails("SNAPFREEZE-13", RuleSets.ALL, JetErr.OS_SNAPSHOT_NOT_ALLOWED))
            .engine("SNAPFREEZE-08")
            .when("a JetTerm was refused since the instance started", SnapshotPrepareRules::isDisallowed)
            .answers(JetErr.OS_SNAPSHOT_NOT_ALLOWED)
            .does(FAILED, s -> Snapshots.notFrozen(s, JetErr.OS_SNAPSHOT_NOT_ALLOWED))
            .cites(FREEZE_ENGINE)
            .row("SNAPFREEZE-09")
            .when("log files only, and an attached database had no full shadow copy", SnapshotFreezeRules::noFull)
            .answers(JetErr.MISSING_FULL_BACKUP)
            .does(FAILED, s -> Snapshots.notFrozen(s, JetErr.MISSING_FULL_BACKUP))
            .undetermined(NO_CODE_LISTED)
            .cites(FREEZE_ENGINE + ", event 206")
            .row("SNAPFREEZE-10")
            .when("log files only, and circular logging is on", SnapshotFreezeRules::circular)
            .answers(JetErr.INVALID_BACKUP)
            .does(FAILED, s -> Snapshots.notFrozen(s, JetErr.INVALID_BACKUP))
            .undetermined(NO_CODE_LISTED)
            .cites(FREEZE_ENGINE)
            .engine("SNAPFREEZE-11")
            .when("log files only, and logs are gone that it needs", SnapshotFreezeRules::gap)
            .answers(JetErr.MISSING_FILE_TO_BACKUP)
            .does(FAILED, s -> Snapshots.notFrozen(s, JetErr.MISSING_FILE_TO_BACKUP))
            .cites(FREEZE_ENGINE)
            .include(otherFails("SNAPFREEZE-14", RuleSets.ALL, JetErr.MISSING_FULL_BACKUP))
            .include(otherFails("SNAPFREEZE-15", RuleSets.ALL, JetErr.INVALID_BACKUP))
            .include(otherFails("SNAPFREEZE-16", RuleSets.ENGINE, JetErr.MISSING_FILE_TO_BACKUP))
            .row("SNAPFREEZE-12")
            .answers(JetErr.SUCCESS)
            .does("a shadow copy begins: writing is held back", Snapshots::frozen)
            .cites(FREEZE_PAGE + "; engine JetOSSnapshotFreeze, io.cxx, event 2001")
            .row("SNAPFREEZE-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does(FAILED, Snapshots::reportedNotFrozen)
            .cites(FREEZE_PAGE + "; " + FREEZE_ENGINE)
            .rows();

    static final List<Rule> FREEZE_INFO = SnapshotEntryRules.of("SNAPINFO", "JetOSSnapshotGetFreezeInfo", Since.VISTA)
            .withBits(0)
            .withListedSession()
            .row("SNAPINFO-05")
            .answers(JetErr.SUCCESS)
            .does("the databases that it lists are those attached", SnapshotFreezeRules::listed)
            .undetermined(
                    "the page lists JET_errOSSnapshotInvalidSequence and does not say when; the engine gives it only"
                            + " to sessions that are over, whose number is no longer known here")
            .cites("JetOSSnapshotGetFreezeInfo page; engine JetOSSnapshotGetFreezeInfo, io.cxx")
            .row("SNAPINFO-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites("JetOSSnapshotGetFreezeInfo page")
            .rows();

    static final List<Rule> THAW = SnapshotEntryRules.of("SNAPTHAW", "JetOSSnapshotThaw", Since.XP)
            .withBits(0)
            .withListedSession()
            .row("SNAPTHAW-05")
            .when("the freeze timed out", s -> Match.when(Snapshots.isTimedOut(s)))
            .answers(JetErr.OS_SNAPSHOT_TIME_OUT)
            .cites(THAW_BOTH)
            .row("SNAPTHAW-06")
            .when("the freeze lasted longer than JET_paramOSSnapshotTimeout", SnapshotFreezeRules::maybeTooLong)
            .answers(JetErr.OS_SNAPSHOT_TIME_OUT)
            .does("the shadow copy ends, timed out", Snapshots::timedOut)
            .undetermined(
                    "the parameter is 20 s or 70 s by one page, about 60 s by another, and no evidence states it: a"
                            + " timeout is taken from the engine's word and never from the clock",
                    "C23")
            .cites(THAW_BOTH + ", event 2004")
            .row("SNAPTHAW-10")
            .when("the instance is not in the session, which is frozen", SnapshotFreezeRules::maybeOthersFrozen)
            .answers(JetErr.SUCCESS)
            .cites(THAW_BOTH)
            .row("SNAPTHAW-07")
            .when("the session is not frozen, or no longer", s -> Match.when(!s.in(Phase.FROZEN)))
            .answers(JetErr.OS_SNAPSHOT_INVALID_SEQUENCE)
            .undetermined("the page does not list the code; the engine's is taken")
            .cites(THAW_BOTH)
            .row("SNAPTHAW-08")
            .when("the session was prepared without JET_bitContinueAfterThaw", SnapshotFreezeRules::isOverWithTheThaw)
            .answers(JetErr.SUCCESS)
            .does("the shadow copy ends, completed", Snapshots::completed)
            .undetermined(
                    "the bit is described by when the session 'occurs'; it is taken to be over with the thaw", "C23")
            .cites(THAW_BOTH + ", event 2003")
            .row("SNAPTHAW-09")
            .answers(JetErr.SUCCESS)
            .does("writing goes on, the session stays open", SnapshotFreezeRules::thawed)
            .cites(THAW_BOTH + ", event 2003")
            .row("SNAPTHAW-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites(THAW_BOTH)
            .rows();

    private SnapshotFreezeRules() {}

    /** One freeze is for all instances of a session, and fails for all of them. */
    private static List<Rule> otherFails(String id, Set<RuleSetName> sets, JetErr code) {
        return new RuleTable()
                .row(id, sets)
                .when("another instance of the session cannot be frozen", s -> maybeOthersFail(s, code))
                .answers(code)
                .does(FAILED, s -> Snapshots.notFrozen(s, code))
                .undetermined(
                        "what this instance shows tells nothing of the others: it is taken from the engine's word")
                .cites(FREEZE_ENGINE)
                .rows();
    }

    private static Match maybeOthersFail(Situation s, JetErr code) {
        boolean alone = Boolean.FALSE.equals(s.state().conditions().multiInstance());
        boolean fits = code.equals(JetErr.OS_SNAPSHOT_NOT_ALLOWED) || isLogsOnly(s);
        return fits && !alone ? Match.PRESUMED_NOT : Match.NO;
    }

    private static Match isNotPrepared(Situation s) {
        boolean other = s.inSnapshot() || Snapshots.isTimedOut(s);
        return other && s.call().inferred() ? Match.PRESUMED_NOT : Match.when(other);
    }

    private static Match noFull(Situation s) {
        return isLogsOnly(s) ? Match.known(LogArithmetic.lacksAFull(s.state(), BackupType.OS_SNAPSHOT)) : Match.NO;
    }

    private static Match circular(Situation s) {
        return isLogsOnly(s) ? Match.known(s.state().logFacts().circular()) : Match.NO;
    }

    private static Match gap(Situation s) {
        return isLogsOnly(s) ? Match.known(LogArithmetic.hasGap(s.state())) : Match.NO;
    }

    private static boolean isLogsOnly(Situation s) {
        SnapshotSession session = s.state().session();
        BackupKind planned = session == null ? null : session.planned();
        return planned != null && planned.isLogsOnly();
    }

    private static Match maybeTooLong(Situation s) {
        return s.inSnapshot() || Snapshots.isLeftOut(s) ? Match.PRESUMED_NOT : Match.NO;
    }

    /** Of a session without the instance, only the engine's word tells that it is frozen. */
    private static Match maybeOthersFrozen(Situation s) {
        return Snapshots.isLeftOut(s) ? Match.PRESUMED_NOT : Match.NO;
    }

    /** An event log has an event of its own for the end. */
    private static Match isOverWithTheThaw(Situation s) {
        SnapshotSession session = s.state().session();
        Boolean goesOn = session == null ? null : session.goesOnAfterThaw();
        if (goesOn == null && s.call().inferred()) {
            return Match.PRESUMED_NOT;
        }
        return Match.known(goesOn == null ? null : !goesOn);
    }

    private static Consequence thawed(Situation s) {
        return s.inSnapshot() ? Consequence.of(new CallEffect.SnapshotThawed()) : Consequence.NOTHING;
    }

    private static Consequence listed(Situation s) {
        List<WindowsPath> databases = s.call().out().databases();
        return databases == null ? Consequence.NOTHING : Consequence.of(new CallEffect.DatabasesListed(databases));
    }
}

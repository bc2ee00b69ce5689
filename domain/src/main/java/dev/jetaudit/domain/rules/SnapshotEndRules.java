package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.domain.rules.SnapshotEntryRules.Since;
import dev.jetaudit.domain.state.SnapshotSession;
import java.util.List;

/** JetOSSnapshotEnd and JetOSSnapshotAbort, as the instance meets them. */
final class SnapshotEndRules {

    private static final String END_PAGE = "JetOSSnapshotEnd page";
    private static final String END_BOTH = END_PAGE + "; engine JetOSSnapshotEnd, io.cxx";
    private static final String ABORT_BOTH = "JetOSSnapshotAbort page; engine JetOSSnapshotAbort, io.cxx";
    private static final String STAMPED_ALL_THE_SAME =
            "the engine thaws first, and a thaw without JET_bitContinueAfterThaw completes: it remembers this abort as"
                    + " a backup";
    private static final String STREAMING_LEFT_ALONE =
            "before the freeze the engine also clears the marks of a streaming backup, as its source is read; that"
                    + " backup's own next call would show it, and nothing is supposed of it here";

    static final List<Rule> END = SnapshotEntryRules.of("SNAPEND", "JetOSSnapshotEnd", Since.VISTA)
            .withListedBits(Grbit.SNAPSHOT_END_ABORT)
            .withListedSession()
            .engine("SNAPEND-05")
            .when(
                    "End says Abort, during a freeze that was to end with the thaw",
                    s -> both(isAbort(s), endsByThawing(s)))
            .answers(JetErr.SUCCESS)
            .does("the shadow copy ends, completed", Snapshots::completed)
            .remarks("ABORT-COMPLETED", Severity.WARNING, STAMPED_ALL_THE_SAME)
            .cites("engine JetOSSnapshotEnd, io.cxx, 4048 to 4069")
            .row("SNAPEND-06")
            .when("End says Abort", s -> Match.when(isAbort(s)))
            .answers(JetErr.SUCCESS)
            .does("the session is over; a shadow copy ends, aborted by the caller", Snapshots::aborted)
            .undetermined(STREAMING_LEFT_ALONE)
            .cites(END_BOTH + ", event 2007")
            .documented("SNAPEND-07")
            .when("the freeze timed out", s -> Match.when(Snapshots.isTimedOut(s)))
            .answers(JetErr.OS_SNAPSHOT_TIME_OUT)
            .cites(END_PAGE)
            .row("SNAPEND-08")
            .when("the session is frozen, or timed out", SnapshotEndRules::isTooEarly)
            .answers(JetErr.OS_SNAPSHOT_INVALID_SEQUENCE)
            .undetermined(
                    "the page calls this code 'already in progress'; it is taken to mean a freeze without its thaw",
                    "C23")
            .cites(END_BOTH)
            .row("SNAPEND-09")
            .answers(JetErr.SUCCESS)
            .does("the session is over; a shadow copy that was frozen ends, completed", Snapshots::completed)
            .cites(END_BOTH + ", event 2006")
            .row("SNAPEND-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites(END_BOTH)
            .rows();

    static final List<Rule> ABORT = SnapshotEntryRules.of("SNAPABORT", "JetOSSnapshotAbort", Since.SERVER_2003)
            .withBits(0)
            .withListedSession()
            .engine("SNAPABORT-05")
            .when("during a freeze that was to end with the thaw", SnapshotEndRules::endsByThawing)
            .answers(JetErr.SUCCESS)
            .does("the shadow copy ends, completed", Snapshots::completed)
            .remarks("ABORT-COMPLETED", Severity.WARNING, STAMPED_ALL_THE_SAME)
            .cites("engine JetOSSnapshotEnd, io.cxx, 4048 to 4069")
            .row("SNAPABORT-06")
            .answers(JetErr.SUCCESS)
            .does("the session is over; a shadow copy ends, aborted by the caller", Snapshots::aborted)
            .undetermined(STREAMING_LEFT_ALONE)
            .cites(ABORT_BOTH + ", event 2007")
            .row("SNAPABORT-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites(ABORT_BOTH)
            .rows();

    private SnapshotEndRules() {}

    private static boolean isAbort(Situation s) {
        return s.has(Grbit.SNAPSHOT_END_ABORT);
    }

    private static Match both(boolean first, Match second) {
        return first ? second : Match.NO;
    }

    private static Match endsByThawing(Situation s) {
        SnapshotSession session = s.state().session();
        if (!s.in(Phase.FROZEN)) {
            return Match.NO;
        }
        if (s.call().inferred()) {
            return Match.PRESUMED_NOT;
        }
        Boolean goesOn = session == null ? null : session.goesOnAfterThaw();
        return Match.known(goesOn == null ? null : !goesOn);
    }

    /** An event log may have lost the event of the thaw. */
    private static Match isTooEarly(Situation s) {
        boolean frozen = s.in(Phase.FROZEN);
        if (frozen && s.call().inferred()) {
            return Match.PRESUMED_NOT;
        }
        return Match.when(frozen || Snapshots.isTimedOut(s));
    }
}

package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.header.BackupType;
import java.util.List;

/** JetBeginExternalBackup(Instance). */
final class BeginRules {

    private static final String PAGE = "JetBeginExternalBackup page; engine ErrBKBeginExternalBackup";
    private static final long PUBLIC_BITS = Grbit.BACKUP_INCREMENTAL;
    private static final long ENGINE_BITS = Grbit.BACKUP_INCREMENTAL | Grbit.BACKUP_SURROGATE | Grbit.INTERNAL_COPY;

    static final List<Rule> ROWS = new RuleTable()
            .include(EntryRules.BACKUP_CALL)
            .inPlaceOf("ENTRY-05", "BEGIN-12")
            .undetermined(
                    "the page has this code and JET_errBackupNotAllowedYet for a termination; the one that every page"
                            + " has is taken",
                    "C17")
            .cites(PAGE)
            .engine("BEGIN-01")
            .when(
                    "a JetTerm was refused since the instance started",
                    s -> s.state().conditions().backupsDisallowed() ? Match.YES : Match.PRESUMED_NOT)
            .answers(JetErr.BACKUP_NOT_ALLOWED_YET)
            .cites("engine JetBeginExternalBackupInstance, m_fBackupAllowed")
            .row("BEGIN-02")
            .when("logging is off", BeginRules::loggingIsOff)
            .answers(JetErr.LOGGING_DISABLED)
            .cites(PAGE)
            .documented("BEGIN-03")
            .when(
                    "the grbit has other bits than JET_bitBackupIncremental",
                    s -> Match.when(s.hasOtherThan(PUBLIC_BITS)))
            .answers(JetErr.INVALID_GRBIT)
            .undetermined(
                    "JET_bitBackupAtomic is valid in JetBackup, and here the code is spelled JET_errInvalidgrbit; the"
                            + " refusal and the number are taken as they stand",
                    "C16")
            .cites("JetBeginExternalBackup page")
            .engine("BEGIN-04")
            .when("the grbit has other bits than 0x01, 0x20 and 0x40", s -> Match.when(s.hasOtherThan(ENGINE_BITS)))
            .answers(JetErr.INVALID_GRBIT)
            .cites("engine ErrBKBeginExternalBackup")
            .row("BEGIN-05")
            .when("incremental, and circular logging is on", BeginRules::circularIncremental)
            .answers(JetErr.INVALID_BACKUP)
            .cites(PAGE)
            .engine("BEGIN-14")
            .when("a surrogate backup is asked for, and circular logging is on", BeginRules::circularSurrogate)
            .answers(JetErr.INVALID_BACKUP)
            .cites("engine ErrBKBeginExternalBackup")
            .engine("BEGIN-06")
            .when("an internal copy is asked to be incremental or surrogate", BeginRules::contradictsItself)
            .answers(JetErr.INVALID_GRBIT)
            .cites("engine ErrBKBeginExternalBackup")
            .engine("BEGIN-07")
            .when("a surrogate backup is asked for", s -> Match.when(s.has(Grbit.BACKUP_SURROGATE)))
            .answers(JetErr.INVALID_GRBIT)
            .undetermined("the engine would start a surrogate backup without a log range, which nobody can mean")
            .cites("engine ErrBKBeginExternalBackup")
            .engine("BEGIN-13")
            .when("a surrogate backup runs", s -> Match.when(s.in(Phase.SURROGATE)))
            .answers(JetErr.SURROGATE_BACKUP_IN_PROGRESS)
            .cites("engine ErrBKBeginExternalBackup")
            .row("BEGIN-08")
            .when("a backup runs", s -> Match.when(s.busy()))
            .answers(JetErr.BACKUP_IN_PROGRESS)
            .undetermined(
                    "the page says until JetBeginExternalBackup is called; it must mean JetEndExternalBackup", "C2")
            .cites(PAGE)
            .row("BEGIN-09")
            .when("incremental, and an attached database had no full backup of the streaming type", BeginRules::noFull)
            .answers(JetErr.MISSING_FULL_BACKUP)
            .cites(PAGE)
            .row("BEGIN-10")
            .when("incremental", s -> Match.when(s.has(Grbit.BACKUP_INCREMENTAL)))
            .answers(JetErr.SUCCESS)
            .does("an incremental backup begins, in the logs phase", s -> begin(s, BackupScope.INCREMENTAL, Phase.LOGS))
            .cites(PAGE)
            .row("BEGIN-11")
            .answers(JetErr.SUCCESS)
            .does("a full backup begins, in the databases phase", s -> begin(s, BackupScope.FULL, Phase.DATABASES))
            .cites(PAGE)
            .row("BEGIN-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("no backup begins", _ -> Consequence.NOTHING)
            .cites(PAGE)
            .rows();

    private BeginRules() {}

    private static Match loggingIsOff(Situation s) {
        Boolean on = s.state().conditions().logging();
        return Match.exceptional(on == null ? null : !on);
    }

    private static Match circularIncremental(Situation s) {
        return circularWith(Grbit.BACKUP_INCREMENTAL, s);
    }

    private static Match circularSurrogate(Situation s) {
        return circularWith(Grbit.BACKUP_SURROGATE, s);
    }

    private static Match circularWith(long bit, Situation s) {
        return s.has(bit) ? Match.known(s.state().logFacts().circular()) : Match.NO;
    }

    private static Match contradictsItself(Situation s) {
        return Match.when(s.has(Grbit.INTERNAL_COPY) && s.has(Grbit.BACKUP_INCREMENTAL | Grbit.BACKUP_SURROGATE));
    }

    private static Match noFull(Situation s) {
        return s.has(Grbit.BACKUP_INCREMENTAL)
                ? Match.known(LogArithmetic.lacksAFull(s.state(), BackupType.NORMAL))
                : Match.NO;
    }

    /** Begins a backup; one that still seemed to run must have ended unseen. */
    private static Consequence begin(Situation s, BackupScope scope, Phase phase) {
        BackupId id = new BackupId(s.state().id(), s.state().backups() + 1);
        Consequence before = s.busy() ? Endings.neverEnded(s) : Consequence.NOTHING;
        return before.withBeginning(new BackupStart(
                id,
                scope,
                s.call().at(),
                phase,
                List.copyOf(s.state().attached().databases()),
                s.state().attached().listed()));
    }
}

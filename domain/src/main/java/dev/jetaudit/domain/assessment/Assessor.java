package dev.jetaudit.domain.assessment;

import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.query.BackupDossier;
import dev.jetaudit.api.query.HistoryAssessor;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.api.query.RefusedBegin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Derives the history from the events. */
public final class Assessor implements HistoryAssessor {

    @Override
    public InstanceRecord instanceAfter(@Nullable InstanceRecord before, EngineInstanceEvent event) {
        return InstanceFold.after(before, event);
    }

    @Override
    public List<BackupDossier> dossiersAfter(
            @Nullable InstanceRecord before,
            InstanceRecord instance,
            @Nullable BackupDossier latest,
            EngineInstanceEvent event,
            long position) {
        return switch (event) {
            case RulesAdopted _ -> List.of();
            case FactRecorded recorded -> learned(before, latest, recorded.fact(), position);
            case CallRecorded call -> called(instance, latest, call, position);
        };
    }

    @Override
    public @Nullable RefusedBegin refusedBegin(InstanceRecord instance, EngineInstanceEvent event, long position) {
        boolean refused = event instanceof CallRecorded call
                && call.call().function().operation().beginsABackup()
                && !isLeftOut(call)
                && call.began() == null;
        return refused ? refused(instance, (CallRecorded) event, position) : null;
    }

    private static RefusedBegin refused(InstanceRecord instance, CallRecorded call, long position) {
        return new RefusedBegin(
                position,
                call.instance(),
                instance.rules(),
                scope(call.call()),
                call.call().at(),
                call.answer(),
                call.call().observed(),
                call.ruleId(),
                call.origin().source());
    }

    /** An instance that is not in the session goes on as it was: nothing was refused to it. */
    private static boolean isLeftOut(CallRecorded call) {
        return call.call().function().operation() == Operation.SNAPSHOT_FREEZE
                && call.answer().isSuccess();
    }

    private static BackupScope scope(ApiCall call) {
        return switch (call.function().operation()) {
            case SNAPSHOT_FREEZE -> BackupScope.SNAPSHOT;
            case SURROGATE_BEGIN -> BackupScope.SURROGATE;
            default ->
                (call.grbitOrNone() & Grbit.BACKUP_INCREMENTAL) == 0 ? BackupScope.FULL : BackupScope.INCREMENTAL;
        };
    }

    /** A fact tells of the backup that ended, or runs, last. */
    private static List<BackupDossier> learned(
            @Nullable InstanceRecord before, @Nullable BackupDossier latest, Fact fact, long position) {
        List<Finding> findings = FactFindings.of(before, fact, position);
        return latest == null || findings.isEmpty()
                ? List.of()
                : List.of(new DossierFold(latest).noting(findings).dossier());
    }

    /** A Begin can end the backup before and begin the next: then it is a call of both. */
    private static List<BackupDossier> called(
            InstanceRecord instance, @Nullable BackupDossier latest, CallRecorded call, long position) {
        List<BackupDossier> changed = new ArrayList<>(2);
        if (latest != null && latest.record().id().equals(call.backup())) {
            changed.add(
                    new DossierFold(latest).calling(instance, call, position).dossier());
        }
        if (call.began() != null) {
            BackupDossier opened = DossierFold.opened(instance.rules(), call, call.began(), position);
            changed.add(
                    new DossierFold(opened).calling(instance, call, position).dossier());
        }
        return changed;
    }
}

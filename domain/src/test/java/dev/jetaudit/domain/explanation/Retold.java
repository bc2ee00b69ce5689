package dev.jetaudit.domain.explanation;

import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.domain.scenario.Trace;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/** A trace told again without some of one backup's calls, as if they had never been made: the oracle of the search. */
final class Retold {

    private Retold() {}

    /** Returns what then is seen of the backup; of the calls before it, none is left out. */
    static Optional<Result> result(List<EngineInstanceEvent> events, BackupRecord backup, LongPredicate isTold) {
        Trace trace = new Trace(RuleSetName.DOCUMENTED);
        for (int i = 0; i < backup.lastPosition(); i++) {
            boolean told = i + 1 < backup.firstPosition() || isTold.test(i + 1);
            switch (events.get(i)) {
                case RulesAdopted adopted -> trace.adopt(adopted.rules());
                case FactRecorded fact -> trace.state(fact.fact());
                case CallRecorded call when told -> trace.call(call.call());
                case CallRecorded _ -> {}
            }
        }
        return trace.dossiers().stream()
                .map(dossier -> dossier.record())
                .filter(record -> record.id().equals(backup.id()))
                .map(Result::of)
                .findFirst();
    }
}

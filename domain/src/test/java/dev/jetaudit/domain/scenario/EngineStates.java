package dev.jetaudit.domain.scenario;

import dev.jetaudit.api.instance.Fact;
import java.util.List;
import java.util.function.Consumer;

/** The columns of engine-semantics.md section 3. */
final class EngineStates {

    private EngineStates() {}

    /** Returns what a call does in each column. */
    static List<String> row(Consumer<Story> call) {
        return List.of(
                        instance(),
                        fullInDatabases(),
                        fullInLogs(),
                        incremental(),
                        fullInDatabases().stop(),
                        fullInLogs().stop())
                .stream()
                .map(story -> story.then(call).last())
                .toList();
    }

    static Story instance() {
        return Story.engine()
                .fact(new Fact.CircularLogging(false))
                .fact(new Fact.LogsOnDisk(100, 120))
                .header("a.edb", Headers.full(80, 99))
                .attach("a.edb");
    }

    static Story fullInDatabases() {
        return instance().begin(0).attachInfo("a.edb");
    }

    static Story fullInLogs() {
        return fullInDatabases().logInfo(117, 120);
    }

    static Story incremental() {
        return instance().begin(1).logInfo(100, 120);
    }
}

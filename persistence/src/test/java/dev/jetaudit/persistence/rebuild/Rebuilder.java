package dev.jetaudit.persistence.rebuild;

import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.SampleAssessor;
import java.nio.file.Path;
import java.util.List;

/** A program that rebuilds the views up to a position, says so, and goes no further until it is killed. */
final class Rebuilder {

    private Rebuilder() {}

    public static void main(String[] arguments) {
        long last = Long.parseLong(arguments[1]);
        JetauditStore store = JetauditStore.openExisting(Path.of(arguments[0]), List.of());
        SampleAssessor assessor = SampleAssessor.stoppingAt(last);
        store.journal().rebuild(assessor, "sample").savingAfter(1000).replace(RebuildListener.NONE);
    }
}

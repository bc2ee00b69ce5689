package dev.jetaudit.persistence.rebuild;

import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.SampleAssessor;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A program that rebuilds the views up to a position, says so, and goes no further until it is killed. */
final class Rebuilder {

    private Rebuilder() {}

    @SuppressWarnings("SystemOut") // The test reads it.
    public static void main(String[] arguments) {
        long last = Long.parseLong(arguments[1]);
        JetauditStore store = JetauditStore.openExisting(Path.of(arguments[0]), List.of());
        CountDownLatch killed = new CountDownLatch(1);
        SampleAssessor assessor = new SampleAssessor(position -> {
            if (position == last) {
                System.out.println("there");
                System.out.flush();
                try {
                    killed.await();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
        });
        store.journal().rebuild(assessor, "sample").savingAfter(1000).replace(RebuildListener.NONE);
    }
}

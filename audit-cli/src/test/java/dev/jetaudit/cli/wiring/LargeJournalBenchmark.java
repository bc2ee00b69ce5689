package dev.jetaudit.cli.wiring;

import dev.jetaudit.api.query.PositionRange;
import dev.jetaudit.persistence.JetauditStore;
import dev.jetaudit.persistence.checkpoint.KeyRing;
import dev.jetaudit.persistence.checkpoint.SigningKey;
import dev.jetaudit.persistence.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Measures, in a process that is warm but knows nothing of the journal, how long the next call on the instance of a long journal takes,
 * with all that has to be read for it, and how long the proof of a single event does.
 */
final class LargeJournalBenchmark {

    private static final int PROOFS = 200;

    private LargeJournalBenchmark() {}

    /** Takes the folder of a store that {@code benchmarks/GeneratedTrace.java} was recorded into. */
    public static void main(String[] arguments) throws IOException {
        Path warming = Files.createTempDirectory("jetaudit-benchmark");
        SigningKey key = new KeyRing(warming.resolve("keys")).init();
        try (JetauditStore store = JetauditStore.openOrCreate(warming, JetauditWorkbench.SNAPSHOT)) {
            LiveCaller caller = new LiveCaller(new CommandSide(store.journal()), "EX01/SG1").begun();
            for (int call = 0; call < 3000; call++) {
                caller.read();
            }
            proofs(store, key, 500);
        }
        StoreLocation location = new StoreLocation.Directory(Path.of(arguments[0]));
        try (JetauditStore store = JetauditStore.openExisting(location, JetauditWorkbench.SNAPSHOT)) {
            next(store, "the first instance that the process loads");
        }
        try (JetauditStore store = JetauditStore.openExisting(location, JetauditWorkbench.SNAPSHOT)) {
            next(store, "loaded anew after the store was closed and opened");
            long head = store.journal().journal().head();
            long[] nanos = proofs(store, key, PROOFS);
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "a proof of one of %,d events: median %.1f ms, longest %.1f ms%n",
                    head,
                    nanos[PROOFS / 2] / 1e6,
                    nanos[PROOFS - 1] / 1e6);
        }
        System.exit(0);
    }

    private static void next(JetauditStore store, String how) {
        LiveCaller caller = new LiveCaller(new CommandSide(store.journal()), "EX01/SG1");
        long head = store.journal().journal().head();
        long start = System.nanoTime();
        caller.read();
        System.out.printf(
                Locale.ROOT,
                "the next call after %,d events, %s: %.1f ms%n",
                head,
                how,
                (System.nanoTime() - start) / 1e6);
    }

    private static long[] proofs(JetauditStore store, SigningKey key, int count) {
        StoreProver prover = new StoreProver(store, store.checkpoints().write(key, List.of()), key::sign);
        long head = store.journal().journal().head();
        Random random = new Random(1);
        long[] nanos = new long[count];
        for (int proof = 0; proof < count; proof++) {
            long position = 1 + random.nextLong(head);
            long start = System.nanoTime();
            prover.ofPositions(List.of(new PositionRange(position, position)));
            nanos[proof] = System.nanoTime() - start;
        }
        return nanos;
    }
}

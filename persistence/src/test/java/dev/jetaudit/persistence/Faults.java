package dev.jetaudit.persistence;

import java.util.Random;
import java.util.stream.IntStream;

/** How often the tests kill: a few times in the gate, as often as {@code -Dfaults.rounds} says in the profile {@code faults}. */
public final class Faults {

    private static final int ASKED = Integer.getInteger("faults.rounds", 0);

    private Faults() {}

    /** Returns the numbers of the rounds, which are the seeds of what happens in them. */
    public static IntStream rounds(int usually) {
        return IntStream.rangeClosed(1, ASKED > 0 ? ASKED : usually);
    }

    /** Returns the chance of a round. Seeds that are neighbours would begin with nearly the same numbers. */
    public static Random random(int round) {
        return new Random(round * 0x9E37_79B9_7F4A_7C15L);
    }

    /** Says how a round went, where many are made. */
    @SuppressWarnings("SystemOut") // For whoever asked.
    public static void tell(String what) {
        if (ASKED > 0) {
            System.out.println("FAULT " + what);
        }
    }
}

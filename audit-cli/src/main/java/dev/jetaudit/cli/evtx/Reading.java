package dev.jetaudit.cli.evtx;

import dev.jetaudit.cli.evtx.value.Manner;

/** What the chunks of one file have in common: what is asked for, and what was found so far. */
final class Reading {

    final Wanted wanted;
    final boolean withCopies;
    final SeenRecords records = new SeenRecords();

    Manner manner = Manner.OLD;

    long seen;
    long copies;

    Reading(Wanted wanted, boolean withCopies) {
        this.wanted = wanted;
        this.withCopies = withCopies;
    }
}

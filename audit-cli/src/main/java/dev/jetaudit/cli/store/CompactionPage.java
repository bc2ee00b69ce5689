package dev.jetaudit.cli.store;

import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.persistence.store.Compaction;

/** What a compaction came to, for people and for programs. */
record CompactionPage(String store, Compaction compaction) {
    String text() {
        return "Compacted " + store + ": " + Quantity.bytes(compaction.bytesBefore()) + " before, "
                + Quantity.bytes(compaction.bytesAfter()) + " now.\n";
    }

    void json(Compaction done, JsonFields json) {
        json.text("store", store).number("bytesBefore", done.bytesBefore()).number("bytesAfter", done.bytesAfter());
    }
}

package dev.jetaudit.cli.store;

import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.persistence.upkeep.Copied;
import java.util.Base64;

/** What was copied, for people and for programs. The root is written as in a checkpoint. */
record CopyPage(String store, String target, Copied copied) {
    String text() {
        return "Copied " + Quantity.counted(copied.events(), "event") + ", "
                + Quantity.counted(copied.evidenceSources(), "evidence source") + " and "
                + Quantity.counted(copied.checkpoints(), "checkpoint") + " from " + store + " to " + target + ".\n"
                + "Checked: the copy's journal has the same " + Quantity.counted(copied.chunks(), "chunk")
                + " under the same root, " + root() + ".\n";
    }

    void json(Copied done, JsonFields json) {
        json.text("store", store)
                .text("target", target)
                .number("events", done.events())
                .number("chunks", done.chunks())
                .text("root", root())
                .number("evidenceSources", done.evidenceSources())
                .number("windowsEvents", done.windowsEvents())
                .number("checkpoints", done.checkpoints());
    }

    private String root() {
        return Base64.getEncoder().encodeToString(copied.root());
    }
}

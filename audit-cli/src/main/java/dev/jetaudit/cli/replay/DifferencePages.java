package dev.jetaudit.cli.replay;

import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.replay.BackupDifference;
import dev.jetaudit.api.replay.CallDifference;
import dev.jetaudit.api.replay.ReplayOrder;
import dev.jetaudit.cli.output.Output;
import dev.jetaudit.cli.output.listing.Listing;
import dev.jetaudit.cli.output.text.Printable;
import dev.jetaudit.cli.output.text.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Differences for people: the call at which the rule sets part, then what became of the backup, each side by side. */
final class DifferencePages implements Listing<BackupDifference> {
    private final Output output;
    private final ReplayOrder order;
    private final int width;
    private boolean begun;

    DifferencePages(Output output, ReplayOrder order) {
        this.output = output;
        this.order = order;
        this.width = Math.max(order.first().id().length(), order.second().id().length());
    }

    @Override
    public void add(BackupDifference difference) {
        if (begun) {
            output.line("");
        }
        begun = true;
        output.line(Printable.line(heading(difference)));
        CallDifference call = difference.parting();
        output.line("  " + call.call().function().canonicalName() + " at position " + call.position() + ", "
                + Quantity.instant(call.call().at())
                + (call.call().observed() == null
                        ? ""
                        : ", observed " + call.call().observed().described()));
        side(order.first(), judged(call.first()));
        side(order.second(), judged(call.second()));
        if (difference.isOfABackup()) {
            output.line("  in the end");
            side(order.first(), became(difference.first()));
            side(order.second(), became(difference.second()));
        }
    }

    @Override
    public void finish() {}

    private static String heading(BackupDifference difference) {
        String calls = difference.differing() + " of " + Quantity.counted(difference.calls(), "call")
                + (difference.differing() == 1 ? " differs" : " differ");
        if (!difference.isOfABackup()) {
            return difference.instance() + ", outside any backup: " + calls;
        }
        String name = difference.recorded() == null
                ? difference.instance() + ", not a backup in the journal"
                : difference.recorded().toString();
        return name + ", begun " + Quantity.instant(difference.at()) + ": " + calls;
    }

    private void side(RuleSetName rules, String words) {
        String name = "    " + rules.id() + " ".repeat(width - rules.id().length());
        output.line(name + "  " + Printable.line(words));
    }

    private static String judged(CallRecorded call) {
        return call.ruleId() + "  " + call.answer().described() + "; " + Deed.of(call);
    }

    private static String became(@Nullable BackupRecord backup) {
        if (backup == null) {
            return "no backup";
        }
        List<String> words = new ArrayList<>();
        words.add(backup.outcome().jsonName()
                + (backup.outcomeCode() == null || backup.outcomeCode().isSuccess()
                        ? ""
                        : " " + backup.outcomeCode().described()));
        if (backup.kind() != null) {
            words.add("kind " + backup.kind().jsonName());
        }
        if (backup.assessment() != null) {
            words.add("assessed as " + backup.assessment().jsonName());
        }
        DifferenceJson.stamps(backup).forEach(stamp -> words.add(Deed.stamp(stamp)));
        return String.join(", ", words);
    }
}

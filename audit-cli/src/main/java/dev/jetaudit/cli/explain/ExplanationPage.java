package dev.jetaudit.cli.explain;

import dev.jetaudit.cli.output.Output;
import dev.jetaudit.cli.output.text.Printable;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.output.text.Tone;
import org.jspecify.annotations.Nullable;

/** An explanation as a page for people: a sentence a line, and below it the calls and the rule it is about. */
final class ExplanationPage {
    private final Output output;
    private @Nullable Long lastPosition;

    ExplanationPage(Output output) {
        this.output = output;
    }

    void print(Explanation explanation) {
        String kind = Sentences.nameOf(explanation.backup().kind());
        String assessment = Sentences.nameOf(explanation.backup().assessment());
        output.line(Printable.line(explanation.backup().id().toString()) + ": "
                + explanation.backup().outcome().jsonName() + ", kind " + (kind == null ? "-" : kind) + ", assessment "
                + (assessment == null ? "-" : assessment));
        output.line("");
        explanation.because().forEach(this::print);
    }

    private void print(Reason reason) {
        output.line("  " + Printable.line(reason.sentence()));
        if (reason.position() != null && reason.position().equals(lastPosition)) {
            return; // one more sentence on the same call
        }
        lastPosition = reason.position();
        if (reason.position() != null && reason.at() != null) {
            output.line("      " + output.painted(where(reason), Tone.FAINT));
        }
        if (reason.ruleId() != null && !isSeveral(reason)) {
            String citation = reason.citation() == null ? "" : ": " + Printable.line(reason.citation());
            output.line("      " + output.painted("rule " + reason.ruleId() + citation, Tone.FAINT));
        }
    }

    private static String where(Reason reason) {
        String at = "at " + reason.position();
        String what = String.valueOf(reason.api());
        if (isSeveral(reason) && reason.calls() != null) {
            at += "-" + reason.lastPosition();
            what = Quantity.counted(reason.calls(), "call") + " from " + what + " on";
        }
        return at + "  " + (reason.at() == null ? "" : Quantity.instant(reason.at()) + "  ") + what;
    }

    private static boolean isSeveral(Reason reason) {
        return reason.calls() != null && reason.calls() > 1;
    }
}

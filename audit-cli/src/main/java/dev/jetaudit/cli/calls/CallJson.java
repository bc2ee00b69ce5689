package dev.jetaudit.cli.calls;

import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.cli.output.listing.JsonFields;

/** A call as JSON, version 1 (docs/calls-v1.schema.json): in {@code in} and {@code out} stands only what is known. */
final class CallJson {
    private CallJson() {}

    static void write(long position, CallRecorded event, JsonFields json) {
        json.number("position", position)
                .instant("at", event.call().at())
                .text("instance", event.instance())
                .text("backup", event.backup())
                .text("api", event.call().function().canonicalName())
                .object("in", in -> input(event.call().in(), in.onlyKnown()))
                .object("out", out -> output(event.call().out(), out.onlyKnown()))
                .code("observed", event.call().observed())
                .code("answer", event.answer())
                .text("ruleId", event.ruleId())
                .text("phaseBefore", event.phaseBefore().jsonName())
                .text("phaseAfter", event.phaseAfter().jsonName())
                .flag("endedBackup", event.ended() != null)
                .flag("divergence", event.isDivergence());
    }

    private static void input(CallInput in, JsonFields json) {
        json.number("grbit", in.grbit())
                .text("file", in.file())
                .number("handle", in.handle())
                .number("cb", in.cb())
                .number("cbMax", in.cbMax())
                .number("snapId", in.snapId())
                .number("genLow", in.genLow())
                .number("genHigh", in.genHigh());
    }

    private static void output(CallOutput out, JsonFields json) {
        json.number("handle", out.handle())
                .number("size", out.size())
                .number("bytes", out.bytes())
                .texts("databases", out.databases())
                .texts("files", out.files())
                .number("genLow", out.genLow())
                .number("genHigh", out.genHigh())
                .number("cbActual", out.cbActual())
                .code("verdict", out.verdict())
                .flag("complete", out.complete())
                .number("snapId", out.snapId());
    }
}

package dev.jetaudit.cli.explain;

import dev.jetaudit.cli.output.listing.JsonFields;

/** An explanation as JSON, version 1 (docs/explain-v1.schema.json). */
final class ExplanationJson {
    private ExplanationJson() {}

    static void write(Explanation explanation, JsonFields json) {
        json.text("backup", explanation.backup().id())
                .text("outcome", explanation.backup().outcome().jsonName())
                .text("kind", Sentences.nameOf(explanation.backup().kind()))
                .text("assessment", Sentences.nameOf(explanation.backup().assessment()))
                .flag("confirmed", explanation.confirmed())
                .objects("because", explanation.because(), ExplanationJson::reason);
    }

    private static void reason(Reason reason, JsonFields json) {
        json.number("position", reason.position())
                .number("lastPosition", reason.lastPosition())
                .number("calls", reason.calls())
                .instant("at", reason.at())
                .text("api", reason.api())
                .text("sentence", reason.sentence())
                .text("ruleId", reason.ruleId())
                .text("citation", reason.citation());
    }
}

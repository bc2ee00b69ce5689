package dev.jetaudit.cli.explain;

import dev.jetaudit.cli.output.listing.JsonFields;

/** An explanation as JSON (docs/json-output.md). */
final class ExplanationJson {
    private ExplanationJson() {}

    static void write(Explanation explanation, JsonFields json) {
        json.text("backup", explanation.backup().id())
                .text("outcome", explanation.backup().outcome().jsonName())
                .text("kind", Sentences.nameOf(explanation.backup().kind()))
                .text("assessment", Sentences.nameOf(explanation.backup().assessment()))
                .objects("because", explanation.because(), ExplanationJson::reason);
    }

    private static void reason(Reason reason, JsonFields json) {
        json.number("position", reason.position())
                .instant("at", reason.at())
                .text("api", reason.api())
                .text("sentence", reason.sentence())
                .text("ruleId", reason.ruleId())
                .text("citation", reason.citation());
    }
}

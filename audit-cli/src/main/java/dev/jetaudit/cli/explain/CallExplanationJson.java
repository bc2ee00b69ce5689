package dev.jetaudit.cli.explain;

import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.workbench.RuleRow;

/** The explanation of one call as JSON, version 1 (docs/explain-call-v1.schema.json). */
final class CallExplanationJson {
    private CallExplanationJson() {}

    static void write(CallExplanation explanation, JsonFields json) {
        RuleRow row = explanation.row();
        json.number("position", explanation.position())
                .instant("at", explanation.event().call().at())
                .text("instance", explanation.event().instance())
                .text("backup", explanation.event().backup())
                .text("api", explanation.event().call().function().canonicalName())
                .code("observed", explanation.event().call().observed())
                .code("answer", explanation.event().answer())
                .flag("divergence", explanation.event().isDivergence())
                .text("phaseBefore", explanation.event().phaseBefore().jsonName())
                .text("phaseAfter", explanation.event().phaseAfter().jsonName())
                .text("ruleId", explanation.event().ruleId())
                .text("condition", row == null ? null : row.condition())
                .text("citation", row == null ? null : row.citation())
                .texts("sentences", explanation.sentences())
                .objects("before", explanation.before(), CallExplanationJson::row)
                .objects("untried", explanation.untried(), CallExplanationJson::row);
    }

    private static void row(RuleRow row, JsonFields json) {
        json.text("ruleId", row.id()).text("condition", row.condition());
    }
}

package dev.jetaudit.domain.rules;

import dev.jetaudit.api.call.JetErr;
import java.util.List;

/**
 * What the rules make of a call.
 *
 * @param answer what they derive, or the engine's code where no rule can derive it
 * @param ruleId the row that decided
 * @param consequence what follows
 * @param unknown ids of rows that could not be tried
 * @param assumptions sentences: what had to be supposed to follow the engine
 */
public record Judgement(
        JetErr answer, String ruleId, Consequence consequence, List<String> unknown, List<String> assumptions) {}

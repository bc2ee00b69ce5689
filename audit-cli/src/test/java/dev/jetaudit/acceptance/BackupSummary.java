package dev.jetaudit.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a backup came to, as one line: {@code #1 full: completed, full, logs [117,120], deleted [], a.edb fullPrev 117-120, valid}. */
final class BackupSummary {
    private BackupSummary() {}

    /** Returns the line for a backup as {@code --format json} prints it; headers are told of where it completed. */
    static String of(JsonNode backup) {
        JsonNode logs = backup.get("logs");
        String outcome = backup.get("outcome").asText();
        List<String> parts = new ArrayList<>();
        parts.add(outcome);
        parts.add(backup.get("kind").isNull() ? "no kind" : backup.get("kind").asText());
        parts.add("logs [" + logs.get("genLow") + "," + logs.get("genHigh") + "]");
        parts.add("deleted " + backup.get("deleted"));
        if (outcome.equals("completed")) {
            backup.get("databases").forEach(database -> parts.add(stamp(database)));
        }
        parts.add(backup.get("assessment").asText());
        return "#" + backup.get("ordinal") + " " + backup.get("scope").asText() + ": " + String.join(", ", parts);
    }

    private static String stamp(JsonNode database) {
        String path = database.get("path").asText();
        String name = path.substring(path.lastIndexOf('\\') + 1);
        JsonNode stamp = database.get("stamp");
        return stamp.isNull()
                ? name + " no stamp"
                : name + " " + stamp.get("field").asText() + " " + stamp.get("genLow") + "-" + stamp.get("genHigh");
    }
}

package dev.jetaudit.persistence.proof;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.query.BackupRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Jetaudit concludes about a backup, as the lines of a proof. What is unknown has no line. */
final class StatedLines {

    private final List<String> lines = new ArrayList<>();

    private StatedLines() {}

    static List<String> of(BackupRecord backup) {
        StatedLines stated = new StatedLines();
        stated.add("rules", backup.rules());
        stated.add("scope", backup.scope() == null ? null : backup.scope().jsonName());
        stated.add("kind", backup.kind() == null ? null : backup.kind().jsonName());
        stated.add("outcome", backup.outcome().jsonName());
        stated.add("outcome-code", code(backup.outcomeCode()));
        stated.add("answer", code(backup.answer()));
        stated.add("observed", code(backup.observed()));
        stated.add(
                "assessment",
                backup.assessment() == null ? null : backup.assessment().jsonName());
        stated.add("began-at", backup.beganAt());
        stated.add("ended-at", backup.endedAt());
        for (Finding finding : backup.findings()) {
            stated.add("finding", finding.severity().jsonName() + " " + finding.id() + " " + finding.message());
        }
        return stated.lines;
    }

    private static @Nullable Integer code(@Nullable JetErr code) {
        return code == null ? null : code.code();
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            lines.add(name + " " + onOneLine(value.toString()));
        }
    }

    /** A signed note has no control characters; a message may quote a path that does. */
    private static String onOneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.chars().forEach(c -> {
            if (Character.isISOControl(c)) {
                line.append(String.format("\\u%04x", c));
            } else {
                line.append((char) c);
            }
        });
        return line.toString();
    }
}

package dev.jetaudit.api.explanation;

import dev.jetaudit.api.query.BackupRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decided about a backup: judged again without the backup's other calls, on what was known when it began and with the facts
 * and rules that came while it ran, the cited calls alone give the same outcome, code, kind, stamps and assessment.
 *
 * @param cited by position; none of them overlaps another
 * @param alone the backup as the cited calls alone show it; null if they show none
 * @param kindRule the row that decided its kind; null if it has none
 * @param confirmed whether they were judged again and gave the same; otherwise all calls are cited, and the rules are not those
 *     that judged them when they were recorded
 */
public record Grounds(
        List<CitedCalls> cited,
        @Nullable BackupRecord alone,
        @Nullable String kindRule,
        boolean confirmed) {

    public Grounds {
        cited = List.copyOf(cited);
    }
}

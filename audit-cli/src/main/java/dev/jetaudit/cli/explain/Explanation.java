package dev.jetaudit.cli.explain;

import dev.jetaudit.api.query.BackupRecord;
import java.util.List;

/**
 * Why a backup is what it is.
 *
 * @param confirmed whether the cited calls, judged again alone, gave the same
 * @param because the calls that decided, by position, then what no single call shows
 */
record Explanation(BackupRecord backup, boolean confirmed, List<Reason> because) {
    Explanation {
        because = List.copyOf(because);
    }
}

package dev.jetaudit.cli.replay;

import dev.jetaudit.cli.output.Output;
import dev.jetaudit.cli.output.text.Printable;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.persistence.rebuild.RebuildReport;
import dev.jetaudit.persistence.rebuild.RowDifference;
import dev.jetaudit.persistence.rebuild.RowDifference.ColumnDifference;
import dev.jetaudit.persistence.rebuild.TableDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a rebuild found, for people: a verdict, then each table that differs with a few of its rows. */
final class RebuildPage {
    private final Output output;
    private final String what;
    private final boolean verify;

    /** @param states whether it is about the states of the instances, too */
    RebuildPage(Output output, boolean states, boolean verify) {
        this.output = output;
        this.what = states ? "views and states" : "views";
        this.verify = verify;
    }

    void print(RebuildReport report) {
        long rows =
                report.differences().stream().mapToLong(TableDifference::rows).sum();
        String read =
                Quantity.counted(report.events(), "event") + " and " + Quantity.counted(report.backups(), "backup");
        output.line(verify ? verdict(read, rows) : replayed(report, rows));
        if (report.unseen() > 0) {
            output.line("Behind these, " + Quantity.counted(report.unseen(), "event")
                    + " are in the journal that the views do not show yet.");
        }
        if (report.behind() > 0) {
            output.line("The views had not shown the last " + Quantity.counted(report.behind(), "event")
                    + " of these; what they bring is counted here.");
        }
        report.differences().forEach(this::print);
    }

    private String verdict(String read, long rows) {
        return rows == 0
                ? "Verified: the " + what + " are what the journal says, " + read + "."
                : "The " + what + " are NOT what the journal says: " + Quantity.counted(rows, "row") + " of " + read
                        + " differ.";
    }

    private String replayed(RebuildReport report, long rows) {
        return "Replayed " + Quantity.counted(report.events(), "event") + " into "
                + Quantity.counted(report.backups(), "backup") + "; the " + what
                + (rows == 0 ? " are as before." : " changed in " + Quantity.counted(rows, "row") + ".");
    }

    private void print(TableDifference table) {
        List<String> counts = new ArrayList<>();
        count(counts, table.changed(), "changed");
        count(counts, table.added(), "missing");
        count(counts, table.removed(), "too many");
        output.line("  " + table.table() + ": " + String.join(", ", counts));
        for (RowDifference row : table.first()) {
            output.line(Printable.line("    " + name(row.key()) + sentence(row)));
        }
        if (table.first().size() < table.rows()) {
            output.line("    and more");
        }
    }

    private static void count(List<String> counts, long rows, String what) {
        if (rows > 0) {
            counts.add(Quantity.counted(rows, "row") + " " + what);
        }
    }

    private static String sentence(RowDifference row) {
        return switch (row.kind()) {
            case ADDED -> " was missing";
            case REMOVED -> " was too many";
            case CHANGED ->
                ": " + row.columns().stream().map(RebuildPage::change).collect(Collectors.joining(", "));
        };
    }

    private static String change(ColumnDifference column) {
        return column.column() + " " + value(column.served()) + " -> " + value(column.rebuilt());
    }

    private static String value(@Nullable String value) {
        return value == null ? "null" : "'" + value + "'";
    }

    /** Returns for example {@code EX01/SG1#17 finding_no 0}. */
    private static String name(Map<String, String> key) {
        Map<String, String> rest = new LinkedHashMap<>(key);
        List<String> words = new ArrayList<>();
        String backup = RebuildJson.backup(key);
        String instance = rest.remove("instance");
        if (backup != null) {
            rest.remove("ordinal");
            words.add(backup);
        } else if (instance != null) {
            words.add(instance);
        }
        rest.forEach((column, value) -> words.add(column + " " + value));
        return String.join(" ", words);
    }
}

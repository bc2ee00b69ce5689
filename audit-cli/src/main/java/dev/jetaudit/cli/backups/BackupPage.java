package dev.jetaudit.cli.backups;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.query.DatabaseRecord;
import dev.jetaudit.cli.output.Output;
import dev.jetaudit.cli.output.text.Cell;
import dev.jetaudit.cli.output.text.Column;
import dev.jetaudit.cli.output.text.Printable;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.output.text.TextTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One backup in full, as a page for people. */
final class BackupPage {
    private static final String INDENT = "  ";
    private static final List<Column<DatabaseRecord>> DATABASES = List.of(
            Column.name("PATH", 20, database -> Cell.of(database.path().value())),
            Column.of("LISTED", database -> Cell.yesNo(database.listed())),
            Column.of("OPENED", database -> Cell.yesNo(database.opened())),
            Column.number("READ", database -> bytes(database.bytesRead())),
            Column.number("SIZE", database -> bytes(database.size())),
            Column.of("COMPLETE", database -> Cell.yesNo(database.complete())),
            Column.of("DROPPED", database -> Cell.yesNo(database.dropped())),
            Column.of("STAMP", database -> stamp(database.stamp())));

    private final Output output;

    BackupPage(Output output) {
        this.output = output;
    }

    void print(BackupLine backup) {
        output.line(Printable.line(String.valueOf(backup.id())));
        for (Entry entry : summary(backup)) {
            String label =
                    INDENT + entry.label() + " ".repeat(12 - entry.label().length());
            output.line(label + output.painted(entry.cell().text(), entry.cell().tone()));
        }
        output.line("");
        printDatabases(backup.databases());
        output.line("");
        output.line(backup.findings().isEmpty() ? "No findings" : "Findings");
        FindingLines.printWithRemedies(backup.findings(), output);
    }

    private static List<Entry> summary(BackupLine backup) {
        return List.of(
                new Entry("kind", BackupTable.kind(backup)),
                new Entry("outcome", BackupTable.outcome(backup)),
                new Entry("assessment", BackupTable.assessment(backup.assessment())),
                new Entry("rules", Cell.orUnknown(backup.rules())),
                new Entry(
                        "asked for",
                        Cell.orUnknown(
                                backup.scope() == null ? null : backup.scope().jsonName())),
                new Entry("began", Cell.orUnknown(backup.beganAt())),
                new Entry("ended", backup.isInProgress() ? Cell.NONE : Cell.orUnknown(backup.endedAt())),
                new Entry("answer", code(backup.answer())),
                new Entry("observed", code(backup.observed())),
                new Entry(
                        "calls",
                        Cell.of(backup.calls() + ", at positions " + backup.firstPosition() + " to "
                                + backup.lastPosition())),
                new Entry("bytes read", bytes(backup.bytes())),
                new Entry("log set", BackupTable.logSet(backup)),
                new Entry("copied", BackupTable.generations(backup.logs().copied())),
                new Entry("missing", BackupTable.generations(backup.logs().missing())),
                new Entry("truncated", BackupTable.truncated(backup)));
    }

    private void printDatabases(List<DatabaseRecord> databases) {
        if (databases.isEmpty()) {
            output.line("No databases");
            return;
        }
        output.line("Databases");
        TextTable<DatabaseRecord> table = output.table(INDENT, DATABASES);
        databases.forEach(table::add);
        table.finish();
    }

    private static Cell code(@Nullable JetErr code) {
        return code == null ? Cell.UNKNOWN : Cell.of(code.described());
    }

    private static Cell bytes(@Nullable Long bytes) {
        return bytes == null ? Cell.UNKNOWN : Cell.of(Quantity.bytes(bytes));
    }

    private static Cell stamp(@Nullable Stamp stamp) {
        if (stamp == null) {
            return Cell.NONE;
        }
        String low = stamp.genLow() == null ? "?" : stamp.genLow().toString();
        String high = stamp.genHigh() == null ? "?" : stamp.genHigh().toString();
        return Cell.of(stamp.field().jsonName() + " " + low + "-" + high + (stamp.osSnapshot() ? " OSSnapshot" : ""));
    }

    private record Entry(String label, Cell cell) {}
}

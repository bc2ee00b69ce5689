package dev.jetaudit.cli.backups;

import dev.jetaudit.cli.output.listing.CsvColumn;
import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.output.listing.Layout;
import dev.jetaudit.cli.output.text.Column;
import java.util.List;

/** How backups look in lists. */
public final class BackupLayout implements Layout<BackupLine> {
    @Override
    public void json(BackupLine line, JsonFields json) {
        BackupJson.write(line, json);
    }

    @Override
    public List<CsvColumn<BackupLine>> csv() {
        return BackupCsv.COLUMNS;
    }

    @Override
    public List<Column<BackupLine>> table() {
        return BackupTable.COLUMNS;
    }
}

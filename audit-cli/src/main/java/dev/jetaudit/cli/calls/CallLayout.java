package dev.jetaudit.cli.calls;

import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.cli.output.listing.CsvColumn;
import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.output.listing.Layout;
import dev.jetaudit.cli.output.text.Column;
import java.util.List;

/** How the journal's events look in lists; as CSV, calls only. */
final class CallLayout implements Layout<JournalEntry> {
    @Override
    public void json(JournalEntry entry, JsonFields json) {
        switch (entry.event()) {
            case CallRecorded call -> CallJson.write(entry.position(), call, json);
            case FactRecorded fact -> FactJson.write(entry.position(), fact, json);
            case RulesAdopted adopted -> FactJson.write(entry.position(), adopted, json);
        }
    }

    @Override
    public List<CsvColumn<JournalEntry>> csv() {
        return CallCsv.COLUMNS;
    }

    @Override
    public List<Column<JournalEntry>> table() {
        return CallTable.COLUMNS;
    }
}

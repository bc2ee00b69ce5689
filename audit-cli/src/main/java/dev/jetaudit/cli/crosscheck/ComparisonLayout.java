package dev.jetaudit.cli.crosscheck;

import dev.jetaudit.api.crosscheck.SlotComparison;
import dev.jetaudit.cli.output.listing.CsvColumn;
import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.output.listing.Layout;
import dev.jetaudit.cli.output.text.Column;
import java.util.List;

/** How comparisons look in lists. */
final class ComparisonLayout implements Layout<SlotComparison> {
    @Override
    public void json(SlotComparison comparison, JsonFields json) {
        ComparisonJson.write(comparison, json);
    }

    @Override
    public List<CsvColumn<SlotComparison>> csv() {
        return ComparisonCsv.COLUMNS;
    }

    @Override
    public List<Column<SlotComparison>> table() {
        return ComparisonTable.COLUMNS;
    }
}

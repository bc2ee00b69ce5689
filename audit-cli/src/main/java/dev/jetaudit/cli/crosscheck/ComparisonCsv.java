package dev.jetaudit.cli.crosscheck;

import dev.jetaudit.api.crosscheck.DerivedSlot;
import dev.jetaudit.api.crosscheck.DerivedSlot.Trace;
import dev.jetaudit.api.crosscheck.SlotComparison;
import dev.jetaudit.api.header.HeaderSlot.Held;
import dev.jetaudit.cli.output.listing.CsvColumn;
import java.util.List;

/** A comparison as flat CSV: the fields of the JSON. */
final class ComparisonCsv {
    static final List<CsvColumn<SlotComparison>> COLUMNS = List.of(
            new CsvColumn<>("instance", comparison -> comparison.header().instance()),
            new CsvColumn<>("database", comparison -> comparison.header().database()),
            new CsvColumn<>("slot", SlotComparison::slotName),
            new CsvColumn<>("state", comparison -> comparison.agreement().jsonName()),
            new CsvColumn<>("header.content", comparison -> ComparisonJson.content(comparison.held())),
            held("header.genLow", Held::genLow),
            held("header.genHigh", Held::genHigh),
            held("header.type", held -> held.type().jsonName()),
            held("header.at", Held::at),
            new CsvColumn<>("journal.content", ComparisonJson::content),
            derived("journal.backup", Trace::backup),
            derived("journal.genLow", Trace::genLow),
            derived("journal.genHigh", Trace::genHigh),
            derived("journal.beganAt", Trace::beganAt),
            derived("journal.endedAt", Trace::endedAt),
            new CsvColumn<>("reason", SlotComparison::reason),
            new CsvColumn<>("evidence", comparison -> comparison.header().evidence()),
            new CsvColumn<>("position", comparison -> comparison.header().position()),
            new CsvColumn<>("seenAt", comparison -> comparison.header().at()));

    private ComparisonCsv() {}

    private static CsvColumn<SlotComparison> held(String name, CsvColumn.Value<Held> value) {
        return new CsvColumn<>(name, comparison -> comparison.held() instanceof Held held ? value.of(held) : null);
    }

    private static CsvColumn<SlotComparison> derived(String name, CsvColumn.Value<Trace> value) {
        return new CsvColumn<>(
                name, comparison -> comparison.derived() instanceof DerivedSlot.Left left ? value.of(left.by()) : null);
    }
}

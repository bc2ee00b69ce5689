package dev.jetaudit.cli.record;

import dev.jetaudit.cli.evidence.EvidenceFinding;
import dev.jetaudit.cli.output.listing.CsvColumn;
import dev.jetaudit.cli.output.listing.JsonFields;
import dev.jetaudit.cli.output.listing.Layout;
import dev.jetaudit.cli.output.text.Column;
import dev.jetaudit.cli.workbench.RecordingReport.OfFile;
import java.util.List;
import java.util.stream.Collectors;

/** How the report on a recorded file looks to programs; people are told on standard error. */
final class FileReportLayout implements Layout<OfFile> {
    @Override
    public void json(OfFile file, JsonFields json) {
        json.text("file", file.file())
                .number("recorded", file.recorded())
                .number("known", file.known())
                .number("skipped", file.skipped())
                .object(
                        "otherEvents",
                        ids -> file.otherEvents().forEach((id, count) -> ids.number(Integer.toString(id), count)))
                .objects("findings", file.findings(), FileReportLayout::finding)
                .text("problem", file.problem() == null ? null : file.problem().sentence());
    }

    private static void finding(EvidenceFinding finding, JsonFields json) {
        json.text("id", finding.id())
                .text("severity", finding.severity().jsonName())
                .number("offset", finding.offset())
                .number("line", finding.line())
                .text("message", finding.message());
    }

    @Override
    public List<CsvColumn<OfFile>> csv() {
        return List.of(
                new CsvColumn<>("file", OfFile::file),
                new CsvColumn<>("recorded", OfFile::recorded),
                new CsvColumn<>("known", OfFile::known),
                new CsvColumn<>("skipped", OfFile::skipped),
                new CsvColumn<>(
                        "otherEvents",
                        file -> file.otherEvents().entrySet().stream()
                                .map(id -> id.getKey() + "=" + id.getValue())
                                .collect(Collectors.joining(" "))),
                new CsvColumn<>("findings", file -> file.findings().size()),
                new CsvColumn<>(
                        "problem",
                        file -> file.problem() == null ? null : file.problem().sentence()));
    }

    /** Nothing: a recording is an act, and its table form prints no data. */
    @Override
    public List<Column<OfFile>> table() {
        return List.of();
    }
}

package dev.jetaudit.cli.calls;

import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.cli.output.listing.CsvColumn;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A call as flat CSV: an empty field is unknown; a list of paths is separated by {@code |}, which no path holds. */
final class CallCsv {
    static final List<CsvColumn<JournalEntry>> COLUMNS = List.of(
            new CsvColumn<>("position", JournalEntry::position),
            of("at", event -> event.call().at()),
            of("instance", CallRecorded::instance),
            of("backup", CallRecorded::backup),
            of("api", event -> event.call().function().canonicalName()),
            in("in.grbit", CallInput::grbit),
            in("in.file", CallInput::file),
            in("in.handle", CallInput::handle),
            in("in.cb", CallInput::cb),
            in("in.cbMax", CallInput::cbMax),
            out("out.handle", CallOutput::handle),
            out("out.size", CallOutput::size),
            out("out.bytes", CallOutput::bytes),
            out("out.databases", out -> paths(out.databases())),
            out("out.files", out -> paths(out.files())),
            out("out.genLow", CallOutput::genLow),
            out("out.genHigh", CallOutput::genHigh),
            out("out.cbActual", CallOutput::cbActual),
            out("out.verdict", CallOutput::verdict),
            out("out.complete", CallOutput::complete),
            of("observed", event -> event.call().observed()),
            of("answer", CallRecorded::answer),
            of("ruleId", CallRecorded::ruleId),
            of("phaseBefore", event -> event.phaseBefore().jsonName()),
            of("phaseAfter", event -> event.phaseAfter().jsonName()),
            of("endedBackup", event -> event.ended() != null),
            of("divergence", CallRecorded::isDivergence),
            in("in.snapId", CallInput::snapId),
            in("in.genLow", CallInput::genLow),
            in("in.genHigh", CallInput::genHigh),
            out("out.snapId", CallOutput::snapId));

    private CallCsv() {}

    private static CsvColumn<JournalEntry> of(String name, CsvColumn.Value<CallRecorded> value) {
        return new CsvColumn<>(name, entry -> entry.event() instanceof CallRecorded call ? value.of(call) : null);
    }

    private static CsvColumn<JournalEntry> in(String name, CsvColumn.Value<CallInput> value) {
        return of(name, event -> value.of(event.call().in()));
    }

    private static CsvColumn<JournalEntry> out(String name, CsvColumn.Value<CallOutput> value) {
        return of(name, event -> value.of(event.call().out()));
    }

    private static @Nullable String paths(@Nullable List<WindowsPath> paths) {
        return paths == null ? null : paths.stream().map(WindowsPath::value).collect(Collectors.joining("|"));
    }
}

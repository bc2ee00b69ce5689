package dev.jetaudit.cli.calls;

import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.query.JournalEntry;
import dev.jetaudit.cli.output.text.Cell;
import dev.jetaudit.cli.output.text.Column;
import dev.jetaudit.cli.output.text.Quantity;
import dev.jetaudit.cli.output.text.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A call, a fact or an adoption of rules as a line for people. */
final class CallTable {
    static final List<Column<JournalEntry>> COLUMNS = List.of(
            Column.number("POSITION", entry -> Cell.of(Long.toString(entry.position()))),
            Column.of("AT", entry -> at(BackupCalls.at(entry.event()))),
            Column.name(
                    "INSTANCE", 12, entry -> Cell.of(entry.event().instance().value())),
            Column.number("BACKUP", ofCall(call -> backup(call.backup()))),
            Column.of("CALL", CallTable::what),
            Column.shortened(
                    "WITH",
                    16,
                    ofCall(call -> with(call.call().in(), call.call().out()))),
            Column.number("OBSERVED", ofCall(call -> code(call.call().observed()))),
            Column.number("ANSWER", ofCall(call -> code(call.answer()))),
            Column.of("RULE", ofCall(call -> Cell.of(call.ruleId()))),
            Column.of("PHASE", ofCall(CallTable::phase)),
            Column.of("NOTE", ofCall(CallTable::note)));

    private static final Cell BLANK = Cell.of("");

    private CallTable() {}

    private static Function<JournalEntry, Cell> ofCall(Function<CallRecorded, Cell> cell) {
        return entry -> entry.event() instanceof CallRecorded call ? cell.apply(call) : BLANK;
    }

    private static Cell at(@Nullable Instant at) {
        return at == null ? Cell.UNKNOWN : Cell.of(Quantity.instant(at));
    }

    private static Cell backup(@Nullable BackupId backup) {
        return backup == null ? Cell.NONE : Cell.of("#" + backup.ordinal());
    }

    private static Cell what(JournalEntry entry) {
        return switch (entry.event()) {
            case CallRecorded event -> Cell.of(event.call().function().canonicalName());
            case FactRecorded event -> Cell.of("fact: " + FactJson.name(event.fact()));
            case RulesAdopted event -> Cell.of("rules adopted: " + event.rules());
        };
    }

    private static Cell code(@Nullable JetErr code) {
        if (code == null) {
            return Cell.UNKNOWN;
        }
        return new Cell(code.toString(), code.isSuccess() ? Tone.PLAIN : Tone.BAD);
    }

    private static Cell with(CallInput in, CallOutput out) {
        List<String> words = new ArrayList<>();
        add(words, "", in.file());
        add(words, "grbit ", in.grbit());
        add(words, "handle ", in.handle() == null ? out.handle() : in.handle());
        add(words, "session ", in.snapId() == null ? out.snapId() : in.snapId());
        add(words, "from ", in.genLow());
        add(words, "to ", in.genHigh());
        add(words, "", out.size() == null ? null : Quantity.bytes(out.size()));
        add(words, "read ", out.bytes() == null ? null : Quantity.bytes(out.bytes()));
        add(
                words,
                "databases ",
                out.databases() == null ? null : out.databases().size());
        add(words, "files ", out.files() == null ? null : out.files().size());
        add(words, "from ", out.genLow());
        add(words, "to ", out.genHigh());
        add(words, "verdict ", out.verdict());
        return Cell.of(String.join(", ", words));
    }

    private static void add(List<String> words, String label, @Nullable Object value) {
        if (value != null) {
            words.add(label + value);
        }
    }

    private static Cell phase(CallRecorded call) {
        String before = call.phaseBefore().jsonName();
        return call.phaseBefore() == call.phaseAfter()
                ? new Cell(before, Tone.FAINT)
                : Cell.of(before + " > " + call.phaseAfter().jsonName());
    }

    private static Cell note(CallRecorded call) {
        String ended = call.ended() == null
                ? ""
                : "ended "
                        + (call.ended().backup().equals(call.backup())
                                ? ""
                                : "#" + call.ended().backup().ordinal() + " ")
                        + call.ended().outcome().jsonName();
        String began = call.began() == null ? "" : "began";
        String divergence = call.isDivergence() ? "divergence" : "";
        List<String> notes = new ArrayList<>(List.of(began, ended, divergence));
        notes.removeIf(String::isEmpty);
        return new Cell(String.join(", ", notes), call.isDivergence() ? Tone.DOUBTFUL : Tone.PLAIN);
    }
}

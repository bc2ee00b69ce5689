package dev.jetaudit.cli.replay;

import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.query.BackupRecord;
import dev.jetaudit.api.replay.BackupDifference;
import dev.jetaudit.api.replay.CallDifference;
import dev.jetaudit.api.replay.ReplayOrder;
import dev.jetaudit.cli.output.listing.CsvColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A difference as flat CSV. */
final class DifferenceCsv {
    private DifferenceCsv() {}

    static List<CsvColumn<BackupDifference>> columns(ReplayOrder order) {
        return Stream.of(
                        ofDifference(order),
                        ofCall("call.first.", CallDifference::first),
                        ofCall("call.second.", CallDifference::second),
                        ofBackup("first.", BackupDifference::first),
                        ofBackup("second.", BackupDifference::second))
                .flatMap(List::stream)
                .toList();
    }

    private static List<CsvColumn<BackupDifference>> ofDifference(ReplayOrder order) {
        return List.of(
                new CsvColumn<>("backup", BackupDifference::recorded),
                new CsvColumn<>("instance", BackupDifference::instance),
                new CsvColumn<>("rules", _ -> order.first()),
                new CsvColumn<>("against", _ -> order.second()),
                new CsvColumn<>("whatIf", _ -> order.whatIf()),
                new CsvColumn<>("at", BackupDifference::at),
                new CsvColumn<>("firstPosition", BackupDifference::firstPosition),
                new CsvColumn<>("calls", BackupDifference::calls),
                new CsvColumn<>("differingCalls", BackupDifference::differing),
                new CsvColumn<>(
                        "call.position", difference -> difference.parting().position()),
                new CsvColumn<>(
                        "call.at", difference -> difference.parting().call().at()),
                new CsvColumn<>(
                        "call.api",
                        difference -> difference.parting().call().function().canonicalName()),
                new CsvColumn<>(
                        "call.observed",
                        difference -> difference.parting().call().observed()));
    }

    private static List<CsvColumn<BackupDifference>> ofCall(
            String prefix, Function<CallDifference, CallRecorded> side) {
        Function<BackupDifference, CallRecorded> call = difference -> side.apply(difference.parting());
        return List.of(
                new CsvColumn<>(
                        prefix + "answer", difference -> call.apply(difference).answer()),
                new CsvColumn<>(
                        prefix + "ruleId", difference -> call.apply(difference).ruleId()),
                new CsvColumn<>(prefix + "sentence", difference -> Deed.of(call.apply(difference))));
    }

    private static List<CsvColumn<BackupDifference>> ofBackup(
            String prefix, Function<BackupDifference, @Nullable BackupRecord> side) {
        List<CsvColumn<BackupDifference>> columns = new ArrayList<>();
        columns.add(new CsvColumn<>(prefix + "outcome", difference -> {
            BackupRecord backup = side.apply(difference);
            return backup == null ? "none" : backup.outcome().jsonName();
        }));
        add(columns, prefix + "outcomeCode", side, BackupRecord::outcomeCode);
        add(
                columns,
                prefix + "kind",
                side,
                backup -> backup.kind() == null ? null : backup.kind().jsonName());
        add(
                columns,
                prefix + "assessment",
                side,
                backup ->
                        backup.assessment() == null ? null : backup.assessment().jsonName());
        add(columns, prefix + "stamps", side, DifferenceCsv::stamps);
        return columns;
    }

    private static void add(
            List<CsvColumn<BackupDifference>> columns,
            String name,
            Function<BackupDifference, @Nullable BackupRecord> side,
            CsvColumn.Value<BackupRecord> value) {
        columns.add(new CsvColumn<>(name, difference -> {
            BackupRecord backup = side.apply(difference);
            return backup == null ? null : value.of(backup);
        }));
    }

    /** Separated by a bar, which no path holds; without any, {@code none}. */
    private static String stamps(BackupRecord backup) {
        return DifferenceJson.stamps(backup).isEmpty()
                ? "none"
                : DifferenceJson.stamps(backup).stream().map(Deed::stamp).collect(Collectors.joining("|"));
    }
}

package dev.jetaudit.cli;

import dev.jetaudit.persistence.rebuild.RebuildReport;
import dev.jetaudit.persistence.rebuild.RowDifference;
import dev.jetaudit.persistence.rebuild.RowDifference.ColumnDifference;
import dev.jetaudit.persistence.rebuild.RowDifference.Kind;
import dev.jetaudit.persistence.rebuild.TableDifference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Views with a row of each kind of difference. */
final class SampleRebuilds {

    static final RebuildReport ALTERED = new RebuildReport(
            1234,
            0,
            1,
            2,
            17,
            List.of(
                    new TableDifference(
                            "backup",
                            0,
                            0,
                            6,
                            List.of(new RowDifference(
                                    Kind.CHANGED,
                                    key("instance", "EX01/SG1", "ordinal", "3"),
                                    List.of(
                                            new ColumnDifference("outcome", "completed", "failed"),
                                            new ColumnDifference("outcome_code", "0", null))))),
                    new TableDifference(
                            "finding",
                            1,
                            0,
                            0,
                            List.of(new RowDifference(
                                    Kind.ADDED,
                                    key("instance", "EX01/SG1", "ordinal", "3", "finding_no", "0"),
                                    List.of()))),
                    new TableDifference(
                            "instance",
                            0,
                            1,
                            0,
                            List.of(new RowDifference(Kind.REMOVED, key("instance", "EX09"), List.of())))));

    /** A kept state that differs. */
    static final TableDifference STATE = new TableDifference(
            "instance_snapshot",
            0,
            0,
            1,
            List.of(new RowDifference(
                    Kind.CHANGED,
                    key("instance", "EX01/SG1"),
                    List.of(new ColumnDifference("payload.backups", "3", "17")))));

    private SampleRebuilds() {}

    private static Map<String, String> key(String... columnsAndValues) {
        Map<String, String> key = new LinkedHashMap<>();
        for (int index = 0; index < columnsAndValues.length; index += 2) {
            key.put(columnsAndValues[index], columnsAndValues[index + 1]);
        }
        return key;
    }
}

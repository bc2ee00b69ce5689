package dev.jetaudit.persistence.rows;

import dev.jetaudit.api.query.RefusedBegin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The table {@code refused_begin}. */
public final class RefusedBeginRows {

    static final Table REFUSED_BEGIN = new Table(
            "refused_begin",
            1,
            "position",
            "instance",
            "rules",
            "scope",
            "at",
            "answer",
            "observed",
            "rule_id",
            "source");

    private RefusedBeginRows() {}

    public static void insert(Connection connection, TableSet set, Collection<RefusedBegin> refused)
            throws SQLException {
        try (Table.Batch inserted = REFUSED_BEGIN.in(set).insert(connection)) {
            for (RefusedBegin begin : refused) {
                inserted.row(
                        begin.position(),
                        begin.instance(),
                        Spelling.RULES.write(begin.rules()),
                        Spelling.SCOPE.write(begin.scope()),
                        begin.at(),
                        begin.answer(),
                        begin.observed(),
                        begin.ruleId(),
                        begin.source());
            }
            inserted.write();
        }
    }

    /**
     * Returns those that meet a condition, by position.
     *
     * @param where a condition on the table, whose alias is {@code r}
     * @param values the values of its parameters
     */
    public static List<RefusedBegin> select(Connection connection, String where, List<Object> values)
            throws SQLException {
        String sql = "select r.* from refused_begin r where " + where + " order by r.position";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Table.set(statement, values.toArray());
            List<RefusedBegin> found = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    found.add(read(row));
                }
            }
            return found;
        }
    }

    private static RefusedBegin read(Row row) throws SQLException {
        return new RefusedBegin(
                row.number("position"),
                row.instance(),
                Spelling.RULES.read(row.text("rules")),
                Spelling.SCOPE.readOrNull(row.textOrNull("scope")),
                row.time("at"),
                row.code("answer"),
                row.codeOrNull("observed"),
                row.text("rule_id"),
                row.text("source"));
    }
}

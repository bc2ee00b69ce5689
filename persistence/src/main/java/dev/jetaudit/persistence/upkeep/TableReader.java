package dev.jetaudit.persistence.upkeep;

import dev.jetaudit.persistence.store.ReadingSession;
import dev.jetaudit.persistence.store.StoredTime;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a table page by page. Its failures are those of the session's store, whoever asks for the pages. */
final class TableReader implements AutoCloseable {

    /** So many rows come from a server at once. */
    private static final int FETCHED = 64;

    private static final int PAGE_ROWS = 1000;
    private static final long PAGE_BYTES = 1 << 20;

    private final ReadingSession session;
    private final Statement statement;
    private final ResultSet row;
    private final List<String> columns;

    /** @param query the table, and in which order its rows are read */
    TableReader(ReadingSession session, String query) {
        this.session = session;
        this.statement = session.read(connection -> {
            Statement reading = connection.createStatement();
            reading.setFetchSize(FETCHED);
            return reading;
        });
        this.row = session.read(_ -> statement.executeQuery("select * from " + query));
        this.columns = session.read(_ -> columns(row.getMetaData()));
    }

    private static List<String> columns(ResultSetMetaData data) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= data.getColumnCount(); column++) {
            columns.add(data.getColumnName(column).toLowerCase(Locale.ROOT));
        }
        return columns;
    }

    List<String> columns() {
        return columns;
    }

    /** Returns the next rows; none at the end. */
    List<Object[]> page() {
        return session.read(_ -> {
            List<Object[]> rows = new ArrayList<>();
            long bytes = 0;
            while (rows.size() < PAGE_ROWS && bytes < PAGE_BYTES && row.next()) {
                Object[] values = new Object[columns.size()];
                for (int column = 0; column < values.length; column++) {
                    values[column] = value(row.getObject(column + 1));
                    bytes += values[column] instanceof byte[] array ? array.length : 0;
                }
                rows.add(values);
            }
            return rows;
        });
    }

    /** Only times are of other types here and there. */
    private static Object value(Object stored) {
        return stored instanceof OffsetDateTime time ? StoredTime.write(time.toInstant()) : stored;
    }

    @Override
    public void close() {
        session.read(_ -> {
            statement.close();
            return true;
        });
    }
}

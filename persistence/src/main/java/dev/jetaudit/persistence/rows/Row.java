package dev.jetaudit.persistence.rows;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.persistence.store.StoredTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The current row of a result, read by column name. {@code …OrNull} reads a column that may be null. */
record Row(ResultSet result) {

    InstanceId instance() throws SQLException {
        return new InstanceId(text("instance"));
    }

    String text(String column) throws SQLException {
        return required(column, textOrNull(column));
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    long number(String column) throws SQLException {
        return result.getLong(column);
    }

    @Nullable
    Long numberOrNull(String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : value;
    }

    boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    @Nullable
    Boolean flagOrNull(String column) throws SQLException {
        boolean value = result.getBoolean(column);
        return result.wasNull() ? null : value;
    }

    Instant time(String column) throws SQLException {
        return required(column, timeOrNull(column));
    }

    @Nullable
    Instant timeOrNull(String column) throws SQLException {
        return StoredTime.read(result, column);
    }

    JetErr code(String column) throws SQLException {
        return new JetErr(result.getInt(column));
    }

    @Nullable
    JetErr codeOrNull(String column) throws SQLException {
        int value = result.getInt(column);
        return result.wasNull() ? null : new JetErr(value);
    }

    @Nullable
    WindowsPath pathOrNull(String column) throws SQLException {
        String value = textOrNull(column);
        return value == null ? null : new WindowsPath(value);
    }

    private static <T> T required(String column, @Nullable T value) {
        return Objects.requireNonNull(value, () -> "the column " + column + " holds null");
    }
}

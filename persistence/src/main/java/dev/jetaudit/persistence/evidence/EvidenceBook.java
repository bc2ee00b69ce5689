package dev.jetaudit.persistence.evidence;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.persistence.store.StoreTransactions;
import dev.jetaudit.persistence.store.StoredText;
import dev.jetaudit.persistence.store.StoredTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.common.jdbc.JdbcException;

/**
 * The book of recorded evidence. Every method joins the caller's transaction, so that what is written here stands or falls with
 * the events; without one it makes its own.
 */
public final class EvidenceBook {

    private static final String ID_PREFIX = "s";

    private final StoreTransactions transactions;

    public EvidenceBook(StoreTransactions transactions) {
        this.transactions = transactions;
    }

    /** Returns all sources, by age. */
    public List<RecordedSource> sources() {
        return select("true");
    }

    /** Returns the source of that id. */
    public Optional<RecordedSource> source(String id) {
        return select("source_no = ?", numberOf(id)).stream().findFirst();
    }

    /**
     * Returns the sources whose first line had that digest, by age: the candidates of which a file can be the continuation. Each
     * names the number of lines at which its digest is to be compared.
     */
    public List<RecordedSource> startingWith(String firstLine) {
        return select("first_line = ?", firstLine);
    }

    /** Returns the source of which exactly so many lines with that digest were recorded. */
    public Optional<RecordedSource> findByPrefix(long lines, String digest) {
        return select("lines = ? and digest = ?", lines, digest).stream().findFirst();
    }

    /**
     * Enters a new source, of which nothing is recorded yet, and returns its id.
     *
     * @param key what the source calls itself, or else the name
     * @param firstLine SHA-256 of its first line, in hexadecimal; empty for a format without lines
     */
    public String open(String name, String key, String kind, Instant firstSeenAt, String firstLine) {
        return write(connection -> {
            long number;
            try (PreparedStatement statement =
                            connection.prepareStatement("select coalesce(max(source_no), 0) + 1 from evidence_source");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                number = row.getLong(1);
            }
            update(
                    connection,
                    "insert into evidence_source (source_no, name, source_key, kind, first_seen_at, first_line, lines,"
                            + " digest) values (?, ?, ?, ?, ?, ?, 0, '')",
                    number,
                    name,
                    key,
                    kind,
                    StoredTime.write(firstSeenAt),
                    firstLine);
            return ID_PREFIX + number;
        });
    }

    /**
     * Says how far a source is recorded.
     *
     * @param lines from its beginning
     * @param digest SHA-256 of exactly these lines, in hexadecimal
     */
    public void advance(String id, long lines, String digest) {
        write(connection -> update(
                connection,
                "update evidence_source set lines = ?, digest = ? where source_no = ?",
                lines,
                digest,
                numberOf(id)));
    }

    /** Returns the ids of the sources with that key. */
    public Set<String> sourcesOfKey(String key) {
        return select("source_key = ?", key).stream().map(RecordedSource::id).collect(Collectors.toSet());
    }

    /** Returns the highest {@code seq} that was recorded from a numbered source for an instance. */
    public OptionalLong highestSeq(String sourceKey, InstanceId instance) {
        return read(connection -> {
            String sql = "select seq from evidence_seq where source_key = ? and instance = ?";
            try (PreparedStatement statement = prepared(connection, sql, sourceKey, instance.value());
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        });
    }

    /** Says that everything up to that {@code seq} is recorded; a lower one than before changes nothing. */
    public void raiseSeq(String sourceKey, InstanceId instance, long seq) {
        OptionalLong highest = highestSeq(sourceKey, instance);
        if (highest.isPresent() && highest.getAsLong() >= seq) {
            return;
        }
        String sql = highest.isPresent()
                ? "update evidence_seq set seq = ? where source_key = ? and instance = ?"
                : "insert into evidence_seq (seq, source_key, instance) values (?, ?, ?)";
        write(connection -> update(connection, sql, seq, sourceKey, instance.value()));
    }

    /** Returns the source from which an event was recorded, or nothing if it is new. */
    public Optional<String> sourceOf(WindowsEventIdentity event) {
        String sql = "select source_no from windows_event where computer = ? and channel = ? and record_id = ?"
                + " and at_second = ? and implied_start = ?";
        return read(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values(event));
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(ID_PREFIX + row.getLong(1)) : Optional.empty();
            }
        });
    }

    /** Says that a new event is recorded from a source. */
    public void record(WindowsEventIdentity event, String source) {
        String sql = "insert into windows_event (computer, channel, record_id, at_second, implied_start, source_no)"
                + " values (?, ?, ?, ?, ?, " + numberOf(source) + ")";
        write(connection -> update(connection, sql, values(event)));
    }

    private static Object[] values(WindowsEventIdentity event) {
        return new Object[] {event.computer(), event.channel(), event.recordId(), event.second(), event.impliedStart()};
    }

    private List<RecordedSource> select(String where, Object... values) {
        return read(connection -> {
            String sql = "select * from evidence_source where " + where + " order by source_no";
            List<RecordedSource> found = new ArrayList<>();
            try (PreparedStatement statement = prepared(connection, sql, values);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new RecordedSource(
                            ID_PREFIX + row.getLong("source_no"),
                            row.getString("name"),
                            row.getString("source_key"),
                            row.getString("kind"),
                            Objects.requireNonNull(StoredTime.read(row, "first_seen_at")),
                            row.getString("first_line"),
                            row.getLong("lines"),
                            row.getString("digest")));
                }
            }
            return found;
        });
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(
                    index + 1, values[index] instanceof String text ? StoredText.write(text) : values[index]);
        }
        return statement;
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static long numberOf(String id) {
        return Long.parseLong(id.substring(ID_PREFIX.length()));
    }

    @FunctionalInterface
    private interface Step<T> {
        T apply(Connection connection) throws SQLException;
    }

    private <T> T read(Step<T> step) {
        return transactions.ordinary().fetchInTransaction(() -> run(step));
    }

    private <T> T write(Step<T> step) {
        return transactions.recording().fetchInTransaction(() -> run(step));
    }

    private <T> T run(Step<T> step) {
        try {
            return step.apply(transactions.connection());
        } catch (SQLException failure) {
            throw new JdbcException("could not read or write the book of evidence", failure);
        }
    }
}

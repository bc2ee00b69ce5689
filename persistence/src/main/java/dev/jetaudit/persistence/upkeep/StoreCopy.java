package dev.jetaudit.persistence.upkeep;

import dev.jetaudit.persistence.chunk.ChunkTable;
import dev.jetaudit.persistence.merkle.Frontier;
import dev.jetaudit.persistence.store.Database;
import dev.jetaudit.persistence.store.ReadingSession;
import dev.jetaudit.persistence.store.StoreLocation;
import dev.jetaudit.persistence.store.StoreTables;
import dev.jetaudit.verifier.JournalCheck;
import dev.jetaudit.verifier.SignedHeads;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies a store, as it is at one moment, to a place where there is none. What was recorded is copied row by row, byte for byte;
 * the views are left to be derived. The copy's journal is checked, and compared with the original's head, before there is a copy at
 * all. Memory is bounded by a page of rows.
 */
public final class StoreCopy {

    private static final String CHUNK = "chunk";

    private final ReadingSession original;
    private final CopyListener listener;
    private final Frontier tree;
    private final long events;
    private final Map<String, Long> copiedRows = new HashMap<>();

    private StoreCopy(ReadingSession original, CopyListener listener) {
        this.original = original;
        this.listener = listener;
        this.tree = original.read(ChunkTable::tree);
        this.events = original.read(ChunkTable::head);
    }

    /**
     * Copies.
     *
     * @throws dev.jetaudit.persistence.store.StoreNotEmpty if there is a store at the target that holds something
     * @throws dev.jetaudit.persistence.store.StoreUnavailable if one of the two cannot be used
     * @throws CopyDiffers if the journal is not right
     */
    public static Copied copy(Database database, StoreLocation target, CopyListener listener) {
        try (ReadingSession original = ReadingSession.streaming(database)) {
            StoreCopy copy = new StoreCopy(original, listener);
            Database.create(target, connection -> {
                copy.fill(connection);
                copy.check(connection);
            });
            return copy.result();
        }
    }

    private void fill(Connection target) throws SQLException {
        for (String table : StoreTables.COPIED) {
            // A server that is left the choice may have moved rows about.
            String order = table.equals(CHUNK) ? " order by chunk_no" : "";
            try (TableReader rows = new TableReader(original, table + order)) {
                copiedRows.put(table, copy(rows, table, target));
            }
        }
    }

    private long copy(TableReader rows, String table, Connection target) throws SQLException {
        String insert = "insert into " + table + " (" + String.join(", ", rows.columns()) + ") values ("
                + String.join(", ", Collections.nCopies(rows.columns().size(), "?")) + ")";
        int lastPosition = rows.columns().indexOf("last_position");
        long copied = 0;
        try (PreparedStatement statement = target.prepareStatement(insert)) {
            for (List<Object[]> page = rows.page(); !page.isEmpty(); page = rows.page()) {
                for (Object[] row : page) {
                    for (int column = 0; column < row.length; column++) {
                        statement.setObject(column + 1, row[column]);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
                copied += page.size();
                if (table.equals(CHUNK)) {
                    listener.copied((Long) page.getLast()[lastPosition], events);
                }
            }
        }
        return copied;
    }

    private void check(Connection target) throws SQLException {
        JournalCheck.Result result = JournalCheck.check(
                target,
                SignedHeads.of(target, List.of(), List.of()),
                null,
                position -> listener.checked(position, events));
        if (result.problem() != null) {
            throw new CopyDiffers(result.problem().reason());
        }
        Frontier copied = ChunkTable.tree(target);
        if (copied.size() != tree.size() || !Arrays.equals(copied.root(), tree.root())) {
            throw new CopyDiffers("the journal's " + copied.size() + " chunks are not the original's " + tree.size());
        }
    }

    private Copied result() {
        return new Copied(
                events, tree.size(), tree.root(), rows("evidence_source"), rows("windows_event"), rows("checkpoint"));
    }

    private long rows(String table) {
        return copiedRows.getOrDefault(table, 0L);
    }
}

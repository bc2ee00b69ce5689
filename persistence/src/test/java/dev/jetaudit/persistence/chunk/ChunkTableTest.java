package dev.jetaudit.persistence.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jetaudit.persistence.store.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkTableTest {

    private static final int LARGE = 3 << 20;

    @TempDir
    private Path directory = Path.of("");

    /** What cannot be compressed: a hundred such rows at a time would not fit into the memory of a command. */
    @Test
    void large_chunks_are_read_few_at_a_time_and_none_is_left_out() throws SQLException {
        Random random = new Random(1);
        ChunkWriter writer = new ChunkWriter(() -> Instant.EPOCH);
        try (Database database = Database.openOrCreate(directory);
                Connection connection = database.borrow()) {
            for (int chunk = 0; chunk < 7; chunk++) {
                byte[] payload = new byte[chunk == 4 ? 3 * LARGE : LARGE];
                random.nextBytes(payload);
                writer.append(connection, "EX01/SG1", chunk, List.of(new StoredEvent("c", "1", new byte[0], payload)));
            }
            List<Long> positions = new ArrayList<>();
            List<Chunk> read = ChunkTable.from(connection, 1, 32);
            while (!read.isEmpty()) {
                assertTrue(read.size() <= 2, () -> "so many at a time");
                read.forEach(chunk -> positions.add(chunk.header().firstPosition()));
                assertEquals(
                        read.getFirst().header().number(),
                        ChunkTable.ofStream(connection, "EX01/SG1", positions.getLast() - read.size(), 32)
                                .getFirst()
                                .header()
                                .number());
                read = ChunkTable.from(connection, positions.getLast() + 1, 32);
            }
            assertEquals(LongStream.rangeClosed(1, 7).boxed().toList(), positions);
        }
    }
}

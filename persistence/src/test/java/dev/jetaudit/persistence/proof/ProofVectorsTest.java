package dev.jetaudit.persistence.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jetaudit.api.query.PositionRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published test vectors are what the writer writes. Rewritten with {@code -Dupdate.docs=true}. */
class ProofVectorsTest {

    private static final Path VECTORS = Path.of("../docs/proof-vectors");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_vectors_are_what_is_written() throws IOException, SQLException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path vector = VECTORS.resolve(file.getKey());
            if (Boolean.getBoolean("update.docs")) {
                Files.createDirectories(VECTORS);
                Files.writeString(vector, file.getValue());
            }
            assertEquals(file.getValue(), Files.readString(vector), vector + " is stale: run with -Dupdate.docs=true");
        }
    }

    private Map<String, String> files() throws SQLException {
        Map<String, String> files = new LinkedHashMap<>();
        StringBuilder list = new StringBuilder();
        try (SampleJournal journal = new SampleJournal(directory).filled()) {
            String backup = journal.proofs().ofBackup(SampleJournal.backup(2, 11));
            String positions =
                    journal.proofs().ofPositions(List.of(new PositionRange(3, 3), new PositionRange(13, 15)));
            files.put("key.pub", TestKey.PUBLISHED.publicLine() + "\n");
            add(files, list, "backup", "0", backup);
            add(files, list, "positions", "0", positions);
            String elsewhere = "checkpoint "
                    + Base64.getEncoder()
                            .encodeToString(
                                    journal.checkpoint(TestKey.OTHER::sign).getBytes(StandardCharsets.UTF_8));
            AlteredProofs.of(backup, elsewhere).forEach((name, proof) -> add(files, list, name, "5", proof));
            add(files, list, "gap-in-backup", "5", gap(journal.proofs()));
            add(files, list, "next-version", "4", TestKey.PUBLISHED.sign("jetaudit-proof/2\nanything\n"));
        }
        HandmadeProofs.good().forEach((name, proof) -> add(files, list, name, "0", proof));
        HandmadeProofs.bad().forEach((name, proof) -> add(files, list, name, "5", proof));
        files.put("expected.tsv", list.toString());
        return files;
    }

    /** A good proof of positions, said to be one of a backup. */
    private static String gap(ProofWriter proofs) throws SQLException {
        String proof = proofs.ofPositions(List.of(new PositionRange(2, 3), new PositionRange(9, 11)));
        String text = proof.substring(0, proof.lastIndexOf("\n\n") + 1);
        return TestKey.PUBLISHED.sign(text.replaceFirst("\n", "\nbackup EX01/SG1#1\n"));
    }

    private static void add(Map<String, String> files, StringBuilder list, String name, String exit, String proof) {
        files.put(name + ".proof", proof);
        list.append(name).append(".proof\t").append(exit).append('\n');
    }
}

package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that this user may only read: reading works, and what would write says why it cannot. */
class ReadOnlyStoreTest {
    @TempDir
    private Path folder = Path.of("");

    private Path trace = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void record() throws IOException {
        Jetaudit jetaudit = new Jetaudit(folder.resolve("store"));
        jetaudit.record(new Trace("EX01/SG1").begin(0).end(2).writeTo(folder.resolve("first.ndjson")));
        assertEquals(0, jetaudit.run("keys", "init").exit());
        trace = new Trace("EX02/SG1").begin(0).end(2).writeTo(folder.resolve("second.ndjson"));
        file = jetaudit.store().resolve("jetaudit.mv.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    }

    @Test
    void cannot_be_written_and_says_so() throws IOException, InterruptedException {
        for (List<String> verb :
                List.of(List.of("record", trace.toString()), List.of("replay"), List.of("checkpoint"))) {
            Reply reply = child().run(verb.toArray(String[]::new));
            assertEquals(4, reply.exit(), reply.err());
            assertTrue(
                    reply.err()
                            .startsWith("jetaudit: the store " + file.getParent()
                                    + " cannot be written: it is read-only; make " + file
                                    + " writable for this user"),
                    reply.err());
        }
    }

    @Test
    void can_be_read_and_the_doctor_notices() throws IOException, InterruptedException {
        assertEquals(0, child().run("backups").exit());
        Reply doctor = child().run("doctor");
        assertTrue(doctor.out().contains("read-only"), doctor.out());
        assertEquals(4, doctor.exit());
    }

    /** Root may write to everything, so a test that is run by root gives the power up that makes it so. */
    private Child child() {
        Child child = new Child(folder);
        if (Files.isWritable(file)) {
            Path setpriv = Path.of("/usr/bin/setpriv");
            assumeTrue(Files.isExecutable(setpriv), "run by root, and there is no setpriv to become less than root");
            child.under(setpriv.toString(), "--bounding-set=-all", "--inh-caps=-all");
        }
        return child;
    }
}

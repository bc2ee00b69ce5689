package dev.jetaudit.cli.windowsevent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.Operation;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.cli.evidence.OnBadLine;
import dev.jetaudit.cli.evidence.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of real event logs. They are not part of the project: skipped where the folder beside the checkout is missing. */
class RealEvidenceTest {

    private static @Nullable Path folder;

    @BeforeAll
    static void find_folder() {
        folder = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/evidence"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
    }

    @Test
    void reads_exactly_the_one_backup_of_a_mail_client() throws IOException {
        Reading reading = read("deepbluecli-many-events-application.esent.xml");
        String instance = "IE8Win7/WinMail/WindowsMail0 ";
        assertEquals(
                List.of(
                        instance + "JetInit",
                        instance + "JetBeginExternalBackupInstance",
                        instance + "JetOpenFileInstance",
                        instance + "JetCloseFileInstance",
                        instance + "JetGetLogInfoInstance",
                        instance + "JetTruncateLogInstance",
                        instance + "JetEndExternalBackupInstance2",
                        instance + "JetTerm2",
                        instance + "JetInit"),
                reading.callNames().stream()
                        .filter(call -> call.startsWith(instance))
                        .limit(9)
                        .toList());
        assertEquals(
                1,
                reading.calls().stream()
                        .filter(call -> call.function().operation() == Operation.BEGIN)
                        .count());
        WindowsPath log = new WindowsPath("C:\\Users\\IEUser\\AppData\\Local\\Microsoft\\Windows Mail\\edb00001.log");
        assertEquals(
                List.of(
                        new CallOutput(null, null, null, null, null, null, null, null, null, true),
                        new CallOutput(null, null, null, null, List.of(log, log), 1L, 1L, null, null, null),
                        new CallOutput(null, null, null, null, List.of(), null, null, null, null, null),
                        new CallOutput(null, null, null, null, null, null, null, null, JetErr.SUCCESS, null)),
                reading.calls().stream()
                        .map(ApiCall::out)
                        .filter(out -> !out.equals(CallOutput.NONE))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "attack-samples-dc_applog_ntdsutil_dfir_325_326_327.esent.xml, 4, 0",
        "mitre-ID325-327-IFM-created-ESENT.esent.xml, 4, 0",
        "omerbenamram-Application_no_crc32.esent.xml, 3, 1",
        "ts-evtx-Application.xml, 366, 0",
    })
    void invents_no_backup(String name, long entries, int items) throws IOException {
        Reading reading = read(name);
        assertEquals(entries, reading.summary().entries());
        assertEquals(items, reading.items().size());
        assertFalse(reading.calls().stream()
                .anyMatch(call -> call.function().operation().belongsToABackup()
                        || call.function().operation() == Operation.BEGIN));
    }

    @Test
    void tells_the_domain_controllers_instance_what_its_process_logged_of_the_shadow_copy() throws IOException {
        Reading reading = read("otrf-ntdsutil-vss-backup.ese.jsonl");
        String instance = "DC01.pandalab.com/NTDS/NTDSA ";
        assertEquals(82, reading.summary().entries());
        assertEquals(9, reading.items().size());
        assertEquals(
                List.of(
                        instance + "JetInit",
                        instance + "JetOSSnapshotPrepare",
                        instance + "JetOSSnapshotFreeze",
                        instance + "JetOSSnapshotThaw",
                        instance + "JetOSSnapshotEnd"),
                reading.callNames().stream()
                        .filter(call -> call.startsWith(instance))
                        .toList());
    }

    private static Reading read(String name) throws IOException {
        Path evidence = folder;
        if (evidence == null) {
            return abort("no folder shared/evidence beside the checkout");
        }
        String file = evidence.resolve(name).toString();
        Reading reading = Reading.of(Reading.opener(new byte[0]), file, OnBadLine.STOP);
        assertEquals(List.of(), reading.messages());
        return reading;
    }
}

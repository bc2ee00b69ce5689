package dev.jetaudit.api.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JetErrTest {

    /** documented-api.md section 8, then what engine-semantics.md 1.2 adds. */
    @ParameterizedTest
    @CsvSource({
        "0, JET_errSuccess",
        "-103, JET_errOutOfThreads",
        "-503, JET_errNoBackupDirectory",
        "-504, JET_errBackupDirectoryNotEmpty",
        "-505, JET_errBackupInProgress",
        "-506, JET_errRestoreInProgress",
        "-509, JET_errMissingPreviousLogFile",
        "-510, JET_errLogWriteFail",
        "-515, JET_errInvalidLogSequence",
        "-516, JET_errLoggingDisabled",
        "-520, JET_errNoBackup",
        "-521, JET_errInvalidBackupSequence",
        "-523, JET_errBackupNotAllowedYet",
        "-524, JET_errDeleteBackupFileFail",
        "-525, JET_errMakeBackupDirectoryFail",
        "-526, JET_errInvalidBackup",
        "-528, JET_errMissingLogFile",
        "-529, JET_errLogDiskFull",
        "-533, JET_errCheckpointCorrupt",
        "-538, JET_errPatchFileMissing",
        "-542, JET_errCheckpointFileNotFound",
        "-543, JET_errRequiredLogFilesMissing",
        "-544, JET_errSoftRecoveryOnBackupDatabase",
        "-552, JET_errDatabasePatchFileMismatch",
        "-553, JET_errEndingRestoreLogTooLow",
        "-554, JET_errStartingRestoreLogTooHigh",
        "-560, JET_errMissingFullBackup",
        "-561, JET_errBadBackupDatabaseSize",
        "-569, JET_errMissingFileToBackup",
        "-577, JET_errBadRestoreTargetInstance",
        "-580, JET_errDatabasesNotFromSameSnapshot",
        "-581, JET_errSoftRecoveryOnSnapshot",
        "-612, JET_errLogReadVerifyFailure",
        "-615, JET_errRestoreOfNonBackupDatabase",
        "-616, JET_errLogFileNotCopied",
        "-617, JET_errSurrogateBackupInProgress",
        "-800, errBackupAbortByCaller",
        "-801, JET_errBackupAbortByServer",
        "-900, JET_errInvalidGrbit",
        "-1000, JET_errTermInProgress",
        "-1003, JET_errInvalidParameter",
        "-1011, JET_errOutOfMemory",
        "-1018, JET_errReadVerifyFailure",
        "-1022, JET_errDiskIO",
        "-1023, JET_errInvalidPath",
        "-1029, JET_errNotInitialized",
        "-1030, JET_errAlreadyInitialized",
        "-1032, JET_errFileAccessDenied",
        "-1038, JET_errBufferTooSmall",
        "-1059, JET_errTooManyActiveUsers",
        "-1080, JET_errRunningInOneInstanceMode",
        "-1081, JET_errRunningInMultiInstanceMode",
        "-1090, JET_errInstanceUnavailable",
        "-1115, JET_errInvalidInstance",
        "-1203, JET_errDatabaseNotFound",
        "-1206, JET_errDatabaseCorrupted",
        "-1213, JET_errPageSizeMismatch",
        "-1329, JET_errClientRequestToStopJetService",
        "-1811, JET_errFileNotFound",
        "-1910, JET_errSessionSharingViolation",
        "-2401, JET_errOSSnapshotInvalidSequence",
        "-2402, JET_errOSSnapshotTimeOut",
        "-2403, JET_errOSSnapshotNotAllowed",
        "-2404, JET_errOSSnapshotInvalidSnapId",
        "-1, JET_wrnNyi",
        "-519, JET_errLogSequenceEnd",
        "-532, JET_errBadCheckpointSignature",
        "-1092, JET_errInstanceUnavailableDueToFatalLogDiskFull",
        "-1231, JET_errDatabaseAttachedForRecovery",
        "-2405, errOSSnapshotNewLogStopped"
    })
    void every_number_of_the_specification_has_its_name(int code, String name) {
        assertEquals(name, new JetErr(code).name());
        assertEquals(name + " (" + code + ")", new JetErr(code).described());
        assertEquals(Integer.toString(code), new JetErr(code).toString());
    }

    @Test
    void any_other_number_is_carried() {
        assertEquals("JET_err-9999 (-9999)", new JetErr(-9999).described());
    }

    @Test
    void zero_and_warnings_are_success() {
        assertTrue(JetErr.SUCCESS.isSuccess());
        assertTrue(new JetErr(1).isSuccess());
        assertEquals(false, new JetErr(-1).isSuccess());
    }

    @Test
    void they_are_ordered_by_number() {
        assertTrue(new JetErr(-801).compareTo(new JetErr(-800)) < 0);
        assertEquals(0, new JetErr(-800).compareTo(JetErr.BACKUP_ABORT_BY_CALLER));
    }
}

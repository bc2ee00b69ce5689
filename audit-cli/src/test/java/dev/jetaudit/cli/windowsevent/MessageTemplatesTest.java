package dev.jetaudit.cli.windowsevent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.jetaudit.cli.evidence.Flaw;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTemplatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        102 | NTDS (600,P,98) NTDSA: The database engine (10.00.20348.0000) is starting a new instance (0). | NTDS/600,P,98/NTDSA:
        102 | store (12) The database engine started a new instance (0). | store/12/
        103 | lsass (600,T,97) The database engine stopped the instance (1). Dirty Shutdown: 0 | lsass/600,T,97/
        105 | NTDS (600,D,0) NTDSA: The database engine started a new instance (0). (Time=2 seconds) | NTDS/600,D,0/NTDSA:
        200 | NTDS (312) The database engine is starting a full backup. | NTDS/312/
        201 | NTDS (312) The database engine is starting an incremental backup. | NTDS/312/
        202 | NTDS (312) The database engine has completed the backup procedure successfully. | NTDS/312/
        203 | NTDS (312) The database engine has stopped the backup with error -1811. | NTDS/312//-1811
        204 | store (1) SG: The database engine is restoring from backup. Restore will begin replaying logfiles in folder E:\\bak and continue rolling forward logfiles in folder E:\\log. | store/1/SG:/E:\\bak/E:\\log
        205 | store (1) SG: The database engine has stopped restoring. | store/1/SG:
        206 | Information Store (1156) First Storage Group: Database E:\\a: b.edb cannot be incrementally backed up. You must perform a full backup before performing an incremental backup. | Information Store/1156/First Storage Group:/E:\\a: b.edb
        206 | store (1) SG: Database E:\\a.edb cannot be incrementally backed-up. You must first perform a full backup before performing an incremental backup. | store/1/SG:/E:\\a.edb
        207 | NTDS (312) The database engine has stopped backup because it was halted by the client or the connection with the client failed. | NTDS/312/
        210 | MSExchangeIS (3680) First Storage Group: A full backup is starting. | MSExchangeIS/3680/First Storage Group:
        211 | store (1) SG: An incremental backup is starting. | store/1/SG:
        212 | store (1) SG: A shadow copy backup is starting. | store/1/SG:
        213 | store (1) SG: The backup procedure has been successfully completed. | store/1/SG:
        214 | store (1) SG: The backup has stopped with error -521. | store/1/SG:/-521
        215 | store (1) SG: The backup has been stopped because it was halted by the client or the connection with the client failed. | store/1/SG:
        216 | lsass (600,R,98) A database location change was detected from 'C:\\ntds.dit' to 'D:\\ntds.dit'. | lsass/600,R,98//C:\\ntds.dit/D:\\ntds.dit
        217 | store (1) SG: Error (-1018) during backup of a database (file E:\\a (1).edb). The database will be unable to restore. | store/1/SG:/-1018/E:\\a (1).edb
        217 | store (1) SG: Error -4001 During backup of a database location. The database will be unable to restore. | store/1/SG:/-4001/
        218 | store (1) SG: Error (-612) during copy or backup of file E:\\edb00001.log. | store/1/SG:/-612/E:\\edb00001.log
        218 | store (1) SG: Error (-612) during backup of file E:\\edb00001.log. | store/1/SG:/-612/E:\\edb00001.log
        219 | store (1) SG: Error (-1032) occured during database headers update with the backup information. | store/1/SG:/-1032
        220 | MSExchangeIS (3680) First Storage Group: Beginning the backup of the file E:\\Exchange Databases\\First: Group\\Mailbox Database.edb (size 3206 Mb). | MSExchangeIS/3680/First Storage Group:/E:\\Exchange Databases\\First: Group\\Mailbox Database.edb/3206 Mb
        220 | store (1) SG: Starting the copy or backup of the file E:\\a (size 1).edb (size 2 Mb). | store/1/SG:/E:\\a (size 1).edb/2 Mb
        221 | MSExchangeIS (3680) First Storage Group: Ending the backup of the file E:\\a.edb. | MSExchangeIS/3680/First Storage Group:/E:\\a.edb
        221 | store (1) SG: Ending the copy or backup of the file E:\\a.edb. | store/1/SG:/E:\\a.edb
        222 | store (1) SG: Ending the backup of the file E:\\a.edb. Not all data in the file has been read (read 4096 bytes out of 8192 bytes). | store/1/SG:/E:\\a.edb/4096/8192
        223 | store (1) SG: Starting the backup of log files (range E:\\a - b\\edb00001.log - E:\\a - b\\edb00003.log). | store/1/SG:/E:\\a - b\\edb00001.log/E:\\a - b\\edb00003.log
        224 | store (1) SG: Deleting log files E:\\a to b\\edb00001.log to E:\\a to b\\edb00003.log. | store/1/SG:/E:\\a to b\\edb00001.log/E:\\a to b\\edb00003.log
        225 | Information Store - DAG-DB0 (1444) DAG-DB0: No log files can be truncated. | Information Store - DAG-DB0/1444/DAG-DB0:
        226 | store (1) SG: The backup has been stopped prematurely (possibly because the instance is terminating). | store/1/SG:
        227 | store (1) SG: There were 3 log file(s) not found in the log range we attempted to truncate. | store/1/SG:/3
        240 | store (1) SG: An internal copy (for seeding or analysis purposes) is starting. The streaming ESE backup APIs are being used for the transfer method. | store/1/SG:
        243 | store (1) SG: The internal database copy (for seeding or analysis purposes) procedure has been successfully completed. | store/1/SG:
        244 | store (1) SG: The internal database copy (for seeding or analysis purposes) has stopped. Error: -1022. | store/1/SG:
        245 | store (1) SG: The internal database copy (for seeding or analysis purposes) has been stopped because it was halted by the client or because the connection with the client failed. | store/1/SG:
        256 | store (1) SG: The internal database copy (for seeding or analysis purposes) has been stopped prematurely, possibly because the instance is terminating. | store/1/SG:
        300 | lsass (600,R,98) The database engine is initiating recovery steps. | lsass/600,R,98/
        301 | NTDS (600,R,98) NTDSA: The database engine has finished replaying logfile C:\\edb.log. Processing Stats: 1 | NTDS/600,R,98/NTDSA:/C:\\edb.log
        302 | NTDS (600,U,98) NTDSA: The database engine has successfully completed recovery steps. | NTDS/600,U,98/NTDSA:
        325 | NTDS (2772,D,100) The database engine created a new database (2, C:\\T (1)\\ntds.dit). (Time=0 seconds) | NTDS/2772,D,100//2/C:\\T (1)\\ntds.dit
        326 | NTDS (1) The database engine attached a database (1, C:\\ntds.dit). (Time=0 seconds) Saved Cache: 1 0 | NTDS/1//1/C:\\ntds.dit
        327 | NTDS (1) The database engine detached a database (1, C:\\ntds.dit). (Time=0 seconds) | NTDS/1//1/C:\\ntds.dit
        459 | store (1) SG: The file E:\\edb00001.log is missing and could not be backed-up. | store/1/SG:/E:\\edb00001.log
        520 | store (1) SG: Log truncation failed because not all log files required for recovery were successfully copied. | store/1/SG:
        2001 | lsass (600,G,0) Shadow copy instance 1 freeze started. | lsass/600,G,0//1
        2002 | lsass (600,G,0) Shadow copy instance 1 encountered error -2402 on freeze. | lsass/600,G,0//1/-2402
        2003 | NTDS (600,D,0) NTDSA: Shadow copy instance 1 freeze ended. | NTDS/600,D,0/NTDSA:/1
        2004 | lsass (600,G,0) Shadow copy instance 1 freeze timed-out (20000 ms). | lsass/600,G,0//1/20000
        2005 | lsass (600,G,0) Shadow copy instance 1 starting. This will be a Full shadow copy. | lsass/600,G,0//1
        2006 | lsass (600,G,0) Shadow copy instance 1 completed successfully. | lsass/600,G,0//1
        2007 | lsass (600,G,0) Shadow copy instance 1 aborted. | lsass/600,G,0//1
        2010 | lsass (600,G,0) Shadow copy instance 1 starting. This will be a Differential shadow copy. | lsass/600,G,0//1
        """)
    void recovers_the_strings_of_every_wording(int id, String message, String strings) throws Flaw {
        List<String> found = MessageTemplates.strings(id, message + " \r\n");
        assertEquals(strings, String.join("/", found.stream().map(String::strip).toList()));
    }

    @Test
    void says_when_a_text_is_not_the_engines() {
        Flaw flaw = assertThrows(
                Flaw.class, () -> MessageTemplates.strings(213, "store (1) SG: Die Sicherung ist fertig."));
        assertEquals(
                "export.json:3: Message: event 213 is not worded as the engine words it in English, and there are no"
                        + " positional strings: it begins \"store (1) SG: Die Sicherung ist fertig.\"",
                flaw.at("export.json", 3).getMessage());
        assertThrows(Flaw.class, () -> MessageTemplates.strings(213, null));
    }

    @Test
    void does_not_take_forever_over_a_malicious_text() {
        String text = "a (1) ".repeat(5000) + ": ".repeat(500);
        for (int id : List.of(213, 220, 222, 223, 224)) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> assertThrows(Flaw.class, () -> MessageTemplates.strings(id, text)));
        }
    }
}

package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recovers the positional strings from the rendered English text, for exports that hold nothing else. The wording is that of the
 * engine's message file and of older builds; the instance name ends where the wording begins, since it may hold colons.
 */
final class MessageTemplates {

    /** No event text is longer (winevt: 31,839 characters). */
    private static final int MAX_MESSAGE = 32_768;

    private static final String FRAME = "(?<process>[^\\r\\n]{1,300}?) \\((?<who>\\d{1,10}(?:,[^()\\r\\n]{0,60})?)\\) "
            + "(?<instance>(?:[^\\r\\n]{1,300}?: ?)??)";
    private static final String CODE = "\\(?(-?\\d{1,10})\\)?";
    private static final String FILE = "(.{1,4000}?)";
    private static final String LOG = "([^\\r\\n]{1,4000}?\\.(?:log|jtx))";
    private static final String COPY = "(?:copy or )?backup";
    private static final String DATABASE = "\\((\\d{1,10}), " + FILE + "\\)\\..*";
    private static final String SNAPSHOT = "Shadow copy instance (\\d{1,10}) ";

    private static final Map<Integer, Pattern> TEXTS = Map.ofEntries(
            text(102, "The database engine .{0,60}?(?:is starting|started) a new instance.*"),
            text(103, "The database engine stopped the instance.*"),
            text(105, "The database engine started a new instance.*"),
            text(200, "The database engine is starting a full backup.*"),
            text(201, "The database engine is starting an incremental backup.*"),
            text(202, "The database engine has completed the backup procedure successfully.*"),
            text(203, "The database engine has stopped the backup with error " + CODE + ".*"),
            text(
                    204,
                    "The database engine is restoring from backup\\..*?in folder " + FILE
                            + " and continue rolling forward log ?files in folder " + FILE + "\\.?"),
            text(205, "The database engine has stopped restoring.*"),
            text(206, "Database " + FILE + " cannot be incrementally backed[- ]up\\..*"),
            text(207, "The database engine has stopped backup because .*"),
            text(210, "A full backup is starting.*"),
            text(211, "An incremental backup is starting.*"),
            text(212, "A shadow copy backup is starting.*"),
            text(213, "The backup procedure has been successfully completed.*"),
            text(214, "The backup has stopped with error " + CODE + ".*"),
            text(215, "The backup has been stopped because .*"),
            text(216, "A database location change was detected from '" + FILE + "' to '" + FILE + "'\\.?"),
            text(
                    217,
                    "Error " + CODE + " during backup of a database(?: \\(file " + FILE
                            + "\\)\\.(?: The database .*)?| location.*)"),
            text(218, "Error " + CODE + " during " + COPY + " of file " + FILE + "\\.?"),
            text(219, "Error " + CODE + " occur+ed during database headers? update.*"),
            text(220, "(?:Starting|Beginning) the " + COPY + " of the file " + FILE + " \\(size ([^()]{1,40})\\)\\.?"),
            text(221, "Ending the " + COPY + " of the file " + FILE + "\\.?"),
            text(
                    222,
                    "Ending the " + COPY + " of the file " + FILE + "\\. Not all data in the file has been read "
                            + "\\(read (\\d{1,19}) bytes out of (\\d{1,19}) bytes\\)\\.?"),
            text(223, "Starting the " + COPY + " of log files \\(range " + LOG + " - " + LOG + "\\)\\.?"),
            text(224, "Deleting log files " + LOG + " to " + LOG + "\\.?"),
            text(225, "No log files can be truncated.*"),
            text(226, "The backup has been stopped prematurely.*"),
            text(227, "There were (\\d{1,10}) log file\\(s\\) not found.*"),
            text(240, "An internal copy .*"),
            text(243, "The internal database copy .*"),
            text(244, "The internal database copy .*"),
            text(245, "The internal database copy .*"),
            text(256, "The internal database copy .*"),
            text(300, "The database engine is initiating recovery steps.*"),
            text(301, "The database engine has finished replaying log ?file " + LOG + "\\..*"),
            text(302, "The database engine has successfully completed recovery steps.*"),
            text(325, "The database engine created a new database " + DATABASE),
            text(326, "The database engine attached a database " + DATABASE),
            text(327, "The database engine detached a database " + DATABASE),
            text(459, "The file " + FILE + " is missing and could not be backed[- ]up\\.?"),
            text(520, "Log truncation failed because not all log files.*"),
            text(2001, SNAPSHOT + "freeze started.*"),
            text(2002, SNAPSHOT + "encountered error " + CODE + " on freeze.*"),
            text(2003, SNAPSHOT + "freeze ended.*"),
            text(2004, SNAPSHOT + "freeze timed-out \\((\\d{1,19}) ms\\).*"),
            text(2005, SNAPSHOT + "starting\\..*"),
            text(2006, SNAPSHOT + "completed successfully.*"),
            text(2007, SNAPSHOT + "aborted.*"),
            text(2008, SNAPSHOT + "starting\\..*"),
            text(2009, SNAPSHOT + "starting\\..*"),
            text(2010, SNAPSHOT + "starting\\..*"));

    private MessageTemplates() {}

    /** Returns the strings: process, process id with what stands beside it, instance name, arguments. */
    static List<String> strings(int id, @Nullable String message) throws Flaw {
        if (message == null) {
            throw new Flaw("EventData", "event " + id + " has neither positional strings nor a message");
        }
        Pattern text = TEXTS.get(id);
        if (text == null || message.length() > MAX_MESSAGE) {
            throw notUnderstood(id, message);
        }
        Matcher matcher = text.matcher(message.strip());
        if (!matcher.matches()) {
            throw notUnderstood(id, message);
        }
        List<String> strings =
                new ArrayList<>(List.of(matcher.group("process"), matcher.group("who"), matcher.group("instance")));
        for (int group = strings.size() + 1; group <= matcher.groupCount(); group++) {
            String argument = matcher.group(group);
            strings.add(argument == null ? "" : argument);
        }
        return strings;
    }

    private static Map.Entry<Integer, Pattern> text(int id, String wording) {
        return Map.entry(id, Pattern.compile(FRAME + wording, Pattern.DOTALL | Pattern.CASE_INSENSITIVE));
    }

    private static Flaw notUnderstood(int id, String message) {
        return new Flaw(
                "Message",
                "event " + id + " is not worded as the engine words it in English, and there are no positional strings:"
                        + " it begins " + OneLine.quoted(message));
    }
}

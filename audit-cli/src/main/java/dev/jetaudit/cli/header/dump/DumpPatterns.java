package dev.jetaudit.cli.header.dump;

import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.OneLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the known lines look like; older versions print positions in decimal and times without a zone. */
final class DumpPatterns {
    private static final Pattern LOGS =
            Pattern.compile("Log Gen: *(\\d{1,10})-(\\d{1,10})(?: \\(0x[0-9a-fA-F]+-0x[0-9a-fA-F]+\\))?(?: - (\\w+))?");
    private static final Pattern TIME = Pattern.compile("Mark: *(\\d{1,2})/(\\d{1,2})/(\\d{4}) "
            + "(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\.(\\d{3}))?(?: (UTC|LOC))?");
    private static final Pattern POSITION = Pattern.compile("Checkpoint:? *\\((?:0x([0-9a-fA-F]{1,8})|(\\d{1,10})),.*");
    private static final long UNSIGNED_32 = 0xffff_ffffL;

    private DumpPatterns() {}

    static DumpLine logs(String line) throws Flaw {
        Matcher match = LOGS.matcher(line);
        if (!match.matches()) {
            throw unexpected("Log Gen", line);
        }
        return new DumpLine.Logs(number(match.group(1), 10, line), number(match.group(2), 10, line), match.group(3));
    }

    static DumpLine time(String line) throws Flaw {
        Matcher match = TIME.matcher(line);
        if (!match.matches()) {
            throw unexpected("Mark", line);
        }
        return new DumpLine.Time("UTC".equals(match.group(8)) ? utc(match) : null);
    }

    static DumpLine position(String line) throws Flaw {
        Matcher match = POSITION.matcher(line);
        if (!match.matches()) {
            throw unexpected("Checkpoint", line);
        }
        boolean hexadecimal = match.group(1) != null;
        return new DumpLine.Position(number(match.group(hexadecimal ? 1 : 2), hexadecimal ? 16 : 10, line));
    }

    private static @Nullable Instant utc(Matcher match) {
        try {
            String millis = match.group(7);
            return LocalDateTime.of(
                            Integer.parseInt(match.group(3)),
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(4)),
                            Integer.parseInt(match.group(5)),
                            Integer.parseInt(match.group(6)),
                            millis == null ? 0 : Integer.parseInt(millis) * 1_000_000)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notSet) {
            return null;
        }
    }

    private static long number(@Nullable String digits, int radix, String line) throws Flaw {
        long number = Long.parseLong(digits, radix);
        if (number > UNSIGNED_32) {
            throw unexpected("the number", line);
        }
        return number;
    }

    private static Flaw unexpected(String field, String line) {
        return new Flaw(field, "is not as esentutl prints it: " + OneLine.quoted(line));
    }
}

package dev.jetaudit.api.generation;

import dev.jetaudit.api.call.WindowsPath;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the generation off a log file's name: three characters, then five or eight hexadecimal digits, then {@code .log} or
 * {@code .jtx} (page "Extensible Storage Engine Files"). {@code edb00001.log} is generation 1, {@code E0000000075.log} 117.
 */
public final class LogFileName {

    private static final Pattern NUMBERED =
            Pattern.compile(".{3}([0-9a-f]{5}|[0-9a-f]{8})\\.(?:log|jtx)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION = Pattern.compile(".*\\.(?:log|jtx)", Pattern.CASE_INSENSITIVE);

    private LogFileName() {}

    /** Returns the generation, or nothing if the file is not named like an archived log. */
    public static OptionalLong generationOf(WindowsPath file) {
        Matcher matcher = NUMBERED.matcher(file.fileName());
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1), 16)) : OptionalLong.empty();
    }

    /** Whether the file ends like a log, numbered or not. */
    public static boolean looksLikeALog(WindowsPath file) {
        return EXTENSION.matcher(file.fileName()).matches();
    }

    /** Returns the range from the lowest to the highest generation named, or null if no file is named like an archived log. */
    public static @Nullable GenerationRange rangeOf(Collection<WindowsPath> files) {
        long low = Long.MAX_VALUE;
        long high = -1;
        for (WindowsPath file : files) {
            OptionalLong generation = generationOf(file);
            if (generation.isPresent()) {
                low = Math.min(low, generation.getAsLong());
                high = Math.max(high, generation.getAsLong());
            }
        }
        return high < 0 ? null : new GenerationRange(low, high);
    }
}

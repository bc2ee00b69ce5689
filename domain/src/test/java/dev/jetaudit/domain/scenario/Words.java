package dev.jetaudit.domain.scenario;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.generation.GenerationSet;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.query.BackupRecord;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** How scenarios write what they compare: one line each, with a dash for what is not there. */
public final class Words {

    private Words() {}

    /** Returns outcome, code, kind and assessment. */
    public static String judged(BackupRecord backup) {
        return String.join(
                " ",
                backup.outcome().jsonName(),
                Objects.toString(backup.outcomeCode(), "-"),
                backup.kind() == null ? "-" : backup.kind().jsonName(),
                backup.assessment() == null ? "-" : backup.assessment().jsonName());
    }

    /** Returns the ranges of a set, or that it is unknown. */
    public static String ranges(GenerationSet set) {
        return set == null
                ? "unknown"
                : set.ranges().stream().map(Object::toString).collect(Collectors.joining(",", "[", "]"));
    }

    /** Returns the names of these logs. */
    public static String[] logs(long low, long high) {
        return LongStream.rangeClosed(low, high).mapToObj(Words::log).toArray(String[]::new);
    }

    public static String log(long generation) {
        return String.format("E:\\log\\E00%08X.log", generation);
    }

    /** Returns the form of the function that names no instance, or the function itself if it has none. */
    public static ApiFunction legacy(ApiFunction function) {
        return Arrays.stream(ApiFunction.values())
                .filter(other -> other.operation() == function.operation())
                .filter(other -> other.form() == ApiFunction.Form.LEGACY)
                .findFirst()
                .orElse(function);
    }

    /** Returns what was stamped, for example {@code a.edb fullPrev 117-120}. */
    static String stamp(Stamp stamp) {
        return stamp.database() + " " + stamp.field().jsonName() + " " + stamp.genLow() + "-" + stamp.genHigh();
    }

    /** Returns the four slots of a header. */
    static String header(HeaderSlots view) {
        return "full " + told(view.fullPrev()) + ", inc " + told(view.incPrev()) + ", copy " + told(view.copyPrev())
                + ", diff " + told(view.diffPrev());
    }

    private static String told(HeaderSlot slot) {
        return switch (slot) {
            case HeaderSlot.Unknown _ -> "?";
            case HeaderSlot.Empty _ -> "-";
            case HeaderSlot.Held held -> held.genLow() + "-" + held.genHigh();
        };
    }
}

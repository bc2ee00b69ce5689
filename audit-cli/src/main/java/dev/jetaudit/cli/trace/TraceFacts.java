package dev.jetaudit.cli.trace;

import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.BackupType;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.OneLine;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the {@code value} of a fact. */
final class TraceFacts {

    /** The kinds of facts, as a trace names them. */
    static final List<String> KINDS = List.of(
            "logs-on-disk",
            "checkpoint",
            "circular-logging",
            "run-mode",
            "instance-unavailable",
            "terminating",
            "logging",
            "page-size",
            "restore",
            "database-header");

    private static final long MAX_PAGE_SIZE = 1 << 16;

    private final JsonFields json;
    private final @Nullable ZoneId zone;

    /**
     * @param json at the beginning of the value
     * @param zone of times without an offset
     */
    TraceFacts(JsonFields json, @Nullable ZoneId zone) {
        this.json = json;
        this.zone = zone;
    }

    /** @param kind one of {@link #KINDS} */
    Fact read(String kind) throws Flaw, IOException {
        return switch (kind) {
            case "logs-on-disk" -> logsOnDisk();
            case "checkpoint" -> new Fact.Checkpoint(number("generation", 0, JsonFields.UNSIGNED_32));
            case "circular-logging" -> new Fact.CircularLogging(flag("on"));
            case "run-mode" -> new Fact.RunMode(flag("multiInstance"));
            case "instance-unavailable" -> instanceUnavailable();
            case "terminating" -> new Fact.Terminating(flag("on"));
            case "logging" -> new Fact.Logging(flag("on"));
            case "page-size" -> new Fact.PageSize(number("bytes", 1, MAX_PAGE_SIZE));
            case "restore" -> new Fact.Restore(flag("running"));
            case "database-header" -> databaseHeader();
            default -> throw unknownKind(kind);
        };
    }

    static Flaw unknownKind(String kind) {
        return new Flaw("fact", "expected one of " + String.join(", ", KINDS) + ", found " + OneLine.quoted(kind));
    }

    private Fact logsOnDisk() throws Flaw, IOException {
        Long low = null;
        Long high = null;
        json.enter("value");
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "low" -> low = json.wholeNumber("value.low", 0, JsonFields.UNSIGNED_32);
                case "high" -> high = json.wholeNumber("value.high", 0, JsonFields.UNSIGNED_32);
                default -> throw JsonFields.unknown("value." + name);
            }
        }
        long lowest = present("value.low", low);
        long highest = present("value.high", high);
        notBelow("value.high", highest, "low", lowest);
        return new Fact.LogsOnDisk(lowest, highest);
    }

    private Fact instanceUnavailable() throws Flaw, IOException {
        String cause = null;
        json.enter("value");
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (!name.equals("cause")) {
                throw JsonFields.unknown("value." + name);
            }
            cause = json.wholeText("value.cause");
        }
        return new Fact.InstanceUnavailable(cause);
    }

    private Fact databaseHeader() throws Flaw, IOException {
        WindowsPath database = null;
        HeaderSlot fullPrev = new HeaderSlot.Empty();
        HeaderSlot incPrev = new HeaderSlot.Empty();
        HeaderSlot copyPrev = new HeaderSlot.Empty();
        HeaderSlot diffPrev = new HeaderSlot.Empty();
        json.enter("value");
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "database" -> database = json.path("value.database");
                case "fullPrev" -> fullPrev = slot("value.fullPrev");
                case "incPrev" -> incPrev = slot("value.incPrev");
                case "copyPrev" -> copyPrev = slot("value.copyPrev");
                case "diffPrev" -> diffPrev = slot("value.diffPrev");
                default -> throw JsonFields.unknown("value." + name);
            }
        }
        HeaderSlots slots = new HeaderSlots(fullPrev, incPrev, copyPrev, diffPrev);
        return new Fact.DatabaseHeader(present("value.database", database), slots);
    }

    private HeaderSlot slot(String field) throws Flaw, IOException {
        Long genLow = null;
        Long genHigh = null;
        BackupType type = null;
        Instant at = null;
        json.enter(field);
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            String path = field + "." + name;
            switch (name) {
                case "genLow" -> genLow = json.wholeNumber(path, 1, JsonFields.UNSIGNED_32);
                case "genHigh" -> genHigh = json.wholeNumber(path, 1, JsonFields.UNSIGNED_32);
                case "type" -> type = type(path, json.text(path));
                case "at" -> at = TraceTime.parse(path, json.text(path), zone);
                default -> throw JsonFields.unknown(path);
            }
        }
        long lowest = present(field + ".genLow", genLow);
        long highest = present(field + ".genHigh", genHigh);
        notBelow(field + ".genHigh", highest, "genLow", lowest);
        return new HeaderSlot.Held(lowest, highest, present(field + ".type", type), at);
    }

    private long number(String only, long low, long high) throws Flaw, IOException {
        enterSingle(only);
        long number = json.wholeNumber("value." + only, low, high);
        leaveSingle();
        return number;
    }

    private boolean flag(String only) throws Flaw, IOException {
        enterSingle(only);
        boolean flag = json.flag("value." + only);
        leaveSingle();
        return flag;
    }

    private void enterSingle(String only) throws Flaw, IOException {
        json.enter("value");
        String name = json.nextName();
        if (name == null) {
            throw JsonFields.missing("value." + only);
        }
        if (!name.equals(only)) {
            throw JsonFields.unknown("value." + name);
        }
    }

    private void leaveSingle() throws Flaw, IOException {
        String name = json.nextName();
        if (name != null) {
            throw JsonFields.unknown("value." + name);
        }
    }

    private static BackupType type(String field, String text) throws Flaw {
        return Arrays.stream(BackupType.values())
                .filter(type -> type.jsonName().equals(text))
                .findFirst()
                .orElseThrow(() -> new Flaw(
                        field,
                        "expected "
                                + Arrays.stream(BackupType.values())
                                        .map(BackupType::jsonName)
                                        .collect(Collectors.joining(" or "))
                                + ", found " + OneLine.quoted(text)));
    }

    static <T> T present(String field, @Nullable T value) throws Flaw {
        if (value == null) {
            throw JsonFields.missing(field);
        }
        return value;
    }

    /** Makes sure that the upper end of a range does not lie below the lower end, as far as both are known. */
    static void notBelow(String field, @Nullable Long high, String lowName, @Nullable Long low) throws Flaw {
        if (high != null && low != null && high < low) {
            throw new Flaw(field, "lies below " + lowName + ", which is " + low);
        }
    }
}

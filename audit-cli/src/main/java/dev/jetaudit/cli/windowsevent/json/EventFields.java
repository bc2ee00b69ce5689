package dev.jetaudit.cli.windowsevent.json;

import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.OneLine;
import dev.jetaudit.cli.windowsevent.WindowsEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of an event under the names that exporters give them: Get-WinEvent and Get-EventLog, OTRF's data sets (NXLog),
 * Winlogbeat, and converters that keep the structure of the XML.
 */
final class EventFields {

    private static final List<String> PROVIDER = names(
            "providername",
            "sourcename",
            "provider",
            "provider.name",
            "source",
            "winlog.provider_name",
            "event.provider");
    private static final List<String> ID =
            names("eventid", "id", "event_id", "winlog.event_id", "event.code", "eventid.value", "instanceid");
    private static final List<String> TASK = names("task", "winlog.task", "categorynumber", "task.value");
    private static final List<String> TIME = names(
            "timecreated",
            "timecreated.systemtime",
            "timecreated.value",
            "timecreated.datetime",
            "timegenerated",
            "eventtime",
            "@timestamp");
    private static final List<String> COMPUTER =
            names("machinename", "hostname", "computer", "computer_name", "winlog.computer_name", "host.name");
    private static final List<String> CHANNEL = names("logname", "channel", "winlog.channel", "log", "log_name");
    private static final List<String> RECORD =
            names("recordid", "eventrecordid", "recordnumber", "winlog.record_id", "record_number", "index");
    private static final List<String> MESSAGE = List.of("message");
    private static final List<String> STRINGS =
            names("properties.value", "properties", "replacementstrings", "eventdata.data", "eventdata");

    /** Strings that an exporter has numbered, from 1 or from 0: the engine's strings have no names of their own. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?:winlog\\.|event\\.)?event_?data\\.(?:param|data_?)(\\d{1,3})");

    /** What ConvertTo-Json writes when its -Depth was too small for the strings. */
    private static final String NOT_WRITTEN = "System.Diagnostics.Eventing.Reader.EventProperty";

    private static final Map<String, Integer> TASK_NAMES = Map.of("logging/recovery", 3, "shadowcopy", 16);

    private EventFields() {}

    /** Whether an object with those field names, in lower case, looks like an event. */
    static boolean areOfAnEvent(List<String> names) {
        return names.stream()
                .map(name -> name + ".")
                .anyMatch(name -> Stream.of(PROVIDER, ID, COMPUTER, CHANNEL, RECORD)
                        .flatMap(List::stream)
                        .anyMatch(known -> (known + ".").startsWith(name)));
    }

    static WindowsEvent event(long line, FlatJson json) throws Flaw {
        String provider = json.first(PROVIDER);
        if (provider == null) {
            throw new Flaw("ProviderName", "missing");
        }
        Long id = number("EventID", json.first(ID));
        if (id == null) {
            throw new Flaw("EventID", "missing");
        }
        return new WindowsEvent(
                line,
                provider.strip(),
                (int) (id & 0xffff),
                task(json.first(TASK)),
                json.first(TIME),
                json.first(COMPUTER),
                json.first(CHANNEL),
                number("RecordId", json.first(RECORD)),
                strings(json),
                json.first(MESSAGE));
    }

    private static List<String> strings(FlatJson json) {
        TreeMap<Integer, String> numbered = new TreeMap<>();
        json.values().forEach((path, texts) -> {
            Matcher matcher = NUMBERED.matcher(path);
            if (matcher.matches()) {
                numbered.put(Integer.valueOf(matcher.group(1)), texts.getFirst());
            }
        });
        if (!numbered.isEmpty()) {
            String[] strings = new String[numbered.lastKey() + 1];
            Arrays.fill(strings, "");
            numbered.forEach((number, text) -> strings[number] = text);
            return List.of(strings).subList(numbered.containsKey(0) ? 0 : 1, strings.length);
        }
        return STRINGS.stream()
                .map(json.values()::get)
                .filter(texts -> texts != null && !texts.getFirst().startsWith(NOT_WRITTEN))
                .findFirst()
                .orElse(List.of());
    }

    /** Returns the number of the category; an exporter may write its name, which depends on the language. */
    private static @Nullable Integer task(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String task = text.strip();
        return task.matches("\\d{1,5}") ? Integer.valueOf(task) : TASK_NAMES.get(task.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Long number(String field, @Nullable String text) throws Flaw {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            throw new Flaw(field, "expected a number, found " + OneLine.quoted(text));
        }
    }

    /** Each name as it is, or with the text or attributes of an XML element beneath it; and all that in System or Event. */
    private static List<String> names(String... plain) {
        return Stream.of("", "system.", "event.system.", "event.")
                .flatMap(outer -> Stream.of(plain)
                        .flatMap(name -> Stream.of(
                                outer + name,
                                outer + name + ".#text",
                                outer + name + ".#attributes.name",
                                outer + name + ".#attributes.systemtime",
                                outer + name + ".@name",
                                outer + name + ".@systemtime")))
                .toList();
    }
}

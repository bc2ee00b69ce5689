package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.OneLine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The strings of an event of the engine, by what their positions mean.
 *
 * @param process the process or what it calls itself
 * @param pid its process id
 * @param operation the API function that the thread was in, by the engine's number; 0 is none, null is not told
 * @param instance the engine's name of the instance; empty if it has none
 * @param arguments what stands behind
 */
public record EngineStrings(
        String process, long pid, @Nullable Integer operation, String instance, List<String> arguments) {

    private static final int MAX_INSTANCE = 200;

    /** {@code 280}, or since Windows 10 {@code 600,G,0}: process id, phase of the engine, number of the API function. */
    private static final Pattern WHO =
            Pattern.compile("\\s*(\\d{1,10})\\s*(?:,[^,]{0,20},\\s*(\\d{1,4})\\s*(?:,.{0,60})?)?");

    public EngineStrings {
        arguments = List.copyOf(arguments);
    }

    /** Reads the event's strings, or its rendered text where an export holds nothing else. */
    public static EngineStrings of(WindowsEvent event) throws Flaw {
        List<String> strings = event.strings();
        Matcher who = strings.size() < 2 ? null : WHO.matcher(strings.get(1));
        if (who == null || !who.matches()) {
            strings = MessageTemplates.strings(event.id(), messageOf(event, strings));
            who = WHO.matcher(strings.get(1));
            if (!who.matches()) {
                throw new Flaw("Message", "expected a process id, found " + OneLine.quoted(strings.get(1)));
            }
        }
        boolean named = strings.size() > 2 && isInstance(strings.get(2));
        return new EngineStrings(
                strings.get(0).strip(),
                Long.parseLong(who.group(1)),
                who.group(2) == null ? null : Integer.valueOf(who.group(2)),
                named ? withoutColon(strings.get(2).strip()) : "",
                strings.subList(named ? 3 : 2, strings.size()));
    }

    /** Returns the name under which the journal knows the instance: computer, process and name, control characters left out. */
    public InstanceId instanceOn(String computer) {
        String path = computer + "/" + process + (instance.isEmpty() ? "" : "/" + instance);
        StringBuilder id = new StringBuilder(path.length());
        path.chars().filter(c -> !Character.isISOControl(c)).limit(MAX_INSTANCE).forEach(c -> id.append((char) c));
        return new InstanceId(id.toString());
    }

    /** The engine ends the name with a colon. Where it has none, the string is empty, and some exporters leave it out. */
    private static boolean isInstance(String text) {
        return text.isBlank() || text.strip().endsWith(":");
    }

    private static String withoutColon(String name) {
        return name.endsWith(":") ? name.substring(0, name.length() - 1).strip() : name;
    }

    private static @Nullable String messageOf(WindowsEvent event, List<String> strings) throws Flaw {
        if (event.message() != null || strings.isEmpty()) {
            return event.message();
        }
        if (strings.size() < 2) {
            throw new Flaw("EventData", "event " + event.id() + " has only one string, expected 2 or more");
        }
        throw new Flaw("EventData", "expected a process id as string 2, found " + OneLine.quoted(strings.get(1)));
    }
}

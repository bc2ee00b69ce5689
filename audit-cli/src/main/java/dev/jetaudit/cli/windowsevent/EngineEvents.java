package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.OneLine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the events of the engine: what stands at which position, and whom they are about. */
final class EngineEvents {

    /** The engine's own providers. ESE BACKUP is not one of them: its ids mean other things. */
    private static final Set<String> PROVIDERS = Set.of("ESENT", "ESE", "NTDS ISAM");

    private static final int MAX_INSTANCE = 200;

    /** {@code 280}, or since Windows 10 {@code 600,G,0}: process id, phase of the engine, number of the API function. */
    private static final Pattern WHO =
            Pattern.compile("\\s*(\\d{1,10})\\s*(?:,[^,]{0,20},\\s*(\\d{1,4})\\s*(?:,.{0,60})?)?");

    /** One of each text: computers, processes, instances and files repeat over a whole log. */
    private final Map<String, String> texts = new HashMap<>();

    private final Map<String, InstanceId> instances = new HashMap<>();

    static boolean isEngine(String provider) {
        return PROVIDERS.contains(provider.toUpperCase(Locale.ROOT));
    }

    /** Reads an event of the engine that {@link WindowsEventInterpreter#reads} wants. */
    EngineEvent read(WindowsEvent event) throws Flaw {
        List<String> strings = event.strings();
        Matcher who = strings.size() < 3 ? null : WHO.matcher(strings.get(1));
        if (who == null || !who.matches()) {
            strings = MessageTemplates.strings(event.id(), messageOf(event, strings));
            who = WHO.matcher(strings.get(1));
            if (!who.matches()) {
                throw new Flaw("Message", "expected a process id, found " + OneLine.quoted(strings.get(1)));
            }
        }
        if (event.computer() == null || event.computer().isBlank()) {
            throw new Flaw("Computer", "missing");
        }
        String computer = one(event.computer().strip());
        String process = one(strings.get(0).strip());
        return new EngineEvent(
                event.line(),
                event.id(),
                EventTime.parse(event.time()),
                computer,
                one(event.channel() == null ? "" : event.channel().strip()),
                event.recordId(),
                instance(computer, process, strings.get(2)),
                process,
                Long.parseLong(who.group(1)),
                who.group(2) == null ? null : Integer.valueOf(who.group(2)),
                strings.subList(3, strings.size()).stream().map(this::one).toList());
    }

    private static @Nullable String messageOf(WindowsEvent event, List<String> strings) throws Flaw {
        if (event.message() != null || strings.isEmpty()) {
            return event.message();
        }
        if (strings.size() < 3) {
            throw new Flaw(
                    "EventData", "event " + event.id() + " has " + strings.size() + " strings, expected 3 or more");
        }
        throw new Flaw("EventData", "expected a process id as string 2, found " + OneLine.quoted(strings.get(1)));
    }

    private InstanceId instance(String computer, String process, String displayed) {
        String name = displayed.strip();
        name = name.endsWith(":") ? name.substring(0, name.length() - 1).strip() : name;
        String path = computer + "/" + process + (name.isEmpty() ? "" : "/" + name);
        return instances.computeIfAbsent(path, EngineEvents::instance);
    }

    private static InstanceId instance(String path) {
        StringBuilder id = new StringBuilder(path.length());
        path.chars().filter(c -> !Character.isISOControl(c)).limit(MAX_INSTANCE).forEach(c -> id.append((char) c));
        return new InstanceId(id.toString());
    }

    private String one(String text) {
        @Nullable String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}

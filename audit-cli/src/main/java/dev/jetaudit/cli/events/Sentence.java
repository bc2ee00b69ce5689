package dev.jetaudit.cli.events;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.windowsevent.EngineStrings;
import dev.jetaudit.cli.windowsevent.Operations;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an event of the engine says, with names for what the event fills in.
 *
 * @param arguments the names of its strings behind the instance's name
 * @param pattern the sentence; a name stands in braces
 */
record Sentence(Family family, int id, List<String> arguments, String pattern) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CODE = Pattern.compile("\\s*\\(?(-?\\d{1,9})\\)?(?:\\s*\\(0x[0-9a-fA-F]+\\))?\\s*");
    private static final Pattern SIZE = Pattern.compile("(\\d+) ([KM])b");
    private static final int SHADOW_COPY_IDS = 2000;

    /** What an event is about. */
    enum Family {
        BACKUP,
        /** A backup of which something did not succeed. */
        FAILED_BACKUP,
        OTHER
    }

    Sentence {
        arguments = List.copyOf(arguments);
    }

    /**
     * Returns the sentence of one event.
     *
     * @param shadowCopy whether the event is of the task of shadow copies, which share some ids with streaming backups
     * @throws Flaw if the event lacks a string
     */
    String filledWith(EngineStrings strings, boolean shadowCopy) throws Flaw {
        Matcher place = PLACE.matcher(pattern);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(filled, Matcher.quoteReplacement(value(place.group(1), strings)));
        }
        place.appendTail(filled);
        return filled + (shadowCopy && id < SHADOW_COPY_IDS ? " (shadow copy)" : "");
    }

    private String value(String name, EngineStrings strings) throws Flaw {
        return switch (name) {
            case "process" -> strings.process();
            case "in" -> in(strings);
            case "code" -> code(argument(name, strings));
            case "size" -> SIZE.matcher(argument(name, strings)).replaceFirst("$1 $2B");
            default -> argument(name, strings);
        };
    }

    private String argument(String name, EngineStrings strings) throws Flaw {
        int position = arguments.indexOf(name);
        if (position >= strings.arguments().size()) {
            throw new Flaw("EventData", "event " + id + " lacks its string " + (position + 4));
        }
        return strings.arguments().get(position);
    }

    private static String in(EngineStrings strings) {
        return strings.operation() == null
                ? ""
                : Operations.functionName(strings.operation())
                        .map(function -> ", in " + function)
                        .orElse("");
    }

    private static String code(String text) {
        Matcher code = CODE.matcher(text);
        return code.matches() ? new JetErr(Integer.parseInt(code.group(1))).described() : text;
    }
}

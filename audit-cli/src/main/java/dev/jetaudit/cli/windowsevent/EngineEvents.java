package dev.jetaudit.cli.windowsevent;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.cli.evidence.Flaw;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands the events of the engine: what they say, and whom they are about. */
final class EngineEvents {

    /** One of each text: computers, processes, instances and files repeat over a whole log. */
    private final Map<String, String> texts = new HashMap<>();

    private final Map<InstanceId, InstanceId> instances = new HashMap<>();

    /** Reads an event of the engine that {@link WindowsEventInterpreter#reads} wants. */
    EngineEvent read(WindowsEvent event) throws Flaw {
        EngineStrings strings = EngineStrings.of(event);
        if (event.computer() == null || event.computer().isBlank()) {
            throw new Flaw("Computer", "missing");
        }
        String computer = one(event.computer().strip());
        return new EngineEvent(
                event.place(),
                one(event.provider()),
                event.id(),
                event.task(),
                EventTime.parse(event.time()),
                computer,
                one(event.channel() == null ? "" : event.channel().strip()),
                event.recordId(),
                one(strings.instanceOn(computer)),
                false,
                one(strings.process()),
                strings.pid(),
                strings.operation(),
                strings.arguments().stream().map(this::one).toList());
    }

    private InstanceId one(InstanceId instance) {
        @Nullable InstanceId known = instances.putIfAbsent(instance, instance);
        return known == null ? instance : known;
    }

    private String one(String text) {
        @Nullable String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}

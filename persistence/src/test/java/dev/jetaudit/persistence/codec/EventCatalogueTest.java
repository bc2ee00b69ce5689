package dev.jetaudit.persistence.codec;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The journal's format on disk: a golden file for each event type and revision, which must read and write the same for ever. */
class EventCatalogueTest {

    private static final Path GOLDEN = Path.of("src/test/resources/event-catalogue");
    private static final Path PAGE = Path.of("../docs/event-catalogue.md");

    private final StoredTypeSerializer serializer = StoredTypeSerializer.of(new StoredTypes(List.of()));

    static Stream<Arguments> golden() {
        return Stream.of(
                Arguments.of("rules-adopted", GoldenEvents.rules()),
                Arguments.of("fact-recorded", GoldenEvents.facts()),
                Arguments.of("call-recorded", GoldenEvents.calls()));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void reads_and_writes_every_golden_line(String name, List<EngineInstanceEvent> events) throws IOException {
        List<String> lines = Files.readAllLines(GOLDEN.resolve(name + "-1.ndjson"));
        assertEquals(events.size(), lines.size(), "one golden line for each event");
        assertAll(IntStream.range(0, events.size()).mapToObj(line -> () -> {
            assertEquals(lines.get(line), write(events.get(line)), "line " + (line + 1));
            assertEquals(events.get(line), read(name, "1", lines.get(line)), "line " + (line + 1));
        }));
    }

    @Test
    void has_a_golden_line_for_every_effect_and_every_fact() {
        assertEquals(
                permitted(CallEffect.class),
                GoldenEvents.calls().stream()
                        .map(event -> ((CallRecorded) event).effect().getClass())
                        .collect(Collectors.toSet()));
        assertEquals(
                permitted(Fact.class),
                GoldenEvents.facts().stream()
                        .map(event -> ((FactRecorded) event).fact().getClass())
                        .collect(Collectors.toSet()));
    }

    @Test
    void has_a_stored_name_for_every_event() {
        StoredTypes types = new StoredTypes(List.of());
        for (Class<?> event : EngineInstanceEvent.class.getPermittedSubclasses()) {
            assertEquals(
                    RecordComponents.kebabCase(event.getSimpleName()),
                    types.of(event).name());
        }
    }

    @Test
    void refuses_a_name_or_revision_that_it_does_not_know() {
        assertThrows(UnknownStoredType.class, () -> read("call-erased", "1", "{}"));
        UnknownStoredType newer = assertThrows(UnknownStoredType.class, () -> read("call-recorded", "2", "{}"));
        assertEquals(
                "the store holds 'call-recorded' in revision 2, which this version of Jetaudit does not know; use the"
                        + " version that wrote it",
                newer.getMessage());
    }

    @Test
    void refuses_a_payload_without_a_component_that_may_not_be_null() {
        assertThrows(SerializationException.class, () -> read("rules-adopted", "1", "{\"instance\":\"a\"}"));
    }

    @Test
    void refuses_a_payload_with_a_component_that_it_does_not_know() {
        String line = "{\"instance\":\"a\",\"rules\":\"DOCUMENTED\",\"by\":\"me\"}";
        assertThrows(SerializationException.class, () -> read("rules-adopted", "1", line));
    }

    @Test
    void describes_every_event_in_the_documentation() throws IOException {
        String page = CataloguePage.print();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), "docs/event-catalogue.md is stale: run with -Dupdate.docs=true");
    }

    private String write(EngineInstanceEvent event) {
        return new String(serializer.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
    }

    private Object read(String name, String revision, String json) {
        SerializedObject<byte[]> stored =
                new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class, name, revision);
        return serializer.deserialize(stored);
    }

    private static Set<Class<?>> permitted(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).collect(Collectors.toSet());
    }
}

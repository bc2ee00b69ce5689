package dev.jetaudit.persistence.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.CallEffect.FileRead;
import dev.jetaudit.api.instance.Client;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast way to write and read calls against the mapper, which knows the one format. */
class CallJsonTest {

    private static final List<String> TEXTS =
            List.of("EX01/SG1", "a\"b", "back\\slash", "über", "日本", "\ud83d\ude00", "a\u007fb", "<&'/>", " ", "a#1#2");
    private static final List<Instant> TIMES = Stream.of(
                    "2026-03-01T22:00:00Z",
                    "2026-02-28T23:59:59.120Z",
                    "2024-02-29T00:00:00.000100Z",
                    "1969-12-31T23:59:59.999999999Z",
                    "0000-01-01T00:00:00Z",
                    "9999-12-31T23:59:59.000000001Z",
                    "-0001-05-06T07:08:09Z",
                    "+10000-01-01T00:00:00Z")
            .map(Instant::parse)
            .toList();
    private static final String OTHERS = "0123456789{}[],:\"\\ eE+-.Z\0\u00e9";
    private static final List<Long> NUMBERS =
            List.of(0L, 1L, 9L, 10L, 65536L, 99L, -7L, 999_999_999_999_999_999L, Long.MAX_VALUE, Long.MIN_VALUE);

    private final ObjectMapper mapper = StoredJson.mapper().registerModule(StoredJson.values());
    private final CallJsonWriter writer = new CallJsonWriter(mapper);
    private final CallJsonReader reader = new CallJsonReader(mapper);

    @Test
    void writes_what_the_mapper_writes_and_reads_it_back() throws IOException {
        Random random = new Random(20261123);
        for (int round = 0; round < 20_000; round++) {
            CallRecorded call = call(random);
            String json = new String(mapper.writeValueAsBytes(call), StandardCharsets.UTF_8);
            assertEquals(json, new String(writer.write(call), StandardCharsets.UTF_8));
            reader.read(json.getBytes(StandardCharsets.UTF_8)).ifPresent(read -> assertEquals(call, read));
            assertEquals(call, mapper.readValue(json, CallRecorded.class));
        }
    }

    @Test
    void reads_every_kind_of_call_without_the_mapper() throws IOException {
        for (var event : GoldenEvents.calls()) {
            byte[] json = writer.write((CallRecorded) event);
            assertEquals(
                    event,
                    reader.read(json).orElseThrow(() -> new AssertionError(new String(json, StandardCharsets.UTF_8))));
        }
    }

    @Test
    void leaves_to_the_mapper_what_is_written_otherwise() throws IOException {
        ObjectNode json = (ObjectNode) mapper.readTree(writer.write(GoldenEvents.read()));
        JsonNode call = json.remove("call");
        json.set("call", call);
        byte[] reordered = mapper.writeValueAsBytes(json);
        assertTrue(reader.read(reordered).isEmpty());
        assertEquals(GoldenEvents.read(), mapper.readValue(reordered, CallRecorded.class));
        assertTrue(reader.read(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(json))
                .isEmpty());
    }

    /** What is remembered of a call must not be taken for what only begins, or ends, as it does. */
    @Test
    void codes_a_call_that_is_a_little_different_from_the_one_before() throws IOException {
        String read = new String(writer.write(GoldenEvents.read()), StandardCharsets.UTF_8);
        List<String> alike = List.of(
                read,
                read.replace("\"handle\":7,", "\"handle\":77,"),
                read.replace("\"handle\":7,", ""),
                read.replace("\"handle\":7,\"cb\":65536", ""),
                read.replace("\"out\":{\"bytes\":65536}", "\"out\":{}"),
                read.replace("\"cb\":65536", "\"cb\":6553"),
                read.replace("\"source\":\"s1\"", "\"source\":\"s11\""),
                read.replace("\"source\":\"s1\"", "\"source\":\"s1\\\"\""),
                read.replace("\"source\":\"s1\"", "\"source\":\"s1\\\\\""),
                read.replace("\"total\":", "\"total\":9"),
                read.replace("\"line\":", "\"line\":1"),
                read.replace("\"line\":", "\"seq\":44,\"line\":1")
                        .replaceFirst("(\"seq\":44),(\"line\":\\d+)", "$2,$1"),
                read.replace("T22:00:00", "T22:00:01"),
                read.replace("T22:00:00", "T22:01:00"),
                read.replace("2026-03-01", "2026-03-02"),
                read.replace("\"observed\":0", "\"observed\":-1"),
                read.replace("\"observed\":0", "\"inferred\":true"),
                read.replace("\"phaseBefore\":\"DATABASES\"", "\"phaseBefore\":\"LOGS\""),
                read.replace("\"phaseAfter\":\"DATABASES\"", "\"phaseAfter\":\"LOGS\""),
                read.replace("\"answer\":0", "\"answer\":-1"),
                read.replace("READ-07", "READ-0"),
                read.replace("#17\"", "#170\""));
        assertEquals(alike.size(), Set.copyOf(alike).size());
        for (String before : alike) {
            for (String after : alike) {
                assertCodedAsMapped(before);
                assertCodedAsMapped(after);
            }
        }
    }

    private void assertCodedAsMapped(String call) {
        byte[] json = call.getBytes(StandardCharsets.UTF_8);
        CallRecorded read = reader.read(json).orElseThrow();
        assertEquals(mapped(json), read);
        assertEquals(call, new String(writer.write(read), StandardCharsets.UTF_8));
    }

    /** Cut short or with a byte changed, it is left to the mapper or means what the mapper reads from it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void never_reads_what_the_mapper_reads_otherwise(int seed) {
        Random random = new Random(seed);
        byte[] json = writer.write(GoldenEvents.read());
        for (int round = 0; round < 20_000; round++) {
            byte[] changed = Arrays.copyOf(json, random.nextInt(8) == 0 ? random.nextInt(json.length) : json.length);
            if (changed.length > 0) {
                changed[random.nextInt(changed.length)] = (byte) OTHERS.charAt(random.nextInt(OTHERS.length()));
            }
            reader.read(changed).ifPresent(read -> assertEquals(mapped(changed), read));
        }
    }

    private CallRecorded mapped(byte[] json) {
        try {
            return mapper.readValue(json, CallRecorded.class);
        } catch (IOException wrong) {
            throw new AssertionError(new String(json, StandardCharsets.UTF_8), wrong);
        }
    }

    private static CallRecorded call(Random random) {
        CallInput in = new CallInput(
                rarely(random),
                path(random),
                any(random, NUMBERS),
                any(random, NUMBERS),
                rarely(random),
                rarely(random),
                null,
                null);
        CallOutput out = new CallOutput(
                any(random, NUMBERS),
                any(random, NUMBERS),
                any(random, NUMBERS),
                null,
                null,
                rarely(random),
                null,
                null,
                null,
                random.nextInt(9) == 0 ? true : null);
        ApiCall call = new ApiCall(
                any(random, List.of(ApiFunction.values())),
                any(random, TIMES),
                in,
                out,
                random.nextBoolean() ? null : err(random),
                random.nextInt(5) == 0);
        String name = any(
                random,
                TEXTS.stream()
                        .filter(text -> text.chars().noneMatch(Character::isISOControl))
                        .toList());
        InstanceId instance = new InstanceId(name);
        Client client = random.nextInt(6) > 0 ? null : new Client(any(random, TEXTS), rarely(random), null, null);
        CallEffect effect = random.nextInt(3) == 0
                ? ((CallRecorded) any(random, GoldenEvents.calls())).effect()
                : new FileRead(maybe(random), any(random, NUMBERS), random.nextBoolean());
        return new CallRecorded(
                instance,
                call,
                new Origin(
                        any(random, TEXTS),
                        any(random, NUMBERS),
                        maybe(random),
                        client,
                        random.nextInt(4) > 0 ? null : any(random, TEXTS)),
                err(random),
                any(random, TEXTS),
                random.nextInt(5) == 0 ? null : new BackupId(instance, 1 + random.nextInt(1000)),
                any(random, List.of(Phase.values())),
                any(random, List.of(Phase.values())),
                effect,
                null,
                null,
                random.nextInt(4) > 0 ? List.of() : List.of("READ-08", any(random, TEXTS)),
                random.nextInt(9) > 0 ? List.of() : List.of(any(random, TEXTS)));
    }

    private static JetErr err(Random random) {
        return new JetErr(any(random, List.of(0, -566, 1007, Integer.MIN_VALUE, Integer.MAX_VALUE)));
    }

    private static @Nullable WindowsPath path(Random random) {
        return random.nextInt(3) > 0
                ? null
                : new WindowsPath(any(random, List.of("E:\\mdb\\priv1.edb", "a.edb", "C:/ü/x.dit")));
    }

    private static @Nullable Long maybe(Random random) {
        return random.nextInt(4) == 0 ? null : any(random, NUMBERS);
    }

    private static @Nullable Long rarely(Random random) {
        return random.nextInt(7) > 0 ? null : any(random, NUMBERS);
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

package dev.jetaudit.persistence.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is packed comes back, and what was not packed like that is found out. */
class PackedBodyTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void events_come_back_byte_for_byte(int seed) {
        List<String> payloads = new Mutations(new Random(seed)).payloads(300);
        Chunk chunk = packed(payloads);

        assertEquals(payloads, payloads(chunk), () -> "seed " + seed);
        assertEquals(
                chunk.bodyBytes(),
                chunk.leaves().stream().mapToInt(leaf -> 4 + leaf.length).sum());
    }

    /** Whatever is the same at the beginning and at the end, longer or shorter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcdef|abcdef",
                "abcdef|abc",
                "abcdef|def",
                "abcdef|abcabcdef",
                "abcdef|abcdefdef",
                "abcdef|abef",
                "abcdefgh|abcdxefgh",
                "abcdefgh|abcdXYZefgh",
                "aaaaaaaa|aaaa|aaaaaaaaaaaa",
                "|abc||abc",
                "abcdefghijkl|abcdXfghiYkl|Xbcd",
                "line 9|line 10|line 99|line 100"
            })
    void shifted_events_come_back(String events) {
        List<String> payloads = List.of(events.split("\\|", -1));
        assertEquals(payloads, payloads(packed(payloads)));
    }

    /** The example of docs/journal-format.md. */
    @Test
    void differences_are_written_as_documented() {
        Chunk chunk = packed(List.of("{\"n\":1}", "{\"n\":2}", "{\"n\":10}"));
        assertEquals(2, chunk.body()[0]);
        byte[] differences = differences(chunk);
        String whole = "0f" + "00" + "0f" + "0163" + "0131" + "00000000" + "7b226e223a317d";
        String lastDigit = "0f" + "0d" + "02" + "327d";
        String twoDigitsAndTheSameEnd = "10" + "0d" + "02" + "3130" + "01";
        assertEquals(whole + lastDigit + twoDigitsAndTheSameEnd, HexFormat.of().formatHex(differences));
    }

    @Test
    void bodies_of_earlier_schemas_are_read() {
        List<String> payloads = List.of("{\"n\":1}", "{\"n\":2}", "{\"n\":10}");
        Chunk packed = packed(payloads);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] leaf : packed.leaves()) {
            whole.writeBytes(ByteBuffer.allocate(4).putInt(leaf.length).array());
            whole.writeBytes(leaf);
        }
        assertEquals(payloads, payloads(with(packed, deflated(whole.toByteArray()))));
    }

    /** Twenty thousand: none ends otherwise than as an unreadable chunk, or as so many events as the header says. */
    @Test
    void damaged_bodies_are_unreadable_and_no_worse() {
        Random random = new Random(7);
        List<String> payloads = new Mutations(random).payloads(30);
        Chunk chunk = packed(payloads);
        byte[] differences = differences(chunk);
        int unreadable = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = differences.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Chunk broken = with(chunk, marked(deflated(damaged)));
            try {
                assertEquals(payloads.size(), broken.leaves().size());
            } catch (UnreadableChunk found) {
                unreadable++;
            }
        }
        assertTrue(unreadable > 1_000, "only " + unreadable + " were unreadable, which shows little");
    }

    /** However little of a body there is to say it: three bytes make an event as long as the one before. */
    @Test
    void what_would_take_more_memory_than_the_body_says_is_unreadable() {
        Chunk chunk = packed(List.of("a".repeat(100_000), "b"));
        byte[] repeated = new byte[300_000];
        byte[] one = differences(chunk);
        System.arraycopy(one, 0, repeated, 0, 100_012);
        for (int event = 100_012; event + 6 < repeated.length; event += 6) {
            // As long as the one before, and all of it the same.
            System.arraycopy(one, 0, repeated, event, 3);
            System.arraycopy(one, 0, repeated, event + 3, 3);
        }
        assertThrows(UnreadableChunk.class, with(chunk, marked(deflated(repeated)))::leaves);
        ChunkHeader many = new ChunkHeader(0, 1, Integer.MAX_VALUE, "EX01/SG1", 0, 0, new byte[32]);
        assertThrows(UnreadableChunk.class, new Chunk(many, new byte[0], Integer.MAX_VALUE, chunk.body())::leaves);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6})
    void a_body_that_is_cut_or_goes_on_behind_its_end_is_unreadable(int bytes) {
        Chunk chunk = packed(List.of("{\"n\":1}", "{\"n\":2}"));
        byte[] body = chunk.body();
        assertThrows(UnreadableChunk.class, with(chunk, Arrays.copyOf(body, body.length - bytes))::leaves);
        assertThrows(UnreadableChunk.class, with(chunk, Arrays.copyOf(body, body.length + bytes))::leaves);
        byte[] differences = differences(chunk);
        byte[] more = Arrays.copyOf(differences, differences.length + bytes);
        assertThrows(UnreadableChunk.class, with(chunk, marked(deflated(more)))::leaves);
    }

    @Test
    void an_event_that_could_not_be_read_again_is_not_packed() {
        Supplier<StoredEvent> event = () -> event(new byte[PackedBody.MAX_BYTES]);
        assertThrows(IllegalArgumentException.class, () -> ChunkBody.of(List.of(event)));
    }

    private static Chunk packed(List<String> payloads) {
        List<Supplier<StoredEvent>> events = payloads.stream()
                .<Supplier<StoredEvent>>map(payload -> () -> event(payload.getBytes(StandardCharsets.UTF_8)))
                .toList();
        ChunkBody.Sealed sealed = ChunkBody.of(events).getFirst();
        ChunkHeader header = new ChunkHeader(0, 1, sealed.events(), "EX01/SG1", 0, 0, sealed.root());
        return new Chunk(header, new byte[0], sealed.length(), sealed.packed());
    }

    private static StoredEvent event(byte[] payload) {
        return new StoredEvent("c", "1", new byte[0], payload);
    }

    private static Chunk with(Chunk chunk, byte[] body) {
        return new Chunk(chunk.header(), chunk.nodes(), chunk.bodyBytes(), body);
    }

    private static List<String> payloads(Chunk chunk) {
        return chunk.events().stream()
                .map(event -> new String(event.payload(), StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] deflated = new byte[bytes.length + 100];
            return Arrays.copyOf(deflated, deflater.deflate(deflated));
        }
    }

    private static byte[] marked(byte[] deflated) {
        return ByteBuffer.allocate(1 + deflated.length)
                .put((byte) 2)
                .put(deflated)
                .array();
    }

    private static byte[] differences(Chunk chunk) {
        try (InputStream body = new ByteArrayInputStream(chunk.body(), 1, chunk.body().length - 1);
                InputStream differences = new InflaterInputStream(body)) {
            return differences.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Payloads that follow one another as calls do, and worse. */
    private record Mutations(Random random) {

        List<String> payloads(int count) {
            List<String> payloads = new ArrayList<>();
            String last = text(random.nextInt(1, 400));
            for (int i = 0; i < count; i++) {
                payloads.add(last);
                last = next(last);
            }
            return payloads;
        }

        private String next(String last) {
            int from = random.nextInt(last.length() + 1);
            int to = random.nextInt(from, last.length() + 1);
            return switch (random.nextInt(8)) {
                case 0 -> last;
                case 1 -> last.substring(from);
                case 2 -> last.substring(0, to);
                case 3 -> last.substring(0, from) + last.substring(to);
                case 4 -> last.substring(0, from) + text(random.nextInt(9)) + last.substring(from);
                case 5 -> text(random.nextInt(400));
                default -> last.substring(0, from) + text(to - from) + last.substring(to);
            };
        }

        private String text(int length) {
            return random.ints(length, 'a', 'e')
                    .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                    .toString();
        }
    }
}

package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jetaudit.cli.Main;
import dev.jetaudit.cli.verb.Surroundings;
import dev.jetaudit.cli.wiring.JetauditWorkbenches;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The command, run in this process on one store. */
record Jetaudit(Path store) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Reply run(String... args) {
        return runReading("", args);
    }

    /** Runs the command with that text as its standard input. */
    Reply runReading(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                Map.of(
                        "JETAUDIT_STORE", store.toString(),
                        "JETAUDIT_KEYS", store.resolveSibling("keys").toString()),
                false,
                false,
                "test",
                new JetauditWorkbenches());
        int exit = Main.run(args, surroundings);
        return new Reply(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Records the files, or fails. */
    Reply record(Path... files) {
        Reply reply = run(Stream.concat(Stream.of("record"), Stream.of(files).map(Path::toString))
                .toArray(String[]::new));
        assertEquals(List.of(), reply.errors());
        assertEquals(0, reply.exit());
        return reply;
    }

    /** Runs the command with {@code --format json} and returns the array that it prints. */
    JsonNode json(String... args) {
        Reply reply = run(
                Stream.concat(Stream.of("--format", "json"), Stream.of(args)).toArray(String[]::new));
        assertEquals(0, reply.exit(), reply.err());
        return parsed(reply.out());
    }

    /** Returns the elements of what {@link #json} returns. */
    List<JsonNode> list(String... args) {
        return StreamSupport.stream(json(args).spliterator(), false).toList();
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}

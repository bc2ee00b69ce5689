package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder is named for what is wrong with its evidence; {@code finds.txt} holds the ids of all that is found there. */
class DetectorFixturesTest {
    private static final Path FIXTURES = Path.of("src", "test", "resources", "detectors");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| ([A-Z-]+)(?:\\*row\\*)? \\|");

    @TempDir
    private Path folder = Path.of("");

    static List<Path> fixtures() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void finds_this_and_nothing_else(Path fixture) throws IOException {
        List<JsonNode> backups =
                new Jetaudit(folder).list("audit", evidence(fixture).toString());
        List<String> found = backups.stream()
                .flatMap(backup -> backup.findValues("findings").stream())
                .flatMap(findings -> findings.findValuesAsText("id").stream())
                .toList();
        assertEquals(expected(fixture), found);
    }

    @Test
    void every_detector_of_the_printed_page_has_a_fixture() throws IOException {
        Set<String> listed = FIRST_CELL
                .matcher(Files.readString(Repository.ROOT.resolve(Path.of("docs", "findings.md"))))
                .results()
                .map((MatchResult cell) -> cell.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = new TreeSet<>();
        for (Path fixture : fixtures()) {
            expected(fixture).forEach(id -> found.add(id.replaceFirst("^UNKNOWN-.*", "UNKNOWN-")));
        }
        assertEquals(listed, found);
    }

    private static List<String> expected(Path fixture) throws IOException {
        return Files.readString(fixture.resolve("finds.txt")).strip().lines().toList();
    }

    private static Path evidence(Path fixture) {
        Path trace = fixture.resolve("evidence.ndjson");
        return Files.exists(trace) ? trace : fixture.resolve("evidence.xml");
    }
}

package dev.jetaudit.cli.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramDigestTest {

    private static final String EVOLVE = "domain/Evolve.class";

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, String> files = new LinkedHashMap<>();

    @BeforeEach
    void write() {
        files.put("META-INF/MANIFEST.MF", "Build: 1");
        files.put("domain/Rules.class", "rules");
        files.put(EVOLVE, "evolve");
    }

    @Test
    void is_the_same_for_a_jar_and_the_folder_that_it_was_made_of() throws IOException {
        assertEquals(digestOfFolder(), digestOfJar("made.jar"));
    }

    @Test
    void does_not_depend_on_what_else_is_in_a_jar() throws IOException {
        String before = digestOfJar("first.jar");
        files.put("META-INF/MANIFEST.MF", "Build: 2");
        assertEquals(before, digestOfJar("second.jar"));
    }

    @Test
    void depends_on_every_class() throws IOException {
        String jar = digestOfJar("first.jar");
        files.put(EVOLVE, "evolvE");
        assertNotEquals(jar, digestOfJar("second.jar"));
        files.remove(EVOLVE);
        assertNotEquals(jar, digestOfJar("third.jar"));
    }

    @Test
    void is_known_of_the_running_program() {
        assertEquals(64, ProgramDigest.ofThisProgram().length());
    }

    private String digestOfFolder() throws IOException {
        Path classes = folder.resolve("classes");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = classes.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return ProgramDigest.of(List.of(classes));
    }

    private String digestOfJar(String name) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return ProgramDigest.of(List.of(jar));
    }
}

package dev.jetaudit.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there, and what is there is named. */
class DocumentsTest {
    private static final Path API = Repository.ROOT.resolve(Path.of("api", "src", "main", "java"));
    private static final Path DOCS = Repository.ROOT.resolve("docs");
    private static final Pattern TYPE_IN_BACKTICKS = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
    private static final Pattern ADR = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

    @Test
    void the_glossary_names_every_public_type_of_the_api_and_no_other() throws IOException {
        String glossary = Files.readString(DOCS.resolve("glossary.md"));
        Set<String> named = TYPE_IN_BACKTICKS
                .matcher(glossary)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(publicTypesOfTheApi(), named);
    }

    @Test
    void decisions_are_numbered_without_a_gap_and_each_says_its_number() throws IOException {
        List<String> names = names(DOCS.resolve("adr"));
        List<Integer> numbers = new ArrayList<>();
        for (String name : names) {
            Matcher matcher = ADR.matcher(name);
            assertTrue(matcher.matches(), name);
            int number = Integer.parseInt(matcher.group(1));
            numbers.add(number);
            String title =
                    Files.readAllLines(DOCS.resolve(Path.of("adr", name))).getFirst();
            assertEquals(name, "%04d-%s.md".formatted(number, slug(title.replaceFirst("^# \\d+\\W+", ""))));
            assertEquals(number, Integer.parseInt(title.replaceFirst("^# (\\d+).*", "$1")), name);
        }
        assertEquals(IntStream.rangeClosed(1, names.size()).boxed().toList(), numbers);
    }

    @Test
    void links_lead_somewhere() throws IOException {
        Set<String> dead = new TreeSet<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(withoutCode(Files.readString(document)));
            while (link.find()) {
                if (!leadsSomewhere(document, link.group(1))) {
                    dead.add(Repository.ROOT.relativize(document) + " -> " + link.group(1));
                }
            }
        }
        assertEquals(Set.of(), dead);
    }

    private static boolean leadsSomewhere(Path document, String target) throws IOException {
        if (URI.create(target).isAbsolute()) {
            return true;
        }
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty()
                ? document
                : document.resolveSibling(parts[0]).normalize();
        if (parts.length == 1 || !Files.exists(file)) {
            return Files.exists(file);
        }
        return HEADING.matcher(Files.readString(file))
                .results()
                .anyMatch(heading -> slug(heading.group(1)).equals(parts[1]));
    }

    /** Returns a heading as GitHub anchors it. */
    private static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (String name : List.of("README.md", "CONTRIBUTING.md", "examples/README.md")) {
            documents.add(Repository.ROOT.resolve(name));
        }
        try (Stream<Path> found = Files.walk(DOCS)) {
            found.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        return documents;
    }

    private static Set<String> publicTypesOfTheApi() throws IOException {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.walk(API)) {
            for (Path file :
                    files.filter(found -> found.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                Pattern declaration = Pattern.compile("(?m)^public .*(?:class|record|enum|interface) " + name + "\\b");
                if (declaration.matcher(Files.readString(file)).find()) {
                    types.add(name);
                }
            }
        }
        return types;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String withoutCode(String markdown) {
        return markdown.replaceAll("(?ms)^```.*?^```", "").replaceAll("`[^`\n]*`", "");
    }
}

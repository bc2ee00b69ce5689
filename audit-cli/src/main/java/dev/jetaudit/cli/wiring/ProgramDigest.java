package dev.jetaudit.cli.wiring;

import dev.jetaudit.api.query.HistoryAssessor;
import dev.jetaudit.domain.assessment.Assessor;
import dev.jetaudit.persistence.rebuild.ViewRebuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells one build from another by the modules that derive the views: nobody has to remember to count a version up. */
final class ProgramDigest {

    private static final List<Class<?>> ONE_OF_EACH_MODULE =
            List.of(HistoryAssessor.class, Assessor.class, ViewRebuild.class);

    private static final String CLASS = ".class";

    private ProgramDigest() {}

    static String ofThisProgram() {
        return of(ONE_OF_EACH_MODULE.stream().map(ProgramDigest::placeOf).toList());
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Returns the SHA-256 of the checksums of the classes in jars or folders. Of what else is in a jar, the build makes some anew each
     * time.
     */
    static String of(List<Path> places) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path place : places) {
                if (Files.isDirectory(place)) {
                    addFolder(place, digest);
                } else {
                    addJar(place, digest);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException("the program cannot read its own files", failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void addFolder(Path folder, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(CLASS))
                    .sorted()
                    .toList()) {
                CRC32 checksum = new CRC32();
                checksum.update(Files.readAllBytes(file));
                add(checksum.getValue(), digest);
            }
        }
    }

    /** A jar knows the checksums of what is in it. */
    private static void addJar(Path place, MessageDigest digest) throws IOException {
        try (ZipFile jar = new ZipFile(place.toFile())) {
            for (ZipEntry entry : jar.stream()
                    .filter(entry -> entry.getName().endsWith(CLASS))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList()) {
                add(entry.getCrc(), digest);
            }
        }
    }

    private static void add(long checksum, MessageDigest digest) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(checksum).array());
    }
}

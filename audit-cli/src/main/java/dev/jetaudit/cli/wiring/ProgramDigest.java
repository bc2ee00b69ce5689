package dev.jetaudit.cli.wiring;

import dev.jetaudit.api.query.HistoryAssessor;
import dev.jetaudit.domain.assessment.Assessor;
import dev.jetaudit.persistence.rebuild.ViewRebuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells one build from another by the modules that derive the views: nobody has to remember to count a version up. */
final class ProgramDigest {

    private static final List<Class<?>> ONE_OF_EACH_MODULE =
            List.of(HistoryAssessor.class, Assessor.class, ViewRebuild.class);

    private ProgramDigest() {}

    /** Returns the SHA-256 of the jars, or folders of classes, that the modules were loaded from. */
    static String ofThisProgram() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> type : ONE_OF_EACH_MODULE) {
                Path place = Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().toURI());
                try (Stream<Path> files = Files.walk(place)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException("the program cannot read its own files", failure);
        } catch (NoSuchAlgorithmException | URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

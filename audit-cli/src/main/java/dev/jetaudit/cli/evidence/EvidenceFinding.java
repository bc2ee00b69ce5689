package dev.jetaudit.cli.evidence;

import dev.jetaudit.api.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something lost or doubtful in a file of evidence itself, whatever backup it is about.
 *
 * @param id what kind of doubt, for example {@code LOG-RECORD-ID-GAP}; listed in docs/findings.md
 * @param offset the byte of the file at which it is; null if the file as a whole is meant, or it has lines
 * @param line the line; null if the file as a whole is meant, or it has none
 * @param message one sentence for people
 */
public record EvidenceFinding(
        String id,
        Severity severity,
        @Nullable Long offset,
        @Nullable Long line,
        String message) {

    /** A doubt about a whole file. */
    public static EvidenceFinding ofFile(String id, Severity severity, String message) {
        return new EvidenceFinding(id, severity, null, null, message);
    }

    /** A doubt about one place in a binary file. */
    public static EvidenceFinding atByte(long offset, String id, Severity severity, String message) {
        return new EvidenceFinding(id, severity, offset, null, message);
    }

    /** A doubt about one line of a text. */
    public static EvidenceFinding atLine(long line, String id, Severity severity, String message) {
        return new EvidenceFinding(id, severity, null, line, message);
    }

    /** Returns it as one line for people. */
    public String sentence(String file) {
        String place = line == null ? "" : ":" + line;
        return file + place + ": " + (offset == null ? "" : "byte " + offset + ": ") + message;
    }
}

package dev.jetaudit.cli.header;

import dev.jetaudit.cli.evidence.LinePrefix;
import dev.jetaudit.cli.evidence.LinePrefixes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/** By what a header is known again: its bytes, and what the user said about them, because for another database it is new. */
final class Fingerprint {

    private Fingerprint() {}

    private static String of(String salt, ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes.duplicate());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** A file with one header, which counts as its one line. */
    static final class OfFile implements LinePrefixes {

        private final String salt;
        private LinePrefix prefix = new LinePrefix(0, "");

        OfFile(String salt) {
            this.salt = salt;
        }

        void take(ByteBuffer bytes) {
            prefix = new LinePrefix(1, of(salt, bytes));
        }

        @Override
        public void watch(long lines) {}

        @Override
        public Optional<LinePrefix> at(long lines) {
            return lines == 1 && prefix.lines() == 1 ? Optional.of(prefix) : Optional.empty();
        }

        @Override
        public Supplier<LinePrefix> mark() {
            LinePrefix now = prefix;
            return () -> now;
        }
    }

    /** A text with several headers, line by line: up to the end of the last one that was read. */
    static final class OfLines implements LinePrefixes {

        private final String salt;
        private final LinePrefixes text;
        private LinePrefix covered;

        OfLines(String salt, LinePrefixes text) {
            this.salt = salt;
            this.text = text;
            covered = salted(text.soFar());
        }

        /** A header that is not whole may become so when the file grows, so only whole ones are covered. */
        void cover() {
            covered = salted(text.soFar());
        }

        @Override
        public void watch(long lines) {
            text.watch(lines);
        }

        @Override
        public Optional<LinePrefix> at(long lines) {
            return text.at(lines).map(this::salted);
        }

        @Override
        public Supplier<LinePrefix> mark() {
            LinePrefix now = covered;
            return () -> now;
        }

        private LinePrefix salted(LinePrefix prefix) {
            ByteBuffer digest = StandardCharsets.UTF_8.encode(prefix.sha256());
            return new LinePrefix(prefix.lines(), of(salt, digest));
        }
    }
}

package dev.jetaudit.cli.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Digests a file line by line and remembers the state where somebody asked for it. */
final class PrefixDigests implements LinePrefixes {

    private static final byte[] LINE_FEED = {'\n'};
    private static final byte[] CARRIAGE_RETURN_LINE_FEED = {'\r', '\n'};

    private static final byte[] NOTHING = {};

    /** Of all bytes before those that stand in the buffer. */
    private final MessageDigest digest = sha256();

    /** The same, once somebody wants to come back to it. Never changed. */
    private @Nullable MessageDigest frozen;

    private final Set<Long> watched = new HashSet<>();
    private final Map<Long, LinePrefix> seen = new HashMap<>();
    private byte[] buffer = NOTHING;
    private int from;
    private int to;
    private long lines;
    private byte[] lineEnd = LINE_FEED;
    private byte[] lackedEnd = NOTHING;
    private @Nullable Supplier<LinePrefix> held;

    /** Takes in bytes for good, from where it stands in the buffer. */
    void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        frozen = null;
        buffer = NOTHING;
        from = 0;
        to = 0;
    }

    /** Stays at the lines accepted until now, while a line passes by that is not, until the next one is. */
    void hold() {
        held = mark();
    }

    /**
     * Ends a line.
     *
     * @param bytes hold all that was not taken in for good, and are not changed
     * @param ended whether its line end was there
     * @param withCarriageReturn whether that was two bytes long
     */
    void lineAccepted(byte[] bytes, int offset, int end, boolean ended, boolean withCarriageReturn) {
        if (offset < end) {
            buffer = bytes;
            from = offset;
            to = end;
        }
        held = null;
        lines++;
        lackedEnd = ended ? NOTHING : end > 0 && bytes[end - 1] == '\r' ? LINE_FEED : lineEnd;
        if (ended) {
            lineEnd = withCarriageReturn ? CARRIAGE_RETURN_LINE_FEED : LINE_FEED;
        }
        if (!watched.isEmpty() && watched.remove(lines)) {
            seen.put(lines, soFar());
        }
    }

    @Override
    public long lines() {
        return lines;
    }

    @Override
    public void watch(long wanted) {
        watched.add(wanted);
    }

    @Override
    public Optional<LinePrefix> at(long wanted) {
        return Optional.ofNullable(seen.get(wanted));
    }

    @Override
    public Supplier<LinePrefix> mark() {
        if (held != null) {
            return held;
        }
        if (frozen == null) {
            frozen = copyOf(digest);
        }
        return new Mark(frozen, buffer, from, to, lackedEnd, lines);
    }

    /** A beginning whose digest is finished when somebody asks for it. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Mark(MessageDigest before, byte[] bytes, int from, int to, byte[] lackedEnd, long lines)
            implements Supplier<LinePrefix> {

        @Override
        public LinePrefix get() {
            MessageDigest state = copyOf(before);
            state.update(bytes, from, to - from);
            return new LinePrefix(lines, HexFormat.of().formatHex(state.digest(lackedEnd)));
        }
    }

    private static MessageDigest copyOf(MessageDigest state) {
        try {
            return (MessageDigest) state.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}

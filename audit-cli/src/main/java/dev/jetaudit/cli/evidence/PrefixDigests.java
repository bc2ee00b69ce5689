package dev.jetaudit.cli.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Digests a file line by line and remembers the state where somebody asked for it. */
final class PrefixDigests implements LinePrefixes {

    private static final byte[] LINE_FEED = {'\n'};
    private static final byte[] CARRIAGE_RETURN_LINE_FEED = {'\r', '\n'};

    private final MessageDigest digest = sha256();
    private final Set<Long> watched = new HashSet<>();
    private final Map<Long, LinePrefix> seen = new HashMap<>();
    private long lines;
    private byte[] lineEnd = LINE_FEED;
    private boolean lacksLineEnd;

    /** Digests bytes of a line that is going to be accepted. */
    void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /**
     * Ends a line.
     *
     * @param ended whether its line end was there
     * @param withCarriageReturn whether that was two bytes long
     */
    void lineAccepted(boolean ended, boolean withCarriageReturn) {
        lines++;
        lacksLineEnd = !ended;
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
    public LinePrefix soFar() {
        MessageDigest state = copy();
        if (lacksLineEnd) {
            state.update(lineEnd);
        }
        return new LinePrefix(lines, HexFormat.of().formatHex(state.digest()));
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) digest.clone();
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

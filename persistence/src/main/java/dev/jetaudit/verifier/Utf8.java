package dev.jetaudit.verifier;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** UTF-8, read strictly: what is no UTF-8 is never replaced, it is refused. */
final class Utf8 {

    private static final int PIECE = 8192;

    private Utf8() {}

    /** Whether the bytes are UTF-8. Takes little memory, however many they are. */
    static boolean is(ByteBuffer bytes) {
        return read(bytes, true);
    }

    /** Whether the bytes are UTF-8 without control characters (U+0000 to U+001F, U+007F to U+009F) except line feeds. */
    static boolean isPlain(ByteBuffer bytes) {
        return read(bytes, false);
    }

    /** Returns the text that stands in the bytes; what they are has been checked. */
    static String text(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return new String(copy, StandardCharsets.UTF_8);
    }

    private static boolean read(ByteBuffer bytes, boolean controlsToo) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer rest = bytes.duplicate();
        // One character more than bytes, since none at all would not be taken for the end.
        CharBuffer piece = CharBuffer.allocate(Math.min(PIECE, bytes.remaining() + 1));
        CoderResult result;
        do {
            result = decoder.decode(rest, piece.clear(), true);
            if (!controlsToo && holdsControls(piece.flip())) {
                return false;
            }
        } while (result.isOverflow());
        return !result.isError();
    }

    private static boolean holdsControls(CharBuffer piece) {
        for (int at = 0; at < piece.limit(); at++) {
            char next = piece.get(at);
            if (Character.isISOControl(next) && next != '\n') {
                return true;
            }
        }
        return false;
    }
}

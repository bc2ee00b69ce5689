package dev.jetaudit.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Base64 in the one spelling that an encoder writes: padded, nothing else between, the unused bits 0. */
final class StrictBase64 {

    private static final int GROUP = 4;
    private static final int GROUP_BYTES = 3;

    private StrictBase64() {}

    static byte[] decode(String text) {
        return decode(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] decode(ByteBuffer text) {
        byte[] encoded = new byte[text.remaining()];
        text.duplicate().get(encoded);
        return decode(encoded);
    }

    private static byte[] decode(byte[] encoded) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded);
            if (encoded.length % GROUP == 0 && hasOneSpelling(encoded, bytes)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Says no more than that, and may quote a line of any length.
        }
        throw new NotProved("it holds text that is not base64 as it has to be written");
    }

    /** What decodes in whole groups can be spelled otherwise in the last one only. */
    private static boolean hasOneSpelling(byte[] encoded, byte[] bytes) {
        int last = Math.max(0, bytes.length - 1) / GROUP_BYTES;
        byte[] again = Base64.getEncoder().encode(Arrays.copyOfRange(bytes, last * GROUP_BYTES, bytes.length));
        return Arrays.equals(again, Arrays.copyOfRange(encoded, last * GROUP, encoded.length));
    }
}

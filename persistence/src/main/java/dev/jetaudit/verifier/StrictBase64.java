package dev.jetaudit.verifier;

import java.util.Base64;

/** Base64 in the one spelling that an encoder writes: padded, nothing else between, the unused bits 0. */
final class StrictBase64 {

    private StrictBase64() {}

    static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Says no more than that, and may quote a line of any length.
        }
        throw new NotProved("it holds text that is not base64 as it has to be written");
    }
}

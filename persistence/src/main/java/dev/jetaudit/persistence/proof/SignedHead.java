package dev.jetaudit.persistence.proof;

import java.util.Base64;

/**
 * What the writer needs of a checkpoint.
 *
 * @param note the checkpoint as it was signed
 * @param size how many chunks the journal had
 * @param root hash of its tree
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed and never compared.
record SignedHead(String note, long size, byte[] root) {

    static SignedHead parse(String note) {
        String[] lines = note.split("\n", 4);
        if (lines.length < 4) {
            throw Unprovable.damaged("the latest checkpoint is no checkpoint");
        }
        try {
            return new SignedHead(
                    note, Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
        } catch (IllegalArgumentException notOne) {
            throw Unprovable.damaged("the latest checkpoint is no checkpoint");
        }
    }
}

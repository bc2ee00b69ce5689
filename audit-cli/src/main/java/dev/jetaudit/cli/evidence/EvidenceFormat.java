package dev.jetaudit.cli.evidence;

/** One format of evidence files. */
public interface EvidenceFormat {

    /**
     * Whether a file that begins so is of this format; a guess from as much as is needed to tell it from the others.
     *
     * @param head the beginning of the file, without byte order mark and leading white space, never empty, perhaps cut anywhere
     */
    boolean recognises(String head);

    /**
     * Whether a file that begins so is of this format, which is not text. Asked before anybody is asked about text.
     *
     * @param head the beginning of the file, perhaps cut anywhere
     */
    default boolean recognises(byte[] head) {
        return false;
    }

    /** Returns a reader of the file, which it takes over and closes. */
    EvidenceReader open(EvidenceInput input);
}

package dev.jetaudit.verifier;

import org.jspecify.annotations.Nullable;

/**
 * The first thing that is wrong with a journal.
 *
 * @param chunk number of the chunk at which it is; null if it is about a checkpoint alone
 * @param firstPosition of the events that it is about; null if they cannot be told
 * @param lastPosition of these events
 * @param reason a sentence
 */
public record Problem(
        Kind kind,
        @Nullable Long chunk,
        @Nullable Long firstPosition,
        @Nullable Long lastPosition,
        String reason) {

    /** What somebody, or a failing disk, did. */
    public enum Kind {
        /** Bytes are not those that were written. */
        ALTERED("altered"),
        /** A chunk is missing between others. */
        DELETED("deleted"),
        /** A chunk is there that was not written. */
        INSERTED("inserted"),
        /** Chunks stand in another order than they were written in. */
        REORDERED("reordered"),
        /** The last chunks are missing: a checkpoint knows more than there are. */
        TRUNCATED_TAIL("truncated-tail"),
        /** All fits together, but it is not what a checkpoint was signed for: the history was written anew. */
        FORKED("forked"),
        /** A checkpoint is signed by none of the keys that were given, or wrongly. */
        RE_SIGNED("re-signed"),
        /** A checkpoint is another journal's. */
        FOREIGN_CHECKPOINT("checkpoint-from-elsewhere"),
        /** Bytes cannot be read at all. */
        UNREADABLE("unreadable");

        private final String jsonName;

        Kind(String jsonName) {
            this.jsonName = jsonName;
        }

        public String jsonName() {
            return jsonName;
        }
    }
}

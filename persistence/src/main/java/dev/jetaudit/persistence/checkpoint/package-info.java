/**
 * Signed tree heads. {@link dev.jetaudit.persistence.checkpoint.KeyRing} keeps the signing keys outside of the store, {@link
 * dev.jetaudit.persistence.checkpoint.CheckpointBook} writes a checkpoint of the journal as it is and keeps all of them. The format is
 * the C2SP signed note with Ed25519, as docs/journal-format.md describes. Only writes: whoever checks, does so with code of his own.
 */
@NullMarked
package dev.jetaudit.persistence.checkpoint;

import org.jspecify.annotations.NullMarked;

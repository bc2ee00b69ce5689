/**
 * Writes proofs: files that show events of the journal and that they stand in the tree of a signed checkpoint. Start with {@link
 * dev.jetaudit.persistence.proof.ProofWriter}; docs/proof-format.md describes the file. Holds no key: whoever asks brings the signer. What
 * checks a proof is another room, which shares nothing with this one.
 */
@NullMarked
package dev.jetaudit.persistence.proof;

import org.jspecify.annotations.NullMarked;

/**
 * Checks a proof file with nothing but the Java platform: no store, no network, and no code shared with what wrote it. Start with {@link
 * dev.jetaudit.verifier.ProofFile}; docs/proof-format.md describes the bytes. {@link dev.jetaudit.verifier.Main} is the program in the
 * verifier's own jar.
 */
@NullMarked
package dev.jetaudit.verifier;

import org.jspecify.annotations.NullMarked;

/**
 * The verb {@code proof}: writes a proof to a file, or checks one. {@link dev.jetaudit.cli.proof.ProofVerb} reads the arguments; the
 * workbench's prover writes, and the verifier checks, without a store.
 */
@NullMarked
package dev.jetaudit.cli.proof;

import org.jspecify.annotations.NullMarked;

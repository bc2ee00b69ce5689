/**
 * The verbs about the journal's integrity: {@link dev.jetaudit.cli.ledger.KeysVerb} for the keys that sign, {@link
 * dev.jetaudit.cli.ledger.CheckpointVerb} for signed heads, {@link dev.jetaudit.cli.ledger.VerifyVerb} for the check; {@link
 * dev.jetaudit.cli.ledger.Sealing} signs after each recording. What is checked is the verifier's business.
 */
@NullMarked
package dev.jetaudit.cli.ledger;

import org.jspecify.annotations.NullMarked;

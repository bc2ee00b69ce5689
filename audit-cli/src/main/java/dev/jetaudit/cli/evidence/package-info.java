/**
 * Evidence files: what a reader of any format promises, and how a file is opened by its content. Start with {@link
 * dev.jetaudit.cli.evidence.EvidenceReader}; {@link dev.jetaudit.cli.evidence.EvidenceOpener} opens a path or standard input.
 * A file that is not as its format says is a {@link dev.jetaudit.cli.evidence.BadEvidence}, one line for the user. Knows no
 * format, no journal and no rule.
 */
@NullMarked
package dev.jetaudit.cli.evidence;

import org.jspecify.annotations.NullMarked;

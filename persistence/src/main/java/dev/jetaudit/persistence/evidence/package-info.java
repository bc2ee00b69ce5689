/**
 * What was recorded from which evidence, so that recording it again adds only what is new. Start with {@link
 * dev.jetaudit.persistence.evidence.EvidenceBook}. Reads no file and knows no format: digests, counts and identities are given.
 */
@NullMarked
package dev.jetaudit.persistence.evidence;

import org.jspecify.annotations.NullMarked;

/**
 * The hash tree of RFC 6962 with SHA-256, as the journal's writer uses it: {@link dev.jetaudit.persistence.merkle.TreeHash} hashes
 * leaves and nodes, {@link dev.jetaudit.persistence.merkle.Frontier} grows a tree by a leaf at a time in memory for its right edge
 * only. Knows no event and no table.
 */
@NullMarked
package dev.jetaudit.persistence.merkle;

import org.jspecify.annotations.NullMarked;

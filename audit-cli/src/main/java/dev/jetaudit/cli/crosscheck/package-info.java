/**
 * The verb {@code crosscheck}: what database headers show beside what the journal derives. Start with {@link
 * dev.jetaudit.cli.crosscheck.CrosscheckVerb}, which gathers the headers and prints; the comparison is the domain's. What is JSON
 * or CSV is a published contract.
 */
@NullMarked
package dev.jetaudit.cli.crosscheck;

import org.jspecify.annotations.NullMarked;

/**
 * What the events mean to an auditor: the records of backups and instances, findings, the assessment. Start with {@link
 * dev.jetaudit.domain.assessment.Assessor}. Nothing of this is stored in the journal: it is derived anew whenever the views are
 * built.
 */
@NullMarked
package dev.jetaudit.domain.assessment;

import org.jspecify.annotations.NullMarked;

/**
 * The verb {@code doctor}. {@link dev.jetaudit.cli.doctor.Examination} looks at Java, the store's directory, the disk and,
 * through the workbench, into the store; it changes nothing.
 */
@NullMarked
package dev.jetaudit.cli.doctor;

import org.jspecify.annotations.NullMarked;

/** What text for people has to look like, whatever it is about. */
@NullMarked
package dev.jetaudit.cli.output.text;

import org.jspecify.annotations.NullMarked;

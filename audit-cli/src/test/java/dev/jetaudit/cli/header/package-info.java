/** Tests of header evidence. {@link dev.jetaudit.cli.header.HeaderWriter} writes the files, byte by byte as the engine lays them out. */
@NullMarked
package dev.jetaudit.cli.header;

import org.jspecify.annotations.NullMarked;

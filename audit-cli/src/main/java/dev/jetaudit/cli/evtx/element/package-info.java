/**
 * An event as a tree of elements, and that tree as text. Start with {@link dev.jetaudit.cli.evtx.element.Element}. Knows nothing
 * of files or of Binary XML; how a piece of XML is written follows what the Event Viewer of Windows exports.
 */
@NullMarked
package dev.jetaudit.cli.evtx.element;

import org.jspecify.annotations.NullMarked;

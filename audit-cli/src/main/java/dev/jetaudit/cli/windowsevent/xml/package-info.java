/**
 * Exports of event logs as XML: {@code wevtutil qe /f:xml}, the Event Viewer, {@code evtxexport} and their like, with one root, many
 * roots or several files behind one another. Start with {@link dev.jetaudit.cli.windowsevent.xml.EventXmlSource}. Knows the syntax
 * of an event and not what it means; reads no document type declaration and no entity.
 */
@NullMarked
package dev.jetaudit.cli.windowsevent.xml;

import org.jspecify.annotations.NullMarked;

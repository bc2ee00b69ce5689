/**
 * Writes Windows event logs (.evtx) for tests, laid out as Windows does it, so that the project carries no foreign file. Start with {@link
 * dev.jetaudit.cli.evtx.writer.EvtxFile}; {@link dev.jetaudit.cli.evtx.writer.EventToWrite} is one event and {@link
 * dev.jetaudit.cli.evtx.writer.EventBody} its data. Nothing here may know the reader: a mistake that both share would stay unseen.
 */
@NullMarked
package dev.jetaudit.cli.evtx.writer;

import org.jspecify.annotations.NullMarked;

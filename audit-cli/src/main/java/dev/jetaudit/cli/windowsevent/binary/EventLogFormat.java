package dev.jetaudit.cli.windowsevent.binary;

import dev.jetaudit.cli.evidence.EvidenceInput;
import dev.jetaudit.cli.windowsevent.EventFormat;
import dev.jetaudit.cli.windowsevent.EventSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes binary event logs, and what is left of them where the header of the file is lost. */
public final class EventLogFormat implements EventFormat {

    private static final byte[] FILE = "ElfFile\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNK = "ElfChnk\0".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST_CHUNK = 4096;

    @Override
    public boolean recognises(String head) {
        return false;
    }

    @Override
    public boolean recognises(byte[] head) {
        return holds(FILE, head, 0) || holds(CHUNK, head, 0) || holds(CHUNK, head, FIRST_CHUNK);
    }

    @Override
    public EventSource events(EvidenceInput input) {
        return new EventLogSource(input.stream());
    }

    private static boolean holds(byte[] magic, byte[] head, int at) {
        return head.length >= at + magic.length && Arrays.equals(head, at, at + magic.length, magic, 0, magic.length);
    }
}

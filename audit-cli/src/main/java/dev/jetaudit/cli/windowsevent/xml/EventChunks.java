package dev.jetaudit.cli.windowsevent.xml;

import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.OneLine;
import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a file into its {@code <Event>} elements by looking for their tags, so that many roots, files behind one another and a broken
 * event do not matter to the events around it. Whatever else encloses the events is passed over; text outside of them is not.
 */
final class EventChunks {

    private static final int MAX_EVENT_BYTES = 16 << 20;
    private static final int MAX_FOUND = 60;
    private static final int END = -1;
    private static final String EVENT = "Event";

    private final ByteWindow window;
    private long line;
    private long pendingLine;
    private int delimiter;
    private boolean markupPending;
    private boolean eventPending;
    private boolean lost;
    private boolean sawElement;

    EventChunks(InputStream stream) {
        window = new ByteWindow(stream);
    }

    /**
     * Goes to the next event.
     *
     * @return whether there is one
     * @throws Flaw if what comes next is none; the next call looks for the event behind it
     */
    boolean next() throws Flaw, IOException {
        if (eventPending) {
            line = pendingLine;
        } else {
            window.unmark();
        }
        while (eventPending || toMarkup()) {
            if (eventPending || isEvent()) {
                eventPending = false;
                lost = false;
                readEvent();
                return true;
            }
        }
        if (!sawElement) {
            sawElement = true;
            throw new Flaw(null, "holds no XML element");
        }
        return false;
    }

    /** Returns where the event stands; valid until the next one is asked for. */
    byte[] bytes() {
        return window.bytes();
    }

    int start() {
        return window.start();
    }

    int length() {
        return window.kept();
    }

    /** Returns the line on which the event begins, or what was found in its place. */
    long line() {
        return line;
    }

    long lines() {
        return window.lines();
    }

    /** Goes behind the next {@code <}. */
    private boolean toMarkup() throws Flaw, IOException {
        if (markupPending) {
            markupPending = false;
            return true;
        }
        StringBuilder found = new StringBuilder();
        int b = window.read();
        for (; b != '<' && b != END; b = window.read()) {
            boolean ink = b > ' ' && b != 0xef && b != 0xbb && b != 0xbf;
            if (ink && found.isEmpty()) {
                line = window.line();
            }
            if ((ink || !found.isEmpty()) && found.length() < MAX_FOUND) {
                found.append(b < 0x80 ? (char) b : '?');
            }
        }
        markupPending = b == '<' && !found.isEmpty() && !lost;
        if (!found.isEmpty() && !lost) {
            throw lost("expected <Event>, found " + OneLine.quoted(found.toString()));
        }
        line = window.line();
        return b == '<';
    }

    /** Reads what stands behind a {@code <}: the start tag of an event to behind its name, anything else to its end. */
    private boolean isEvent() throws Flaw, IOException {
        window.mark(1);
        int b = window.read();
        if (b != '?' && b != '/' && b != '!') {
            sawElement = true;
            if (readName(b).equals(EVENT)) {
                return true;
            }
            window.unmark();
            skipTag();
            return false;
        }
        window.unmark();
        switch (b) {
            case '?' -> skipBehind("?>");
            case '/' -> skipBehind(">");
            default -> readDeclaration();
        }
        return false;
    }

    private void readDeclaration() throws Flaw, IOException {
        if (window.read() == '-') {
            skipBehind("-->");
        } else if (!lost) {
            throw lost("document type declarations and entities are not read");
        }
    }

    private void readEvent() throws Flaw, IOException {
        if (isClosed(skipTag())) {
            return;
        }
        while (true) {
            int b = window.read();
            if (b == END || window.kept() > MAX_EVENT_BYTES) {
                throw lost(b == END ? "the file is cut off in the middle of this event" : "the event is too long");
            }
            if (b == '<' && readInside(window.read())) {
                return;
            }
        }
    }

    /** Reads markup inside of an event; returns whether it was the event's end. */
    private boolean readInside(int first) throws Flaw, IOException {
        if (first == '!') {
            skipBehind(window.read() == '-' ? "-->" : "]]>");
        } else if (first == '/' && readName(window.read()).equals(EVENT)) {
            skipTag();
            return true;
        } else if (first == 'E' && readName(first).equals(EVENT)) {
            window.mark("<Event ".length());
            eventPending = true;
            pendingLine = window.line();
            throw new Flaw(null, "this <Event> has no </Event>");
        }
        return false;
    }

    private String readName(int first) throws IOException {
        StringBuilder name = new StringBuilder();
        int b = first;
        for (; b > ' ' && b != '/' && b != '>'; b = window.read()) {
            if (name.length() < MAX_FOUND) {
                name.append((char) b);
            }
        }
        delimiter = b;
        return name.toString();
    }

    /** Reads a tag from behind its name to its end; returns the byte before its {@code >}. */
    private int skipTag() throws Flaw, IOException {
        int before = ' ';
        int quote = 0;
        for (int b = delimiter; quote != 0 || b != '>'; b = window.read()) {
            if (b == END || window.kept() > MAX_EVENT_BYTES) {
                throw lost("the file is cut off in the middle of a tag");
            }
            if (quote == 0 && (b == '"' || b == '\'')) {
                quote = b;
            } else if (b == quote) {
                quote = 0;
            }
            before = b;
        }
        return before;
    }

    private static boolean isClosed(int beforeEnd) {
        return beforeEnd == '/';
    }

    private void skipBehind(String end) throws Flaw, IOException {
        int matched = 0;
        while (matched < end.length()) {
            int b = window.read();
            if (b == END || window.kept() > MAX_EVENT_BYTES) {
                throw lost("the file is cut off before " + end);
            }
            // "--->" ends a comment too: behind a dash that matched too many, two dashes are still matched.
            matched = b == end.charAt(matched) ? matched + 1 : b == end.charAt(0) ? Math.max(matched, 1) : 0;
        }
    }

    private Flaw lost(String reason) {
        lost = true;
        window.unmark();
        return new Flaw(null, reason);
    }
}

package dev.jetaudit.cli.evtx;

import dev.jetaudit.cli.evtx.binxml.ChunkXml;
import dev.jetaudit.cli.evtx.binxml.Fragment;
import dev.jetaudit.cli.evtx.element.Element;
import dev.jetaudit.cli.evtx.frame.RecordWalk;
import dev.jetaudit.cli.evtx.value.ChunkBytes;
import dev.jetaudit.cli.evtx.value.Times;
import dev.jetaudit.cli.evtx.value.Unreadable;
import java.util.Arrays;
import java.util.Queue;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Reads the records of one chunk, one step at a time, and says what is wrong with each. */
final class ChunkReader {

    /** A fingerprint costs a pass over the record. Only made up records overlap so much that together they exceed this. */
    private static final int MAX_TIMES_FINGERPRINTED = 4;

    private final ChunkXml xml;
    private final ChunkBytes bytes;
    private final @Nullable ChunkBytes before;
    private final RecordWalk walk;
    private final Place place;
    private final long offset;
    private final Reading reading;
    private final Queue<LogItem> items;
    private int fingerprinted;
    private int previous;
    private int previousSize;

    /** Begins with a walk. What is found goes into the queue. */
    ChunkReader(
            ChunkXml xml,
            @Nullable ChunkXml before,
            RecordWalk walk,
            Place place,
            long offset,
            Reading reading,
            Queue<LogItem> items) {
        this.xml = xml;
        this.bytes = xml.bytes();
        this.before = before == null ? null : before.bytes();
        this.walk = walk;
        this.place = place;
        this.offset = offset;
        this.reading = reading;
        this.items = items;
    }

    /** What a record of this chunk is, if the walk finds nothing wrong. */
    enum Place {
        /** One of the log's records. */
        IN_USE,
        /** Recovered: the chunk's header is lost, so nothing says which records were its last. */
        WITHOUT_HEADER,
        /** Recovered: the file's header does not count the chunk. */
        UNUSED
    }

    /** Reads the next record; nothing comes of it if it is a copy or nobody wants it. Returns false at the end. */
    boolean step() {
        if (!walk.next()) {
            return false;
        }
        if (walk.isBroken()) {
            doubt(
                    walk.at(),
                    Doubt.Kind.RECORD_OUT_OF_BOUNDS,
                    "The sizes of this record lead nowhere; the next " + walk.size() + " bytes were searched.",
                    null);
            if (walk.isNearlyRecord()) {
                read(walk);
            }
        } else if (!read(walk) && walk.isLeftOver()) {
            walk.reject();
        }
        return true;
    }

    /**
     * Something that looks like a record.
     *
     * @param regular whether it is where a valid record should be
     * @param inPlace whether it is where some record of this log was, valid or not
     * @param copy whether it is exactly a record that was read before
     */
    private record Candidate(
            int at, int size, long id, boolean regular, boolean inPlace, boolean copy, long fingerprint) {}

    /** Returns false if there was no record to be read, or none that can be. */
    private boolean read(RecordWalk found) {
        Long id = null;
        boolean regular = found.isRegular() && place == Place.IN_USE;
        try {
            id = bytes.i64(found.at() + 8);
            boolean inPlace = regular || place == Place.WITHOUT_HEADER || !found.isLeftOver();
            long fingerprint = fingerprint(found.at(), found.size());
            boolean copy = !regular && (isUnmoved(found) || reading.records.isCopy(fingerprint));
            reading.copies += copy ? 1 : 0;
            if (!copy || reading.withCopies) {
                read(new Candidate(found.at(), found.size(), id, regular, inPlace, copy, fingerprint));
            }
            return true;
        } catch (Unreadable broken) {
            doubt(
                    found.at(),
                    broken.isTemplate() ? Doubt.Kind.UNREADABLE_TEMPLATE : Doubt.Kind.UNREADABLE_RECORD,
                    (regular ? "This record" : "What is left of this record") + " cannot be read: "
                            + broken.getMessage() + ".",
                    id);
            return false;
        }
    }

    private void read(Candidate candidate) throws Unreadable {
        if (candidate.regular()) {
            follow(candidate);
        }
        int contents = candidate.at() + RecordWalk.HEADER;
        int end = candidate.at() + candidate.size() - RecordWalk.TRAILER;
        Fragment fragment = xml.fragment(contents, end, !candidate.regular());
        String provider = fragment.provider();
        int eventId = fragment.eventId();
        boolean cleared = ClearedLog.isNoticeOf(provider, eventId) && !candidate.copy();
        boolean wanted = wants(fragment, provider, eventId);
        Element event = wanted || cleared ? fragment.decode(reading.manner) : null;
        accept(candidate, fragment.isBorrowed());
        if (event == null) {
            return;
        }
        EventRecord record = new EventRecord(
                offset + candidate.at(),
                candidate.id(),
                Times.instant(bytes.i64(candidate.at() + 16)),
                !candidate.regular() || fragment.isBorrowed(),
                event);
        if (cleared) {
            doubt(candidate.at(), Doubt.Kind.LOG_CLEARED, ClearedLog.sentence(record), candidate.id());
        }
        if (wanted) {
            items.add(record);
        }
    }

    private boolean wants(Fragment fragment, String provider, int eventId) throws Unreadable {
        if (reading.wanted.wants(provider, eventId)) {
            return true;
        }
        String source = fragment.eventSource();
        return !source.isEmpty() && reading.wanted.wants(source, eventId);
    }

    /** Compares the id with the one before. Where ids are missing, the record before may have been made to swallow theirs. */
    private void follow(Candidate record) {
        if (!reading.records.add(record.id())) {
            doubt(
                    record.at(),
                    Doubt.Kind.DUPLICATE_RECORD_ID,
                    "A record before has the same id, " + record.id() + ".",
                    record.id());
        } else {
            String odd = reading.records.follow(record.id());
            if (odd != null) {
                doubt(record.at(), Doubt.Kind.RECORD_ID_GAP, odd, record.id());
                searchPrevious();
            }
        }
        previous = record.at();
        previousSize = record.size();
    }

    private void searchPrevious() {
        RecordWalk within = RecordWalk.within(bytes, previous, previousSize);
        while (previous > 0 && within.next()) {
            if (!read(within)) {
                within.reject();
            }
        }
    }

    /** Takes note of a record that can be read: only then an id that is not regular is believed. */
    private void accept(Candidate record, boolean borrowed) {
        reading.records.keep(record.fingerprint());
        if (record.copy()) {
            return;
        }
        reading.seen++;
        if (!record.regular()) {
            noteId(record);
        } else if (borrowed) {
            doubt(
                    record.at(),
                    Doubt.Kind.UNREADABLE_TEMPLATE,
                    "The template of this record is lost; one of the same id was taken for it.",
                    record.id());
        }
    }

    private void noteId(Candidate record) {
        boolean next = reading.records.continuesWith(record.id());
        boolean known =
                (record.inPlace() || next) ? !reading.records.add(record.id()) : reading.records.contains(record.id());
        if (next) {
            reading.records.follow(record.id());
        }
        if (known) {
            doubt(
                    record.at(),
                    Doubt.Kind.DUPLICATE_RECORD_ID,
                    "Another record with other contents has the same id, " + record.id() + ".",
                    record.id());
        }
    }

    /** What is left over was mostly written with the chunk before, and stands in both at the same place. */
    private boolean isUnmoved(RecordWalk found) {
        int at = found.at();
        int end = at + found.size();
        return before != null
                && end <= before.length()
                && Arrays.equals(bytes.array(), at, end, before.array(), at, end);
    }

    private long fingerprint(int at, int size) throws Unreadable {
        fingerprinted += size;
        if (fingerprinted > MAX_TIMES_FINGERPRINTED * bytes.length()) {
            return 0;
        }
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), at, size);
        return (crc.getValue() << 32) ^ (bytes.i64(at + 8) * 31) ^ bytes.i64(at + 16);
    }

    private void doubt(int at, Doubt.Kind kind, String reason, @Nullable Long recordId) {
        items.add(new Doubt(offset + at, kind, reason, recordId));
    }
}

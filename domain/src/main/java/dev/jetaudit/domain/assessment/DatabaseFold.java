package dev.jetaudit.domain.assessment;

import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.header.Stamp;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.query.DatabaseRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The databases of a backup, by their first mention. */
final class DatabaseFold {

    private DatabaseFold() {}

    /** Those attached at the beginning. An event log cannot show the list. */
    static List<DatabaseRecord> attached(BackupStart start, boolean inferred) {
        Boolean listed = inferred ? null : Boolean.valueOf(start.attachedListed());
        return start.attached().stream()
                .map(path -> untouched(path, listed, inferred))
                .toList();
    }

    /** A list replaces what was only attached; what was already opened stays. */
    static List<DatabaseRecord> listed(List<DatabaseRecord> before, List<WindowsPath> listed) {
        List<DatabaseRecord> after = new ArrayList<>();
        for (DatabaseRecord record : before) {
            boolean isListed = listed.contains(record.path());
            if (isListed || record.opened()) {
                after.add(new DatabaseRecord(
                        record.path(),
                        isListed,
                        record.opened(),
                        record.bytesRead(),
                        record.size(),
                        record.complete(),
                        record.dropped(),
                        record.stamp()));
            }
        }
        for (WindowsPath path : listed) {
            if (after.stream().noneMatch(record -> record.path().equals(path))) {
                after.add(untouched(path, true, false));
            }
        }
        return after;
    }

    /** Whether they were copied, no call of the backup shows. */
    static List<DatabaseRecord> copiedUnseen(List<DatabaseRecord> before) {
        return before.stream()
                .map(record ->
                        copied(record, record.opened(), record.bytesRead(), record.size(), null, record.dropped()))
                .toList();
    }

    static List<DatabaseRecord> opened(List<DatabaseRecord> before, CallEffect.FileOpened file, boolean inferred) {
        return with(before, file.file(), inferred, record -> {
            Long size = file.size() == null ? record.size() : file.size();
            return copied(record, true, record.bytesRead(), size, record.complete(), false);
        });
    }

    static List<DatabaseRecord> read(List<DatabaseRecord> before, WindowsPath path, long total) {
        int index = indexOf(before, path);
        if (index < 0) {
            return before;
        }
        DatabaseRecord record = before.get(index);
        long best = Math.max(total, record.bytesRead() == null ? 0 : record.bytesRead());
        DatabaseRecord[] after = before.toArray(DatabaseRecord[]::new);
        after[index] = copied(record, record.opened(), best, record.size(), record.complete(), record.dropped());
        // Reads are nearly all calls there are: a list of this kind is not copied once more by the record.
        return List.of(after);
    }

    static List<DatabaseRecord> closed(List<DatabaseRecord> before, CallEffect.FileClosed file, boolean inferred) {
        return with(before, file.file(), inferred, record -> {
            Long best = file.bytes() == null || (record.bytesRead() != null && record.bytesRead() > file.bytes())
                    ? record.bytesRead()
                    : file.bytes();
            Boolean complete = Boolean.TRUE.equals(record.complete()) ? Boolean.TRUE : file.complete();
            return copied(record, true, best, record.size(), complete, record.dropped());
        });
    }

    static List<DatabaseRecord> dropped(List<DatabaseRecord> before, WindowsPath path, boolean inferred) {
        return with(
                before,
                path,
                inferred,
                record -> copied(record, record.opened(), record.bytesRead(), record.size(), false, true));
    }

    static List<DatabaseRecord> stamped(List<DatabaseRecord> before, List<Stamp> stamps) {
        List<DatabaseRecord> after = before;
        for (Stamp stamp : stamps) {
            after = with(
                    after,
                    stamp.database(),
                    false,
                    record -> new DatabaseRecord(
                            record.path(),
                            record.listed(),
                            record.opened(),
                            record.bytesRead(),
                            record.size(),
                            record.complete(),
                            record.dropped(),
                            stamp));
        }
        return after;
    }

    private static DatabaseRecord untouched(WindowsPath path, @Nullable Boolean listed, boolean inferred) {
        return new DatabaseRecord(path, listed, false, inferred ? null : Long.valueOf(0), null, false, false, null);
    }

    private static DatabaseRecord copied(
            DatabaseRecord record,
            boolean opened,
            @Nullable Long bytesRead,
            @Nullable Long size,
            @Nullable Boolean complete,
            boolean dropped) {
        return new DatabaseRecord(
                record.path(), record.listed(), opened, bytesRead, size, complete, dropped, record.stamp());
    }

    private static List<DatabaseRecord> with(
            List<DatabaseRecord> before, WindowsPath path, boolean inferred, UnaryOperator<DatabaseRecord> change) {
        List<DatabaseRecord> after = new ArrayList<>(before);
        int index = indexOf(before, path);
        if (index < 0) {
            after.add(change.apply(untouched(path, inferred ? null : Boolean.FALSE, inferred)));
        } else {
            after.set(index, change.apply(after.get(index)));
        }
        return after;
    }

    private static int indexOf(List<DatabaseRecord> records, WindowsPath path) {
        for (int index = 0; index < records.size(); index++) {
            if (records.get(index).path().equals(path)) {
                return index;
            }
        }
        return -1;
    }
}

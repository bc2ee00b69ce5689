package dev.jetaudit.domain.crosscheck;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.crosscheck.Crosscheck;
import dev.jetaudit.api.crosscheck.SeenHeader;
import dev.jetaudit.api.crosscheck.SlotComparison;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.query.BackupRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes once through the history, keeping for each header what the backups before it left in its slots. */
public final class HeaderCrosscheck implements Crosscheck {

    /** A database of one instance; two instances may use the same path. */
    private record Key(InstanceId instance, WindowsPath database) {
        static Key of(SeenHeader header) {
            return new Key(header.instance(), header.database());
        }
    }

    @Override
    public List<SlotComparison> compare(
            Stream<BackupRecord> backups, List<SeenHeader> recorded, List<SeenHeader> given) {
        Map<Key, SeenHeader> first = new LinkedHashMap<>();
        recorded.forEach(header -> first.putIfAbsent(Key.of(header), header));
        List<DatabaseTrail> trails =
                chosen(recorded, given).stream().map(DatabaseTrail::new).toList();
        backups.forEachOrdered(backup -> trails.forEach(trail -> trail.follow(backup)));
        List<SlotComparison> comparisons = new ArrayList<>();
        for (DatabaseTrail trail : trails) {
            comparisons.addAll(compare(trail, first.get(Key.of(trail.header()))));
        }
        return comparisons;
    }

    private static List<SeenHeader> chosen(List<SeenHeader> recorded, List<SeenHeader> given) {
        Map<Key, SeenHeader> latest = new LinkedHashMap<>();
        recorded.forEach(header -> latest.put(Key.of(header), header));
        Set<Key> replaced = new HashSet<>();
        given.stream().filter(header -> header.copy() == null).map(Key::of).forEach(replaced::add);
        latest.keySet().removeAll(replaced);
        List<SeenHeader> chosen = new ArrayList<>(latest.values());
        chosen.addAll(given);
        return chosen;
    }

    private static List<SlotComparison> compare(DatabaseTrail trail, @Nullable SeenHeader first) {
        SeenHeader header = trail.header();
        if (header.copy() != null) {
            return List.of(CopyJudge.judge(header, header.copy(), trail));
        }
        SlotJudge judge = new SlotJudge(trail, header.equals(first) ? null : first);
        return Stream.of(HeaderField.values()).map(judge::judge).toList();
    }
}

package dev.jetaudit.domain.assessment;

import dev.jetaudit.api.backup.BackupScope;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.Grbit;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.scenario.Headers;
import dev.jetaudit.domain.scenario.Story;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Backups as a careful client makes them, at random: every fact is stated, every file of every list is copied. */
public final class LegalHistory {

    private final Random random;
    private final Story story;
    private final String[] databases;
    private long lowest = 100;
    private long current = 117;
    private boolean hadFull;

    private LegalHistory(long seed) {
        random = new Random(seed);
        story = Story.of(random.nextBoolean() ? RuleSetName.ENGINE_2025 : RuleSetName.DOCUMENTED);
        databases = IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(number -> "db" + number + ".edb")
                .toArray(String[]::new);
    }

    /** Returns the same history for the same seed. */
    public static Story of(long seed) {
        LegalHistory history = new LegalHistory(seed);
        history.start();
        int backups = 1 + history.random.nextInt(4);
        IntStream.range(0, backups).forEach(number -> history.backup());
        return history.story;
    }

    private void start() {
        story.fact(new Fact.CircularLogging(false)).fact(new Fact.RunMode(true)).init();
        Stream.of(databases).forEach(database -> story.attach(database).header(database, Headers.never()));
        story.fact(new Fact.LogsOnDisk(lowest, current));
    }

    private void backup() {
        long checkpoint = current - random.nextInt(3);
        story.fact(new Fact.Checkpoint(checkpoint));
        current++;
        if (hadFull && random.nextBoolean()) {
            story.begin(Grbit.BACKUP_INCREMENTAL);
            logs(lowest);
        } else {
            story.begin(0);
            copyDatabases();
            logs(checkpoint);
        }
        finish(checkpoint);
    }

    private void copyDatabases() {
        if (random.nextInt(4) == 0) {
            story.made(
                    ApiFunction.GET_ATTACH_INFO_INSTANCE,
                    new CallInput(null, null, null, null, 0L),
                    new CallOutput(null, null, null, null, null, null, null, 40L, null, null));
        }
        story.attachInfo(databases).copies(databases);
    }

    private void logs(long low) {
        story.logInfo(low, current - 1).copiesLogs(low, current - 1);
    }

    private void finish(long checkpoint) {
        boolean full = story.backup().scope() == BackupScope.FULL;
        switch (random.nextInt(4)) {
            case 0 -> story.end(Grbit.END_ABORT);
            case 1 -> story.end(Grbit.END_NORMAL);
            default -> {
                if (lowest < checkpoint) {
                    story.truncateInfo(lowest, checkpoint - 1).truncate();
                } else {
                    story.truncateInfoOfNothing().truncate();
                }
                lowest = Math.max(lowest, checkpoint);
                story.end(Grbit.END_NORMAL | Grbit.END_TRUNCATE_DONE);
                hadFull |= full;
            }
        }
    }
}

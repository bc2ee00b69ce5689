package dev.jetaudit.domain.grid;

import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.domain.scenario.Headers;
import dev.jetaudit.domain.scenario.Story;
import dev.jetaudit.domain.scenario.Words;
import dev.jetaudit.domain.state.InstanceState;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A state that stands for many: in which a call meets a different row than in any other of the list.
 *
 * @param group which table of the printed page shows it
 * @param phase where it must stand, under every rule set
 * @param words for people who read the page
 */
record GridState(Group group, String name, Phase phase, String words, UnaryOperator<Story> build) {

    enum Group {
        IDLE("No backup runs"),
        DATABASES("A full backup copies databases"),
        LOGS("A full backup copies logs"),
        INCREMENTAL("An incremental backup, and one whose beginning was not seen"),
        CONDITION("A full backup in the databases phase meets a condition of the instance"),
        UNSTREAMED("A shadow copy, from its preparation on, and a surrogate backup");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    static final List<GridState> ALL = List.of(
            idle("fresh", "nothing is known of the instance", story -> story),
            idle("known", "`a.edb` is attached, its last full is 80-99; logs 100-120 on disk", GridState::known),
            idle(
                    "after full",
                    "a full of `a.edb` (117-120) has truncated and completed",
                    story -> known(story)
                            .begin(0)
                            .copies("a.edb")
                            .logInfo(117, 120)
                            .copiesLogs(117, 120)
                            .truncate()
                            .end(1)),
            idle(
                    "no full",
                    "`a.edb` is attached and never had a full",
                    story -> known(story).header("a.edb", Headers.never())),
            idle("circular", "circular logging is on", story -> known(story).fact(new Fact.CircularLogging(true))),
            idle(
                    "term refused",
                    "a JetTerm was refused during the backup before",
                    story -> known(story).begin(0).term2(0).end(2)),
            idle("down", "JetTerm was accepted", story -> known(story).term()),
            databases("begun", "nothing is listed or opened", story -> story.begin(0)),
            databases("listed", "`a.edb` is listed", GridState::listed),
            databases(
                    "db open",
                    "`a.edb` is open, half of it is read",
                    story -> listed(story).open("a.edb", 2 * Story.SIZE).read(Story.SIZE)),
            databases(
                    "dbs read",
                    "`a.edb` was read to its end",
                    story -> listed(story).copies("a.edb")),
            databases(
                    "db dropped",
                    "`a.edb` left after a read error",
                    story -> listed(story).open("a.edb").seen(-1018).read(Story.SIZE)),
            databases(
                    "stopped",
                    "JetStopBackup was called with `a.edb` open",
                    story -> listed(story).open("a.edb").stop()),
            logs("set fixed", "the log set 117-120 is fixed, none of it read", GridState::fixed),
            logs(
                    "log open",
                    "log 117 is open and read",
                    story -> fixed(story).open(Words.log(117)).read(Story.SIZE)),
            logs("logs read", "all four logs were read", GridState::copied),
            logs("truncated", "and the logs truncated", story -> copied(story).truncate()),
            logs(
                    "stopped",
                    "all read, then JetStopBackup was called",
                    story -> copied(story).stop()),
            logs(
                    "no dbs read",
                    "all logs were read, `a.edb` was not",
                    story -> listed(story).logInfo(117, 120).copiesLogs(117, 120)),
            logs(
                    "unknown set",
                    "only the deletable logs were asked for",
                    story -> listed(story).copies("a.edb").seen(0).truncateInfo(100, 117)),
            incremental(
                    "inc begun",
                    "begun, nothing asked for",
                    story -> known(story).begin(1)),
            incremental(
                    "inc gap",
                    "begun, the lowest log on disk is 118",
                    story -> known(story).fact(new Fact.LogsOnDisk(118, 120)).begin(1)),
            incremental(
                    "inc fixed",
                    "the log set 100-101 is fixed, none of it read",
                    story -> known(story).begin(1).logInfo(100, 101)),
            incremental(
                    "inc read",
                    "both logs were read",
                    story -> known(story).begin(1).logInfo(100, 101).copiesLogs(100, 101)),
            incremental(
                    "unseen",
                    "its beginning was not seen: it was met asking for logs 117-120",
                    story -> story.seen(0).logInfo(117, 120)),
            condition("multi-instance", "multi-instance mode", story -> story.fact(new Fact.RunMode(true))),
            condition("service stopped", "JetStopService was called", Story::stopService),
            condition(
                    "log disk full",
                    "the log disk is full",
                    story -> story.fact(new Fact.InstanceUnavailable("log-disk-full"))),
            condition("unavailable", "a fatal error", story -> story.fact(new Fact.InstanceUnavailable(null))),
            condition("terminating", "the instance terminates", story -> story.fact(new Fact.Terminating(true))),
            condition("restoring", "a restore runs", story -> story.fact(new Fact.Restore(true))),
            condition("no logging", "logging is off", story -> story.fact(new Fact.Logging(false))),
            unstreamed("prepared", Phase.IDLE, "a full shadow copy is prepared", story -> prepared(story, 0)),
            unstreamed(
                    "inc prepared",
                    Phase.IDLE,
                    "an incremental is prepared, and the last full was streamed",
                    story -> prepared(story, 1)),
            unstreamed(
                    "left out",
                    Phase.IDLE,
                    "it is prepared explicitly, and the instance is not in it",
                    story -> prepared(story, 8)),
            unstreamed(
                    "prepared, streaming",
                    Phase.DATABASES,
                    "it is prepared, and then a streaming full began",
                    story -> prepared(story, 0).begin(0)),
            unstreamed(
                    "frozen",
                    Phase.FROZEN,
                    "it is frozen",
                    story -> prepared(story, 0).seen(0).freeze()),
            unstreamed(
                    "frozen, goes on",
                    Phase.FROZEN,
                    "it is frozen and goes on after its thaw",
                    story -> prepared(story, 4).seen(0).freeze()),
            unstreamed(
                    "timed out",
                    Phase.IDLE,
                    "that one, after its freeze timed out",
                    story -> prepared(story, 4).seen(0).freeze().seen(-2402).thaw()),
            unstreamed("thawed", Phase.THAWED, "that one, after its thaw", story -> thawed(story, 4)),
            unstreamed(
                    "truncated",
                    Phase.THAWED,
                    "and after its truncation",
                    story -> thawed(story, 4).seen(0).truncateSnapshot(1)),
            unstreamed("copy thawed", Phase.THAWED, "a copy, after its thaw", story -> thawed(story, 6)),
            unstreamed(
                    "surrogate",
                    Phase.SURROGATE,
                    "a full surrogate backup runs",
                    story -> known(story).seen(0).beginSurrogate(0, 117, 120)),
            unstreamed(
                    "surrogate stopped",
                    Phase.SURROGATE,
                    "and JetStopBackup was called",
                    story -> known(story).seen(0).beginSurrogate(0, 117, 120).stop()));

    String title() {
        return group.name().toLowerCase(Locale.ROOT) + "/" + name;
    }

    InstanceState under(RuleSetName rules) {
        InstanceState state = build.apply(Story.of(rules)).state();
        if (state.phase() != (hasNoBackupUnder(rules) ? Phase.IDLE : phase)) {
            throw new AssertionError("state '" + name + "' stands in " + state.phase() + " under " + rules);
        }
        return state;
    }

    /** A read error on a database ends the whole backup on Windows 2000, so that nothing runs in this state. */
    private boolean hasNoBackupUnder(RuleSetName rules) {
        return name.equals("db dropped") && rules == RuleSetName.DOCUMENTED_2000;
    }

    private static GridState idle(String name, String words, UnaryOperator<Story> build) {
        return new GridState(Group.IDLE, name, Phase.IDLE, words, build);
    }

    private static GridState databases(String name, String words, UnaryOperator<Story> build) {
        return new GridState(Group.DATABASES, name, Phase.DATABASES, words, build);
    }

    private static GridState logs(String name, String words, UnaryOperator<Story> build) {
        return new GridState(Group.LOGS, name, Phase.LOGS, words, build);
    }

    private static GridState incremental(String name, String words, UnaryOperator<Story> build) {
        return new GridState(Group.INCREMENTAL, name, Phase.LOGS, words, build);
    }

    private static GridState condition(String name, String words, UnaryOperator<Story> build) {
        return new GridState(Group.CONDITION, name, Phase.DATABASES, words, story -> build.apply(listed(story)));
    }

    private static GridState unstreamed(String name, Phase phase, String words, UnaryOperator<Story> build) {
        return new GridState(Group.UNSTREAMED, name, phase, words, build);
    }

    private static Story prepared(Story story, long grbit) {
        return known(story).seen(0).prepareSnapshot(grbit);
    }

    private static Story thawed(Story story, long grbit) {
        return prepared(story, grbit).seen(0).freeze().seen(0).thaw();
    }

    private static Story known(Story story) {
        return story.fact(new Fact.CircularLogging(false))
                .fact(new Fact.LogsOnDisk(100, 120))
                .fact(new Fact.Checkpoint(118))
                .header("a.edb", Headers.full(80, 99))
                .attach("a.edb");
    }

    private static Story listed(Story story) {
        return known(story).begin(0).attachInfo("a.edb");
    }

    private static Story fixed(Story story) {
        return listed(story).copies("a.edb").logInfo(117, 120);
    }

    private static Story copied(Story story) {
        return fixed(story).copiesLogs(117, 120);
    }
}

package dev.jetaudit.domain.rules;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.finding.Severity;
import dev.jetaudit.api.instance.RuleSetName;
import java.util.Set;

/**
 * What refuses a shadow copy's call first: the date of its function, its option bits, its session's number. Conditions of an
 * instance hardly do, since most of these functions name none.
 */
final class SnapshotEntryRules {

    /** The version of Windows that the page of a function names. */
    record Since(String windows, Set<RuleSetName> before) {
        static final Since XP = new Since("Windows XP", RuleSets.PAGES_2000);
        static final Since SERVER_2003 = new Since("Windows Server 2003", RuleSets.PAGES_BEFORE_2003);
        static final Since VISTA = new Since("Windows Vista", RuleSets.PAGES_BEFORE_VISTA);
    }

    private final String id;
    private final String function;
    private final RuleTable table = new RuleTable();

    private SnapshotEntryRules(String id, String function) {
        this.id = id;
        this.function = function;
    }

    static SnapshotEntryRules of(String id, String function, Since since) {
        SnapshotEntryRules rules = new SnapshotEntryRules(id, function);
        rules.table
                .row(id + "-01", since.before)
                .when("the function came with " + since.windows, _ -> Match.YES)
                .answers(JetErr.INVALID_PARAMETER)
                .remarks("FUNCTION-NOT-YET", Severity.WARNING, "before " + since.windows + " there is no such function")
                .undetermined("the code stands for a function that cannot be linked")
                .cites(rules.page());
        return rules;
    }

    /** The page lists a code of its own for other bits. */
    SnapshotEntryRules withListedBits(long bits) {
        table.row(id + "-02")
                .when(otherThan(bits), s -> Match.when(s.hasOtherThan(bits)))
                .answers(JetErr.INVALID_GRBIT)
                .cites(page() + "; " + engine());
        return this;
    }

    /** The page lists no code for other bits. */
    SnapshotEntryRules withBits(long bits) {
        table.documented(id + "-02")
                .when(otherThan(bits), s -> Match.when(s.hasOtherThan(bits)))
                .answers(JetErr.INVALID_PARAMETER)
                .undetermined("the page lists no code for a grbit; that for a value invalid by itself is taken")
                .cites(page())
                .engine(id + "-03")
                .when(otherThan(bits), s -> Match.when(s.hasOtherThan(bits)))
                .answers(JetErr.INVALID_GRBIT)
                .cites(engine());
        return this;
    }

    /** The page lists the code for a number that is no open session's. */
    RuleTable withListedSession() {
        return session().cites(page() + "; " + engine());
    }

    /** The page does not list it. */
    RuleTable withSession() {
        return session()
                .undetermined("the page does not list the code; the engine's is taken")
                .cites(page() + "; " + engine());
    }

    RuleTable withoutSession() {
        return table;
    }

    private RuleTable.Row session() {
        return table.row(id + "-04")
                .when("no open session of that number is known", Snapshots::isUnknown)
                .answers(JetErr.OS_SNAPSHOT_INVALID_SNAP_ID);
    }

    private String page() {
        return function + " page";
    }

    private String engine() {
        return "engine " + function + ", io.cxx";
    }

    private static String otherThan(long bits) {
        return bits == 0 ? "the grbit is not 0" : "the grbit has other bits than 0x" + Long.toHexString(bits);
    }
}

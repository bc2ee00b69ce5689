package dev.jetaudit.acceptance;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that somebody does to a view.
 *
 * @param found the table, what is the matter with the row, its key, and the column, as they are to be named
 */
record ViewAttack(String name, String found, List<String> statements) {

    private static final String FIRST = " instance=EX01/First Storage Group ordinal=";
    private static final String OF_SIXTH = " where instance = 'EX01/First Storage Group' and ordinal = 6";

    /** The tables of the views after the example week and a refused Begin. */
    static Stream<ViewAttack> all() {
        return Stream.of(
                on(
                        "an outcome",
                        "backup changed" + FIRST + "6 outcome",
                        "update backup set outcome = 'completed'" + OF_SIXTH),
                on("a kind", "backup changed" + FIRST + "6 kind", "update backup set kind = 'full'" + OF_SIXTH),
                on(
                        "an assessment",
                        "backup changed" + FIRST + "6 assessment",
                        "update backup set assessment = 'valid'" + OF_SIXTH),
                on(
                        "whether logs were truncated",
                        "backup changed" + FIRST + "6 truncated",
                        "update backup set truncated = not truncated" + OF_SIXTH),
                on(
                        "a time, by a nanosecond",
                        "backup changed" + FIRST + "6 began_at",
                        "update backup set began_at = began_at + interval '0.000000001' second" + OF_SIXTH),
                on(
                        "a code that is no longer known",
                        "backup changed" + FIRST + "6 outcome_code",
                        "update backup set outcome_code = null" + OF_SIXTH),
                on("a failed backup is deleted", "backup added" + FIRST + "6 ", "delete from backup" + OF_SIXTH),
                on(
                        "a backup is made up",
                        "backup removed" + FIRST + "99 ",
                        "create table forged as select * from backup" + OF_SIXTH,
                        "update forged set ordinal = 99, outcome = 'completed'",
                        "insert into backup select * from forged"),
                on(
                        "a backup is given to another instance",
                        "backup added" + FIRST + "6 ",
                        "update backup set instance = 'EX09/SG1'" + OF_SIXTH),
                on(
                        "a database counts as complete",
                        "backup_database changed" + FIRST + "2 database_no=0 complete",
                        "update backup_database set complete = true where ordinal = 2 and database_no = 0"
                                + " and instance = 'EX01/First Storage Group'"),
                on(
                        "a range of logs",
                        "backup_log_range changed" + FIRST + "1 role=read gen_low=117 gen_high",
                        "update backup_log_range set gen_high = 119 where gen_low = 117 and ordinal = 1"
                                + " and role = 'read' and instance = 'EX01/First Storage Group'"),
                on(
                        "logs that were not read",
                        "backup_log_range removed" + FIRST + "1 role=read gen_low=1 ",
                        "insert into backup_log_range values ('EX01/First Storage Group', 1, 'read', 1, 5)"),
                on(
                        "a finding is deleted",
                        "finding added" + FIRST + "6 finding_no=0 ",
                        "delete from finding" + OF_SIXTH),
                on(
                        "a finding is played down",
                        "finding changed" + FIRST + "6 finding_no=0 severity",
                        "update finding set severity = 'info'" + OF_SIXTH),
                on(
                        "where something was found",
                        "finding_position changed" + FIRST + "6 finding_no=0 position_no=0 position",
                        "update finding_position set position = 1" + OF_SIXTH),
                on(
                        "a source is exchanged",
                        "backup_source added" + FIRST + "6 source=s1 ",
                        "update backup_source set source = 's9'" + OF_SIXTH),
                on(
                        "a stamp of a header",
                        "header_slot changed instance=EX01/First Storage Group database=E:\\mdb\\priv1.edb"
                                + " slot=fullPrev gen_high",
                        "update header_slot set gen_high = 175 where slot = 'fullPrev' and database like '%priv1.edb'"
                                + " and instance = 'EX01/First Storage Group'"),
                on(
                        "the lowest log",
                        "instance changed instance=EX02/SG1 lowest_log",
                        "update instance set lowest_log = 3 where instance = 'EX02/SG1'"),
                on(
                        "an instance is made up",
                        "instance removed instance=EX09 ",
                        "insert into instance values ('EX09', 'documented', null, null)"),
                on("a refused Begin is deleted", "refused_begin added position=828 ", "delete from refused_begin"),
                on(
                        "a position that is never reached",
                        "view_position changed views=served position",
                        "update view_position set position = 5000"));
    }

    private static ViewAttack on(String name, String found, String... statements) {
        return new ViewAttack(name, found, List.of(statements));
    }

    @Override
    public String toString() {
        return name;
    }
}

package dev.jetaudit.verifier;

import static dev.jetaudit.verifier.Attack.on;
import static dev.jetaudit.verifier.Attack.onCheckpoint;
import static dev.jetaudit.verifier.Attack.sql;

import dev.jetaudit.verifier.Problem.Kind;
import java.util.stream.Stream;

/** What somebody can do to a store of eight chunks of ten events, with checkpoints at 3, 6 and 8 chunks. */
final class AttackLibrary {

    private AttackLibrary() {}

    static Stream<Attack> found() {
        return Stream.of(
                on("one byte of an event", Kind.ALTERED, 2, forger -> forger.flip(2, -3)),
                on("one byte of a type name", Kind.ALTERED, 2, forger -> forger.flip(2, 6)),
                on("the length of an event", Kind.UNREADABLE, 2, forger -> forger.flip(2, 0)),
                on(
                        "a byte of an event, and the chunk's root with it",
                        Kind.ALTERED,
                        2,
                        forger -> forger.flip(2, -3).fitRow(2)),
                on(
                        "a byte of an event, and all hashes with it",
                        Kind.FORKED,
                        2,
                        forger -> forger.flip(2, -3).fitRow(2).fitTree()),
                on(
                        "the same behind the first checkpoint",
                        Kind.FORKED,
                        5,
                        forger -> forger.flip(4, -3).fitRow(4).fitTree()),
                on("an event is left out", Kind.ALTERED, 2, forger -> forger.dropLastEvent(2)),
                on(
                        "an event is left out, and the chunk's root fits",
                        Kind.ALTERED,
                        2,
                        forger -> forger.dropLastEvent(2).fitRow(2)),
                on("two events are swapped", Kind.ALTERED, 2, forger -> forger.swapEvents(2)),
                on(
                        "two events are swapped, and all hashes fit",
                        Kind.FORKED,
                        2,
                        forger -> forger.swapEvents(2).fitRow(2).fitTree()),
                on(
                        "a byte of the compressed events",
                        Kind.UNREADABLE,
                        3,
                        sql("update chunk set body ="
                                + " substr(body, 1, 40) || X'00FF' || substr(body, 43) where chunk_no = 3")),
                on(
                        "the events are cut off",
                        Kind.UNREADABLE,
                        3,
                        sql("update chunk set body = substr(body, 1, 50)" + " where chunk_no = 3")),
                on("the events are empty", Kind.UNREADABLE, 3, sql("update chunk set body = X'' where chunk_no = 3")),
                on(
                        "something stands behind the events",
                        Kind.UNREADABLE,
                        3,
                        sql("update chunk set body = body ||" + " X'00' where chunk_no = 3")),
                on(
                        "the length is less",
                        Kind.UNREADABLE,
                        3,
                        sql("update chunk set body_bytes = body_bytes - 1 where" + " chunk_no = 3")),
                on(
                        "the length is more",
                        Kind.UNREADABLE,
                        3,
                        sql("update chunk set body_bytes = body_bytes + 1 where" + " chunk_no = 3")),
                on(
                        "the length is negative",
                        Kind.UNREADABLE,
                        3,
                        sql("update chunk set body_bytes = -1 where" + " chunk_no = 3")),
                on(
                        "the length is huge",
                        Kind.UNREADABLE,
                        3,
                        sql("update chunk set body_bytes = 2147483647 where" + " chunk_no = 3")),
                on(
                        "the length is more than memory holds",
                        Kind.UNREADABLE,
                        3,
                        sql("update chunk set body_bytes = 60000000 where" + " chunk_no = 3")),
                on(
                        "how the events are packed",
                        Kind.UNREADABLE,
                        3,
                        sql("update chunk set body = X'03' || substr(body, 2) where chunk_no = 3")),
                on(
                        "the events are said to be whole",
                        Kind.UNREADABLE,
                        3,
                        sql("update chunk set body = substr(body, 2) where chunk_no = 3")),
                on(
                        "the events are said to be differences",
                        Kind.UNREADABLE,
                        3,
                        forger -> forger.sql("update chunk set body = X'02' || body where chunk_no = 3")),
                on("another format", Kind.UNREADABLE, 3, sql("update chunk set format = 2 where chunk_no = 3")),
                on(
                        "the chunk's root",
                        Kind.ALTERED,
                        3,
                        sql("update chunk set event_root = (select event_root from"
                                + " chunk where chunk_no = 1) where chunk_no = 3")),
                on(
                        "the chunk's root is shorter",
                        Kind.ALTERED,
                        3,
                        sql("update chunk set event_root =" + " substr(event_root, 1, 31) where chunk_no = 3")),
                on("the instance", Kind.ALTERED, 3, sql("update chunk set instance = 'EX09/SG9' where chunk_no = 3")),
                on(
                        "the time",
                        Kind.ALTERED,
                        3,
                        sql("update chunk set appended_at = appended_at + 1 where chunk_no =" + " 3")),
                on(
                        "the time, and all hashes with it",
                        Kind.FORKED,
                        5,
                        forger -> forger.sql("update chunk set appended_at = appended_at + 1 where chunk_no >= 3")
                                .fitTree()),
                on(
                        "a time before the one before",
                        Kind.ALTERED,
                        3,
                        forger -> forger.sql("update chunk set appended_at = 0 where chunk_no = 3")
                                .fitTree()),
                on(
                        "the number in the stream",
                        Kind.ALTERED,
                        3,
                        sql("update chunk set first_sequence = first_sequence +" + " 1 where chunk_no = 3")),
                on(
                        "the last number in the stream",
                        Kind.ALTERED,
                        3,
                        sql("update chunk set last_sequence =" + " last_sequence + 1 where chunk_no = 3")),
                on(
                        "numbers in a stream, and all hashes with them",
                        Kind.ALTERED,
                        3,
                        forger -> forger.sql("update chunk set first_sequence = first_sequence + 9, last_sequence ="
                                        + " last_sequence + 9 where chunk_no = 3")
                                .fitTree()),
                on(
                        "the first position",
                        Kind.DELETED,
                        3,
                        sql("update chunk set first_position = first_position + 1" + " where chunk_no = 3")),
                on(
                        "an earlier first position",
                        Kind.INSERTED,
                        3,
                        sql("update chunk set first_position = 2 where" + " chunk_no = 3")),
                on(
                        "the last position",
                        Kind.ALTERED,
                        7,
                        sql("update chunk set last_position = last_position + 3 where" + " chunk_no = 7")),
                on(
                        "a hash of the tree",
                        Kind.ALTERED,
                        3,
                        sql("update chunk set nodes = X'00' || substr(nodes, 2) where" + " chunk_no = 3")),
                on(
                        "a hash higher up the tree",
                        Kind.ALTERED,
                        3,
                        sql("update chunk set nodes = substr(nodes, 1, 64) ||"
                                + " X'00' || substr(nodes, 66) where chunk_no = 3")),
                on(
                        "a hash of the tree is missing",
                        Kind.ALTERED,
                        3,
                        sql("update chunk set nodes = substr(nodes, 1, 32)" + " where chunk_no = 3")),
                on("a chunk is deleted", Kind.DELETED, 3, sql("delete from chunk where chunk_no = 3")),
                on("the first chunk is deleted", Kind.DELETED, 0, sql("delete from chunk where chunk_no = 0")),
                on(
                        "a chunk is deleted and the others are numbered anew",
                        Kind.DELETED,
                        3,
                        forger -> forger.sql("delete from chunk where chunk_no = 3")
                                .sql("update chunk set chunk_no = chunk_no - 1 where chunk_no > 3")),
                on(
                        "a chunk is deleted and all else fits",
                        Kind.ALTERED,
                        4,
                        forger -> forger.sql("delete from chunk where chunk_no = 3")
                                .sql("update chunk set chunk_no = chunk_no - 1, first_position = first_position - 10,"
                                        + " last_position = last_position - 10 where chunk_no > 3")
                                .fitTree()),
                on(
                        "two chunks are swapped",
                        Kind.REORDERED,
                        2,
                        forger -> forger.sql("update chunk set chunk_no = 99 where chunk_no = 2")
                                .sql("update chunk set chunk_no = 2 where chunk_no = 4")
                                .sql("update chunk set chunk_no = 4 where chunk_no = 99")),
                on(
                        "a chunk is there twice",
                        Kind.INSERTED,
                        3,
                        forger -> forger.sql("update chunk set chunk_no = chunk_no + 100 where chunk_no >= 3")
                                .sql("insert into chunk select 3, format, first_position, last_position - 3, instance,"
                                        + " first_sequence, last_sequence - 3, appended_at, event_root, nodes,"
                                        + " body_bytes, body from chunk where chunk_no = 2")
                                .sql("update chunk set chunk_no = chunk_no - 99 where chunk_no > 100")),
                on(
                        "a chunk before the first, where only readers by position look",
                        Kind.INSERTED,
                        -1,
                        sql("insert into chunk select -1, format, 700, 709, 'EX09/SG9', 0, 9, appended_at, event_root,"
                                + " nodes, body_bytes, body from chunk where chunk_no = 0")),
                on(
                        "two chunks of one number",
                        Kind.INSERTED,
                        3,
                        forger -> forger.sql("alter table chunk drop primary key")
                                .sql("insert into chunk select 3, format, 700, 709, 'EX09/SG9', 0, 9, appended_at,"
                                        + " event_root, nodes, body_bytes, body from chunk where chunk_no = 7")),
                on(
                        "the events are taken away",
                        Kind.UNREADABLE,
                        3,
                        forger -> forger.sql("alter table chunk alter column body set null")
                                .sql("update chunk set body = null where chunk_no = 3")),
                on(
                        "the instance is taken away",
                        Kind.ALTERED,
                        3,
                        forger -> forger.sql("alter table chunk alter column instance set null")
                                .sql("update chunk set instance = null where chunk_no = 3")),
                onCheckpoint(
                        "a checkpoint is taken away",
                        Kind.RE_SIGNED,
                        forger -> forger.sql("alter table checkpoint alter column note set null")
                                .sql("update checkpoint set note = null where checkpoint_no = 1")),
                on("the last chunk is deleted", Kind.TRUNCATED_TAIL, 7, sql("delete from chunk where chunk_no = 7")),
                on("all chunks are deleted", Kind.TRUNCATED_TAIL, 0, sql("delete from chunk")),
                on(
                        "the tail and its checkpoint are deleted, not the one before",
                        Kind.TRUNCATED_TAIL,
                        5,
                        forger -> forger.sql("delete from chunk where chunk_no > 4")
                                .sql("delete from checkpoint where chunks > 6")),
                onCheckpoint(
                        "a checkpoint's root",
                        Kind.RE_SIGNED,
                        sql("update checkpoint set note = replace(note, '='," + " 'A') where checkpoint_no = 1")),
                onCheckpoint(
                        "a checkpoint's size",
                        Kind.ALTERED,
                        sql("update checkpoint set chunks = 2 where checkpoint_no" + " = 1")),
                onCheckpoint(
                        "a checkpoint that is no text",
                        Kind.RE_SIGNED,
                        sql("update checkpoint set note = 'x' where" + " checkpoint_no = 1")),
                onCheckpoint(
                        "the signatures are gone",
                        Kind.RE_SIGNED,
                        sql("update checkpoint set note = substr(note, 1,"
                                + " position(chr(10) || chr(10), note)) where checkpoint_no = 1")),
                onCheckpoint(
                        "the journal's name",
                        Kind.FOREIGN_CHECKPOINT,
                        sql("update journal_origin set origin =" + " 'jetaudit.dev/journal/other'")),
                onCheckpoint("the journal's name is gone", Kind.FOREIGN_CHECKPOINT, sql("delete from journal_origin")));
    }

    /** Needs a checkpoint that was put away elsewhere. */
    static Stream<Attack> foundWithAnAnchor() {
        return Stream.of(
                on(
                        "the tail is deleted with its checkpoints",
                        Kind.TRUNCATED_TAIL,
                        6,
                        forger -> forger.sql("delete from chunk where chunk_no > 5")
                                .sql("delete from checkpoint where chunks > 6")),
                on(
                        "everything is deleted",
                        Kind.TRUNCATED_TAIL,
                        0,
                        forger -> forger.sql("delete from chunk").sql("delete from checkpoint")),
                on(
                        "an event is altered, all hashes fit, all checkpoints are deleted",
                        Kind.FORKED,
                        7,
                        forger -> forger.flip(2, -3).fitRow(2).fitTree().sql("delete from checkpoint")));
    }
}

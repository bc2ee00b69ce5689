package dev.jetaudit.cli.ledger;

import dev.jetaudit.cli.verb.FileReason;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.verifier.Checkpoint;
import dev.jetaudit.verifier.NotProved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directory of checkpoints that the store's owner cannot change. A file's name says which journal it is of and how many chunks it had, so
 * that no later one takes its place.
 */
record Anchors(Path directory) {
    private static final String ENDING = ".checkpoint";

    /** Of two of one journal the longer number is the higher one. */
    private static final Comparator<Path> BY_SIZE =
            Comparator.comparingInt((Path file) -> name(file).length()).thenComparing(Anchors::name);

    /** Returns the latest of each journal that has some there; none if there is no such directory yet. */
    List<Checkpoint> latest() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            Collection<Path> latest = files.filter(file -> name(file).endsWith(ENDING))
                    .collect(Collectors.toMap(Anchors::journal, file -> file, BinaryOperator.maxBy(BY_SIZE)))
                    .values();
            return latest.stream().map(Anchors::read).toList();
        } catch (IOException failure) {
            throw new CannotFindOut(
                    "the checkpoints in " + directory + " cannot be read: " + FileReason.of(failure), failure);
        }
    }

    private static Checkpoint read(Path file) {
        try {
            return Checkpoint.ofNote(NoteFile.read(file), List.of());
        } catch (NotProved damaged) {
            throw new CannotFindOut(
                    file + ": " + damaged.getMessage() + "; no journal can be compared with it", damaged);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String journal(Path file) {
        return name(file).substring(0, Math.max(0, name(file).lastIndexOf('-')));
    }

    /** Puts a checkpoint there, whole or not at all, unless there is one of its size. */
    void add(String note) {
        Checkpoint checkpoint = Checkpoint.ofNote(note, List.of());
        String journal = checkpoint.origin().substring(checkpoint.origin().lastIndexOf('/') + 1);
        Path file = directory.resolve(journal + "-" + checkpoint.size() + ENDING);
        try {
            Files.createDirectories(directory);
            if (!Files.exists(file)) {
                Path unfinished = file.resolveSibling(name(file) + ".new");
                Files.writeString(unfinished, note);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException failure) {
            throw new CannotFindOut("the checkpoint is in the store, but no copy of it could be put into " + directory
                    + ": " + FileReason.of(failure));
        }
    }
}

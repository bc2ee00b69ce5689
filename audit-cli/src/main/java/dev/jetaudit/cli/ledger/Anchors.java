package dev.jetaudit.cli.ledger;

import dev.jetaudit.cli.verb.FileReason;
import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.DamagedJournal;
import dev.jetaudit.cli.workbench.Workbench;
import dev.jetaudit.verifier.Checkpoint;
import dev.jetaudit.verifier.NotProved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory of checkpoints that the store's owner cannot change. A file's name says which journal it is of and how many chunks it had, so
 * that no later one takes its place.
 */
record Anchors(Path directory, Workbench workbench) {
    private static final String ENDING = ".checkpoint";

    /**
     * Puts a checkpoint there, unless there is one of its size.
     *
     * @throws DamagedJournal if the journal does not contain what the latest one there was signed for
     */
    void add(String note) {
        Checkpoint checkpoint = Checkpoint.ofNote(note, List.of());
        String journal = checkpoint.origin().substring(checkpoint.origin().lastIndexOf('/') + 1) + "-";
        try {
            Files.createDirectories(directory);
            Optional<Path> latest = latest(journal);
            if (latest.isPresent()) {
                requireContained(latest.get());
            }
            Path file = directory.resolve(journal + checkpoint.size() + ENDING);
            if (!Files.exists(file)) {
                write(file, note);
            }
        } catch (IOException failure) {
            throw new CannotFindOut("the checkpoint is in the store, but no copy of it could be put into " + directory
                    + ": " + FileReason.of(failure));
        }
    }

    private Optional<Path> latest(String journal) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(
                            file -> name(file).startsWith(journal) && name(file).endsWith(ENDING))
                    .max(Comparator.comparingInt((Path file) -> name(file).length())
                            .thenComparing(Anchors::name));
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void requireContained(Path file) {
        Checkpoint anchor;
        try {
            anchor = Checkpoint.ofNote(NoteFile.read(file), List.of());
        } catch (NotProved damaged) {
            throw new CannotFindOut(file + ": " + damaged.getMessage() + "; the journal cannot be compared with it");
        }
        if (!workbench.contains(anchor)) {
            throw new DamagedJournal("the journal does not contain what " + file
                    + " was signed for; 'jetaudit verify --against' that file says more");
        }
    }

    /** Whole or not at all. */
    private static void write(Path file, String note) throws IOException {
        Path unfinished = file.resolveSibling(name(file) + ".new");
        Files.writeString(unfinished, note);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

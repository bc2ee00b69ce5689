package dev.jetaudit.cli.evidence;

import dev.jetaudit.cli.evidence.EvidenceFiles.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the files that arguments stand for. A folder stands for all evidence in it, at any depth; each file once, however many links
 * lead to it, and not again if it is also named. Links to folders are not followed.
 */
public final class EvidenceSearch {

    private final Recognition recognition;
    private final String sought;
    private final Set<Path> met = new HashSet<>();
    private final List<Found> found = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private Path root = Path.of("");
    private boolean anyInFolder;

    /** Tells by a file's content whether it is looked for. */
    @FunctionalInterface
    public interface Recognition {
        /**
         * Whether it is.
         *
         * @throws BadEvidence if it may be, but cannot be read; it is then found, and fails when it is opened
         */
        boolean isSought(String file) throws BadEvidence, IOException;
    }

    /**
     * Makes a search.
     *
     * @param sought what is looked for, as in {@code holds no …}
     */
    public EvidenceSearch(Recognition recognition, String sought) {
        this.recognition = recognition;
        this.sought = sought;
    }

    /** Returns what the arguments stand for; one that is no folder stands for itself. */
    public EvidenceFiles in(List<String> arguments) {
        arguments.stream().filter(EvidenceSearch::isFile).map(Path::of).forEach(this::meets);
        for (String argument : arguments) {
            if (isFolder(argument)) {
                searchArgument(argument);
            } else {
                found.add(new Found(argument, null));
            }
        }
        return new EvidenceFiles(found, passedOver);
    }

    private void searchArgument(String folder) {
        anyInFolder = false;
        root = real(Path.of(folder));
        search(Path.of(folder));
        if (!anyInFolder) {
            addProblem(Path.of(folder), "holds no " + sought);
        }
    }

    private void search(Path folder) {
        if (!meets(folder)) {
            anyInFolder = true;
            return;
        }
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                search(entry);
            } else if (Files.isDirectory(entry)) {
                lookBehind(entry);
            } else {
                look(entry);
            }
        }
    }

    /** Returns what is in the folder by name. */
    private List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(
                            Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
        } catch (AccessDeniedException denied) {
            addProblem(folder, "cannot be read: permission denied");
        } catch (IOException | UncheckedIOException failure) {
            addProblem(folder, "cannot be read: " + failure.getMessage());
        }
        return List.of();
    }

    /** A link to a folder leads to what is searched anyway, or to what the user may not mean, up to the whole disk. */
    private void lookBehind(Path link) {
        if (!real(link).startsWith(root)) {
            addProblem(link, "leads out of the folder; name where it leads to if that is meant");
        }
    }

    private void look(Path file) {
        if (isSought(file)) {
            anyInFolder = true;
            if (meets(file)) {
                found.add(new Found(file.toString(), null));
            }
        } else {
            passedOver.add(file.toString());
        }
    }

    private boolean isSought(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return false; // a pipe or device, which might never answer
        }
        try {
            return recognition.isSought(file.toString());
        } catch (BadEvidence | IOException toldWhenOpened) {
            return true;
        }
    }

    private void addProblem(Path folder, String problem) {
        anyInFolder = true;
        found.add(new Found(folder.toString(), folder + ": " + problem));
    }

    /** Returns whether it is met for the first time, under whatever name. */
    private boolean meets(Path path) {
        return met.add(real(path));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException leadsNowhere) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static boolean isFolder(String argument) {
        // "" would be the current folder, and is what a shell makes of a variable that is not set.
        return !argument.isEmpty() && is(argument, Files::isDirectory);
    }

    private static boolean isFile(String argument) {
        return is(argument, Files::isRegularFile);
    }

    private static boolean is(String argument, Predicate<Path> kind) {
        try {
            return !argument.equals(EvidenceOpener.STDIN) && kind.test(Path.of(argument));
        } catch (InvalidPathException isNoPath) {
            return false;
        }
    }
}

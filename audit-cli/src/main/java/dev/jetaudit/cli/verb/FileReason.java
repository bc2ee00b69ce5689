package dev.jetaudit.cli.verb;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written; the exceptions of the file system tell most of it by their names. */
public final class FileReason {
    private FileReason() {}

    /** Returns it as a clause. */
    public static String of(Exception failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "no such file or directory";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case InvalidPathException invalid -> "it is no file name: " + invalid.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}

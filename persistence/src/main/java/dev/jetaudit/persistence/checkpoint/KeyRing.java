package dev.jetaudit.persistence.checkpoint;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A directory of keys: {@code NAME.key} with the secret, for its owner only, and {@code NAME.pub} for whoever checks. Whoever can write
 * both the store and this directory can make a history of his own, so they belong on different machines or accounts.
 */
public final class KeyRing {

    private static final String SECRET = ".key";
    private static final String OPEN = ".pub";
    private static final Pattern NUMBER = Pattern.compile("^jetaudit-(\\d{3,6})-");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path directory;

    public KeyRing(Path directory) {
        this.directory = directory;
    }

    /** A key that is, or was, in use. */
    public record Entry(String name, Path publicFile, String verifierLine, boolean signing) {}

    /**
     * Makes the first key.
     *
     * @throws FileAlreadyExistsException if there is one
     */
    public SigningKey init() throws IOException {
        if (!secretFiles().isEmpty()) {
            throw new FileAlreadyExistsException(directory.toString());
        }
        return make(1);
    }

    /** Makes a new key that signs from now on. The older ones stay, so that what they signed can still be checked. */
    public SigningKey rotate() throws IOException {
        return make(highestNumber() + 1);
    }

    /**
     * Returns the latest key; empty if there is none.
     *
     * @throws IOException if it cannot be read
     */
    public Optional<SigningKey> latest() throws IOException {
        List<Path> files = secretFiles();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Path file = files.getLast();
        try {
            return Optional.of(SigningKey.of(Files.readString(file)));
        } catch (GeneralSecurityException damaged) {
            throw new IOException(file.getFileName() + " is damaged: " + damaged.getMessage(), damaged);
        }
    }

    /** Returns all keys, the oldest first. */
    public List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<Path> files = secretFiles();
        for (Path secret : files) {
            Path open = publicFile(secret);
            entries.add(new Entry(
                    nameOf(secret),
                    open,
                    Files.exists(open) ? Files.readString(open).strip() : "",
                    secret.equals(files.getLast())));
        }
        return entries;
    }

    /** Also of a key whose secret was taken away, so that the latest always comes last. */
    private int highestNumber() throws IOException {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> NUMBER.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::find)
                    .mapToInt(number -> Integer.parseInt(number.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    private SigningKey make(int number) throws IOException {
        Files.createDirectories(directory);
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        SigningKey key = SigningKey.generate(
                "jetaudit-%03d-%s".formatted(number, HexFormat.of().formatHex(random)));
        Path secret = directory.resolve(key.name() + SECRET);
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(secret, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createFile(secret);
        }
        Files.writeString(secret, key.stored(), StandardOpenOption.WRITE);
        Files.writeString(publicFile(secret), key.verifierLine() + "\n", StandardOpenOption.CREATE_NEW);
        return key;
    }

    private static Path publicFile(Path secret) {
        return secret.resolveSibling(nameOf(secret) + OPEN);
    }

    private static String nameOf(Path secret) {
        String file = String.valueOf(secret.getFileName());
        return file.substring(0, file.length() - SECRET.length());
    }

    private List<Path> secretFiles() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SECRET))
                    .sorted()
                    .toList();
        }
    }
}

package dev.jetaudit.persistence.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a store lies. {@code toString} is for people and never holds a secret. */
public sealed interface StoreLocation {

    /** A directory with one H2 file. One process at a time has it open. */
    record Directory(Path path) implements StoreLocation {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A PostgreSQL database, which several processes may use at once.
     *
     * @param url as the driver takes it, {@code jdbc:postgresql://host:port/database?parameters}, without a password
     * @param passwordFile a file whose first line is the password; null for none
     * @param password used if there is no such file; null for none, and then the driver looks into {@code ~/.pgpass}
     */
    record Server(
            String url,
            @Nullable Path passwordFile,
            @Nullable String password) implements StoreLocation {

        public static final String SCHEME = "jdbc:postgresql:";

        /**
         * Refuses a password in the URL, because a URL is seen in process lists.
         *
         * @throws IllegalArgumentException with a sentence for the user, which does not repeat the URL
         */
        public Server {
            if (!url.startsWith(SCHEME)) {
                throw new IllegalArgumentException("the URL of a PostgreSQL store begins with " + SCHEME);
            }
            if (withoutParameters(url).contains("@")) {
                throw new IllegalArgumentException("the URL of a store names its user behind the database: ?user=NAME");
            }
            if (parameterNames(url).anyMatch(name -> name.endsWith("password"))) {
                throw new IllegalArgumentException(
                        "a password does not belong into the URL of a store, where every user of"
                                + " the machine can read it; give it by --password-file, PGPASSWORD or ~/.pgpass");
            }
        }

        private static String withoutParameters(String url) {
            int parameters = url.indexOf('?');
            return parameters < 0 ? url : url.substring(0, parameters);
        }

        private static Stream<String> parameterNames(String url) {
            return Stream.of(url.substring(withoutParameters(url).length()).split("[?&]"))
                    .map(parameter -> parameter.split("=", 2)[0].toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return withoutParameters(url);
        }
    }
}

package dev.jetaudit.persistence.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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

        /** How a URL is written, for people. */
        public static final String FORM = SCHEME + "//HOST/DATABASE?user=NAME";

        private static final String HOST = "(\\[[^\\]/?&;@\\s]+\\]|[^\\[\\]:,/?&;@\\s]+)(:\\d+)?";

        private static final Pattern WELL_FORMED =
                Pattern.compile(SCHEME + "//" + HOST + "(," + HOST + ")*/[^/?&;@\\s]+(\\?([^%\\s]|%[0-9a-fA-F]{2})*)?");

        /**
         * Refuses a password in the URL, because a URL is seen in process lists.
         *
         * @throws IllegalArgumentException with a sentence for the user, which does not repeat the URL
         */
        public Server {
            if (url.toLowerCase(Locale.ROOT).contains("password")) {
                throw new IllegalArgumentException(
                        "a password does not belong into the URL of a store, where every user of"
                                + " the machine can read it; give it by --password-file, PGPASSWORD or ~/.pgpass");
            }
            if (!WELL_FORMED.matcher(url).matches()) {
                throw new IllegalArgumentException("the URL of a PostgreSQL store is written " + FORM);
            }
        }

        /** Returns the values of the parameters by their names. */
        Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            for (String parameter : url.substring(withoutParameters().length()).split("[?&]", -1)) {
                String[] parts = parameter.split("=", 2);
                if (parts.length == 2) {
                    parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
                }
            }
            return parameters;
        }

        private String withoutParameters() {
            return url.split("\\?", 2)[0];
        }

        @Override
        public String toString() {
            return withoutParameters();
        }
    }
}

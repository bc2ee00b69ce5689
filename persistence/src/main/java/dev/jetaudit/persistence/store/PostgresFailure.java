package dev.jetaudit.persistence.store;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Translates the SQL states of a PostgreSQL server and its driver into sentences for the user. */
final class PostgresFailure {

    private static final String UNABLE_TO_CONNECT = "08001";
    private static final String UNREADABLE_URL = "99999";
    private static final String NO_PASSWORD = "08004";
    private static final String TOO_MANY_CONNECTIONS = "53300";
    private static final String STARTING_OR_STOPPING = "57P03";

    private static final Pattern ABOUT_TLS = Pattern.compile("(?i)ssl|certificate|hostnameverifier");

    private PostgresFailure() {}

    /** Whether the server may take the next connection that it refused now. */
    static boolean isPassing(SQLException failure) {
        return TOO_MANY_CONNECTIONS.equals(failure.getSQLState()) || STARTING_OR_STOPPING.equals(failure.getSQLState());
    }

    static @Nullable String sentence(StoreLocation.Server server, SQLException failure) {
        String said = StorageFailure.firstLine(failure);
        String advice =
                isAboutTls(failure) ? "check what its URL says of TLS, see docs/postgresql.md" : advice(state(failure));
        return advice == null ? null : "the store " + server + " cannot be used (" + said + "); " + advice;
    }

    private static boolean isAboutTls(SQLException failure) {
        return isOfDriver(state(failure))
                && ABOUT_TLS.matcher(StorageFailure.firstLine(failure)).find();
    }

    private static String state(SQLException failure) {
        return String.valueOf(failure.getSQLState());
    }

    /**
     * Returns the failure of a connection, in words of our own if the driver or a cause of it quotes what the URL says behind its
     * {@code ?}. What the server says quotes nothing but the user.
     */
    static SQLException withoutParameters(StoreLocation.Server server, SQLException failure) {
        if (!isOfDriver(state(failure))) {
            return failure;
        }
        if (quotes(failure, server.url())) {
            return new SQLException("the driver cannot read its URL", UNABLE_TO_CONNECT);
        }
        return server.parameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("user"))
                .filter(parameter -> quotes(failure, parameter.getValue()))
                .findFirst()
                .map(quoted -> new SQLException(
                        "the driver cannot use what its URL says behind " + quoted.getKey() + "=", UNABLE_TO_CONNECT))
                .orElse(failure);
    }

    private static boolean quotes(Throwable failure, String text) {
        Pattern words = Pattern.compile("(?<!\\w)" + Pattern.quote(text) + "(?!\\w)");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (words.matcher(cause.toString()).find()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String advice(String state) {
        return switch (state) {
            case NO_PASSWORD, "28P01", "28000" ->
                "check the user in the URL (?user=NAME) and the password in --password-file (of a copy:"
                        + " --target-password-file), PGPASSWORD or ~/.pgpass";
            case "3D000" -> "have the server's administrator create the database";
            case "3F000", "42501" -> "have the store's owner give this user the rights, see docs/postgresql.md";
            case "25006" -> "it is a standby, or its sessions only read; name the server that takes writes";
            case "53100", "53200", "58030" -> "make room on the server";
            case TOO_MANY_CONNECTIONS -> "try again when others have finished, or raise max_connections";
            case "55P03", "57014" -> "others were working on it; try again";
            case "XX001", "XX002" -> "it is damaged: restore it from a copy";
            default -> isConnection(state) ? "check that the server runs and can be reached, and its URL" : null;
        };
    }

    private static boolean isOfDriver(String state) {
        return state.startsWith("08") || state.startsWith("22023") || state.equals(UNREADABLE_URL);
    }

    /** The connection could not be made, or broke; the server was stopped. */
    private static boolean isConnection(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("22023");
    }
}

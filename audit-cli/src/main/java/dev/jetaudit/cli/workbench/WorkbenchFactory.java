package dev.jetaudit.cli.workbench;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the workbench of one run. */
public interface WorkbenchFactory {
    /**
     * Returns a workbench on a store, which is not opened yet.
     *
     * @param standardInput what {@code -} among the files of a recording means
     * @param remarks is told what the user has to know of an answer that is not the whole one
     */
    Workbench workbench(StoreChoice store, InputStream standardInput, Consumer<String> remarks);

    /**
     * Returns what a failure of the storage or of a reader means to the user, or nothing for a failure that it does not know,
     * which is a bug.
     */
    default Optional<CannotFindOut> meaningOf(Throwable failure) {
        return Optional.empty();
    }
}

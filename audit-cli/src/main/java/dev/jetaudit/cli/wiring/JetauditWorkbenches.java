package dev.jetaudit.cli.wiring;

import dev.jetaudit.cli.workbench.CannotFindOut;
import dev.jetaudit.cli.workbench.StoreChoice;
import dev.jetaudit.cli.workbench.Workbench;
import dev.jetaudit.cli.workbench.WorkbenchFactory;
import dev.jetaudit.persistence.store.StoreUnavailable;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes workbenches on stores on disk. */
public final class JetauditWorkbenches implements WorkbenchFactory {

    @Override
    public Workbench workbench(StoreChoice store, InputStream standardInput, Consumer<String> remarks) {
        return new JetauditWorkbench(store, standardInput, remarks);
    }

    @Override
    public Optional<CannotFindOut> meaningOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable unavailable) {
                return Optional.of(new CannotFindOut(String.valueOf(unavailable.getMessage()), unavailable));
            }
        }
        return Optional.empty();
    }
}

package dev.jetaudit.cli.workbench;

import dev.jetaudit.cli.output.Progress;

/** Is told of the steps of a long work, one after the other. */
@FunctionalInterface
public interface Steps {
    /** Listens to nobody. */
    Steps SILENT = _ -> Progress.SILENT;

    /**
     * Begins a step; the one before has ended.
     *
     * @param work what is being done, for example {@code copying}
     * @return what is told how far it is, in events
     */
    Progress begin(String work);
}

package dev.jetaudit.persistence.store;

/** What a recording survives once its commit has returned. */
public enum Durability {
    /** The death of the machine: the disk holds it. */
    SYNC("sync"),

    /** The death of the process: the operating system, or the server, holds it and writes it to the disk a little later. */
    OS("os");

    private final String name;

    Durability(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}

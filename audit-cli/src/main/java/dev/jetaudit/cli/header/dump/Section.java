package dev.jetaudit.cli.header.dump;

import java.util.Arrays;
import java.util.Optional;

/** The part of a dump that tells of one backup. */
enum Section {
    FULL_PREV("Previous Full Backup:"),
    INC_PREV("Previous Incremental Backup:"),
    COPY_PREV("Previous Copy Backup:"),
    DIFF_PREV("Previous Differential Backup:"),
    /** The backup that made this file. */
    FULL_CUR("Current Full Backup:"),
    /** The same with its final log range, from the trailer. */
    PATCH("Patch Current Full Backup:");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Optional<Section> titled(String line) {
        return Arrays.stream(values())
                .filter(section -> section.title.equals(line))
                .findFirst();
    }
}

package dev.jetaudit.domain.rules;

import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.FileKind;
import dev.jetaudit.domain.state.OpenFile;
import org.jspecify.annotations.Nullable;

/** What a failure means that only the engine can report: a disk error, an access denied, a page that fails its checksum. */
final class Failures {

    private Failures() {}

    /** The running backup fails with the code that the engine reported. */
    static Consequence cancel(Situation s) {
        JetErr reported = s.call().engineAnswer();
        return reported == null ? Consequence.NOTHING : Endings.failed(s, reported);
    }

    /** Whether the failing call is about a database, as it must be in the databases phase if its file is not known. */
    static boolean concernsADatabase(Situation s) {
        WindowsPath file = file(s);
        if (file == null) {
            return s.in(Phase.DATABASES);
        }
        OpenFile open = s.open();
        FileKind kind = open != null && open.file().equals(file) ? open.kind() : s.kindOf(file);
        return kind == FileKind.DATABASE;
    }

    /** The database leaves, the backup goes on. */
    static Consequence dropDatabase(Situation s) {
        WindowsPath file = file(s);
        return file == null || s.idle() ? Consequence.NOTHING : Consequence.of(new CallEffect.DatabaseDropped(file));
    }

    private static @Nullable WindowsPath file(Situation s) {
        if (s.call().in().file() != null) {
            return s.call().in().file();
        }
        OpenFile open = s.open();
        return open == null ? null : open.file();
    }
}

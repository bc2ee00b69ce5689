package dev.jetaudit.domain.rules;

import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.generation.LogFileName;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.FileKind;
import dev.jetaudit.domain.state.OpenFile;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** JetCloseFile(Instance). */
final class CloseRules {

    private static final String BOTH = "JetCloseFile page; engine ErrBKCloseFile";

    static final List<Rule> ROWS = new RuleTable()
            .include(EntryRules.STREAMING_CALL)
            .row("CLOSE-01")
            .when("no backup runs", s -> Match.when(s.idle()))
            .answers(JetErr.NO_BACKUP)
            .cites(BOTH)
            .row("CLOSE-02")
            .when("the handle is not that of the open file", s -> Match.when(!s.namesTheOpenFile()))
            .answers(JetErr.INVALID_PARAMETER)
            .cites(BOTH)
            .row("CLOSE-03")
            .answers(JetErr.SUCCESS)
            .does("the file is closed; it counts as copied if it was read to its end", CloseRules::closed)
            .cites(BOTH)
            .row("CLOSE-90")
            .when("the engine reports a failure that no row derives", _ -> Match.YES)
            .does("nothing changes", _ -> Consequence.NOTHING)
            .cites(BOTH)
            .rows();

    private CloseRules() {}

    private static Consequence closed(Situation s) {
        if (s.idle()) {
            return Consequence.NOTHING;
        }
        OpenFile open = s.open();
        WindowsPath file = open != null ? open.file() : s.call().in().file();
        if (file == null) {
            return Consequence.NOTHING;
        }
        FileKind kind = open != null ? open.kind() : s.kindOf(file);
        OptionalLong generation = LogFileName.generationOf(file);
        Long log = kind == FileKind.LOG && generation.isPresent() ? generation.getAsLong() : null;
        return Consequence.of(new CallEffect.FileClosed(file, kind, log, bytes(s, open), complete(s, open)));
    }

    private static @Nullable Long bytes(Situation s, @Nullable OpenFile open) {
        if (s.call().out().bytes() != null) {
            return s.call().out().bytes();
        }
        return open == null || s.call().inferred() ? null : open.total();
    }

    private static @Nullable Boolean complete(Situation s, @Nullable OpenFile open) {
        if (s.call().out().complete() != null) {
            return s.call().out().complete();
        }
        if (open == null || s.call().inferred()) {
            return null;
        }
        boolean emptyFile = open.size() != null && open.size() == 0;
        return emptyFile || open.complete();
    }
}

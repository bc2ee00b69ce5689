package dev.jetaudit.domain.walk;

import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import java.util.HashSet;
import java.util.Set;

/** Keeps, apart from the state, which logs of the running backup were read to their end: by the calls' own numbers. */
final class ReadOracle {

    private final Set<Long> whole = new HashSet<>();
    private Long opened;
    private Long size;
    private long read;
    private boolean reachedEnd;

    Set<Long> whole() {
        return whole;
    }

    void follow(CallRecorded event) {
        if (event.began() != null) {
            whole.clear();
            opened = null;
        }
        ApiCall call = event.call();
        switch (call.function().operation()) {
            case OPEN -> {
                if (event.effect() instanceof CallEffect.FileOpened file) {
                    opened = file.generation();
                    size = call.out().size();
                    read = 0;
                    reachedEnd = size != null && size == 0;
                }
            }
            case READ -> {
                if (event.effect() instanceof CallEffect.FileRead) {
                    read(call);
                }
            }
            case CLOSE -> {
                if (event.effect() instanceof CallEffect.FileClosed file) {
                    boolean saidSo = Boolean.TRUE.equals(call.out().complete());
                    if (saidSo && file.generation() != null) {
                        whole.add(file.generation());
                    }
                    if (reachedEnd && opened != null) {
                        whole.add(opened);
                    }
                    opened = null;
                }
            }
            default -> {}
        }
    }

    private void read(ApiCall call) {
        long bytes = call.out().bytes() == null ? 0 : call.out().bytes();
        Long asked = call.in().cb();
        read += bytes;
        boolean shortRead = call.out().bytes() != null && (bytes == 0 || (asked != null && bytes < asked));
        reachedEnd |= size == null ? shortRead : read >= size;
    }
}

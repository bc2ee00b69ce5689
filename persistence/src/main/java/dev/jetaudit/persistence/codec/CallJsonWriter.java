package dev.jetaudit.persistence.codec;

import static dev.jetaudit.persistence.codec.CallMembers.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.CallEffect.FileRead;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Origin;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a recorded call byte for byte as the mapper of {@link StoredJson} does, but several times as fast, because a terabyte is 16
 * million of them. Parts that few calls have are left to the mapper.
 */
final class CallJsonWriter {

    private static final ThreadLocal<Making> MAKING = ThreadLocal.withInitial(Making::new);

    /**
     * Each thread makes one call after the other in the same memory. Most say what the one before said, and were judged like it: the
     * readers give equal calls the same input and output.
     */
    private static final class Making {
        private final JsonBytes json = new JsonBytes();
        private @Nullable CallInput in;
        private @Nullable CallOutput out;
        private byte[] values = {};
        private @Nullable Judged judged;
        private byte[] judgement = {};
    }

    /** What the JSON of a judgement says. */
    private record Judged(int answer, String rule, @Nullable BackupId backup, Phase before, Phase after) {

        static Judged of(CallRecorded event) {
            return new Judged(
                    event.answer().code(), event.ruleId(), event.backup(), event.phaseBefore(), event.phaseAfter());
        }

        /** Says no where yes would take longer to find out than to write it again. */
        @SuppressWarnings("ReferenceEquality")
        boolean isThatOf(CallRecorded event) {
            return backup == event.backup()
                    && answer == event.answer().code()
                    && before == event.phaseBefore()
                    && after == event.phaseAfter()
                    && rule.equals(event.ruleId());
        }

        void write(JsonBytes json) {
            json.name(ANSWER).number(answer);
            json.name(RULE).string(rule);
            if (backup != null) {
                json.name(BACKUP).string(backup.toString());
            }
            json.name(PHASE_BEFORE).string(before.name());
            json.name(PHASE_AFTER).string(after.name());
        }
    }

    private final ObjectMapper mapper;

    CallJsonWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    byte[] write(CallRecorded event) {
        Making making = MAKING.get();
        JsonBytes json = making.json.cleared();
        json.raw('{').name(INSTANCE).string(event.instance().value());
        call(making, event.call());
        origin(json.name(ORIGIN), event.origin());
        judgement(making, event);
        effect(json.name(EFFECT), event.effect());
        rare(json, BEGAN, event.began());
        rare(json, ENDED, event.ended());
        texts(json, UNKNOWN, event.unknown());
        texts(json, ASSUMPTIONS, event.assumptions());
        return json.raw('}').toBytes();
    }

    private void call(Making making, ApiCall call) {
        JsonBytes json = making.json.name(CALL);
        json.raw('{').name(FUNCTION).string(call.function().name());
        json.name(AT).time(call.at());
        values(making, call.in(), call.out());
        JetErr observed = call.observed();
        if (observed != null) {
            json.name(OBSERVED).number(observed.code());
        }
        flag(json, INFERRED, call.inferred());
        json.raw('}');
    }

    @SuppressWarnings("ReferenceEquality") // Others are just written again.
    private void values(Making making, CallInput in, CallOutput out) {
        if (in == making.in && out == making.out) {
            making.json.raw(making.values);
            return;
        }
        int before = making.json.length();
        input(making.json.name(IN), in);
        output(making.json.name(OUT), out);
        if (in.file() == null && !isRare(out)) {
            making.values = making.json.from(before);
            making.in = in;
            making.out = out;
        }
    }

    private static void judgement(Making making, CallRecorded event) {
        if (making.judged != null && making.judged.isThatOf(event)) {
            making.json.raw(making.judgement);
            return;
        }
        int before = making.json.length();
        Judged judged = Judged.of(event);
        judged.write(making.json);
        making.judgement = making.json.from(before);
        making.judged = judged;
    }

    private void input(JsonBytes json, CallInput in) {
        if (in.cbMax() != null || in.snapId() != null || in.genLow() != null || in.genHigh() != null) {
            json.raw(mapped(in));
            return;
        }
        json.raw('{');
        number(json, GRBIT, in.grbit());
        if (in.file() != null) {
            json.name(FILE).string(in.file().value());
        }
        number(json, HANDLE, in.handle());
        number(json, CB, in.cb());
        json.raw('}');
    }

    private void output(JsonBytes json, CallOutput out) {
        if (isRare(out)) {
            json.raw(mapped(out));
            return;
        }
        json.raw('{');
        number(json, HANDLE, out.handle());
        number(json, SIZE, out.size());
        number(json, BYTES, out.bytes());
        json.raw('}');
    }

    private static boolean isRare(CallOutput out) {
        return out.databases() != null
                || out.files() != null
                || out.genLow() != null
                || out.genHigh() != null
                || out.cbActual() != null
                || out.verdict() != null
                || out.complete() != null
                || out.snapId() != null;
    }

    private void origin(JsonBytes json, Origin origin) {
        json.raw('{').name(SOURCE).string(origin.source());
        numberUnless0(json, LINE, origin.line());
        number(json, SEQ, origin.seq());
        rare(json, CLIENT, origin.client());
        if (origin.extra() != null) {
            json.name(EXTRA).string(origin.extra());
        }
        json.raw('}');
    }

    private void effect(JsonBytes json, CallEffect effect) {
        if (effect instanceof FileRead read) {
            json.raw(FILE_READ);
            number(json, BYTES, read.bytes());
            numberUnless0(json, TOTAL, read.total());
            flag(json, COMPLETE, read.complete());
            json.raw('}');
        } else {
            json.raw(
                    effect instanceof CallEffect.Nothing
                            ? NO_EFFECT
                            : mapped(mapper.writerFor(CallEffect.class), effect));
        }
    }

    private static void number(JsonBytes json, byte[] name, @Nullable Long value) {
        if (value != null) {
            json.name(name).number(value);
        }
    }

    private static void numberUnless0(JsonBytes json, byte[] name, long value) {
        if (value != 0) {
            json.name(name).number(value);
        }
    }

    private static void flag(JsonBytes json, byte[] name, boolean value) {
        if (value) {
            json.name(name).raw(TRUE);
        }
    }

    private static void texts(JsonBytes json, byte[] name, List<String> texts) {
        if (!texts.isEmpty()) {
            json.name(name).strings(texts);
        }
    }

    private void rare(JsonBytes json, byte[] name, @Nullable Object value) {
        if (value != null) {
            json.name(name).raw(mapped(value));
        }
    }

    private byte[] mapped(Object value) {
        return mapped(mapper.writer(), value);
    }

    private static byte[] mapped(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

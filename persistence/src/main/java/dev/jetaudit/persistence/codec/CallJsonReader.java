package dev.jetaudit.persistence.codec;

import static dev.jetaudit.persistence.codec.CallMembers.*;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.jetaudit.api.backup.BackupEnd;
import dev.jetaudit.api.backup.BackupId;
import dev.jetaudit.api.backup.BackupStart;
import dev.jetaudit.api.backup.Phase;
import dev.jetaudit.api.call.ApiCall;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.CallEffect;
import dev.jetaudit.api.instance.CallEffect.FileRead;
import dev.jetaudit.api.instance.Client;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.persistence.codec.JsonCursor.NotPlain;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link CallJsonWriter} writes, several times as fast as the mapper of {@link StoredJson}, to which it leaves the parts
 * that few calls have. Safe for use by several threads.
 */
final class CallJsonReader {

    private final ObjectMapper mapper;
    private final ReadBefore before = new ReadBefore();
    private final Memo<InstanceId> instance = Memo.ofText(InstanceId::new);
    private final Memo<ApiFunction> function = Memo.ofText(ApiFunction::valueOf);
    private final Memo<Long> minute = new Memo<>(JsonCursor::minute);
    private final Memo<CallInput> input = new Memo<>(this::input);
    private final Memo<CallOutput> output = new Memo<>(this::output);
    private final Memo<WindowsPath> file = Memo.ofText(WindowsPath::new);
    private final Memo<String> source = Memo.ofText(text -> text);
    private final Memo<String> extra = Memo.ofText(text -> text);
    private final Memo<Judgement> judgement = new Memo<>(this::judgement);
    private final Memo<String> rule = Memo.ofText(text -> text);
    private final Memo<BackupId> backup = Memo.ofText(BackupId::parse);
    private final Memo<Phase> phaseBefore = Memo.ofText(Phase::valueOf);
    private final Memo<Phase> phaseAfter = Memo.ofText(Phase::valueOf);

    CallJsonReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Returns nothing if the JSON is not as the writer writes it, or not right at all: the mapper will tell. */
    Optional<CallRecorded> read(byte[] payload) {
        try {
            CallRecorded again = before.again(payload);
            return again == null ? anew(payload) : Optional.of(again);
        } catch (NotPlain | IOException | IllegalArgumentException unlike) {
            return Optional.empty();
        }
    }

    private Optional<CallRecorded> anew(byte[] payload) throws IOException {
        JsonCursor json = new JsonCursor(payload);
        CallRecorded event = event(json);
        if (!json.isAtEnd()) {
            return Optional.empty();
        }
        before.remember(payload, event);
        return Optional.of(event);
    }

    private CallRecorded event(JsonCursor json) throws IOException {
        json.expect('{');
        InstanceId of = to(INSTANCE, json).next(instance);
        ApiCall call = call(to(CALL, json));
        Origin origin = origin(to(ORIGIN, json));
        Judgement judged = json.next(judgement);
        CallRecorded event = new CallRecorded(
                of,
                call,
                origin,
                judged.answer,
                judged.rule,
                judged.backup,
                judged.before,
                judged.after,
                effect(to(EFFECT, json)),
                rare(BEGAN, json, BackupStart.class),
                rare(ENDED, json, BackupEnd.class),
                texts(UNKNOWN, json),
                texts(ASSUMPTIONS, json));
        json.expect('}');
        return event;
    }

    private ApiCall call(JsonCursor json) throws IOException {
        json.expect('{');
        ApiCall call = new ApiCall(
                to(FUNCTION, json).next(function),
                to(AT, json).time(minute),
                to(IN, json).next(input),
                to(OUT, json).next(output),
                json.skipsName(OBSERVED) ? code(json) : null,
                json.skipsName(INFERRED) && json.skips(TRUE));
        json.expect('}');
        return call;
    }

    private CallInput input(JsonCursor json) throws IOException {
        int start = json.position();
        json.expect('{');
        CallInput input = new CallInput(
                number(GRBIT, json),
                json.skipsName(FILE) ? json.next(file) : null,
                number(HANDLE, json),
                number(CB, json),
                null);
        return json.skips('}') ? input : mapper.readValue(json.structureFrom(start), CallInput.class);
    }

    private CallOutput output(JsonCursor json) throws IOException {
        int start = json.position();
        json.expect('{');
        CallOutput output = new CallOutput(
                number(HANDLE, json),
                number(SIZE, json),
                number(BYTES, json),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return json.skips('}') ? output : mapper.readValue(json.structureFrom(start), CallOutput.class);
    }

    private Origin origin(JsonCursor json) throws IOException {
        json.expect('{');
        Origin origin = new Origin(
                to(SOURCE, json).next(source),
                numberOr0(LINE, json),
                number(SEQ, json),
                rare(CLIENT, json, Client.class),
                json.skipsName(EXTRA) ? json.next(extra) : null);
        json.expect('}');
        return origin;
    }

    /** What was decided of a call, but for its effect. */
    private record Judgement(
            JetErr answer, String rule, @Nullable BackupId backup, Phase before, Phase after) {}

    private Judgement judgement(JsonCursor json) throws IOException {
        return new Judgement(
                code(to(ANSWER, json)),
                to(RULE, json).next(rule),
                json.skipsName(BACKUP) ? json.next(backup) : null,
                to(PHASE_BEFORE, json).next(phaseBefore),
                to(PHASE_AFTER, json).next(phaseAfter));
    }

    private CallEffect effect(JsonCursor json) throws IOException {
        if (json.skips(NO_EFFECT)) {
            return new CallEffect.Nothing();
        }
        if (!json.skips(FILE_READ)) {
            return mapper.readValue(json.structure(), CallEffect.class);
        }
        FileRead read =
                new FileRead(number(BYTES, json), numberOr0(TOTAL, json), json.skipsName(COMPLETE) && json.skips(TRUE));
        json.expect('}');
        return read;
    }

    private static JsonCursor to(byte[] name, JsonCursor json) {
        if (!json.skipsName(name)) {
            throw new NotPlain();
        }
        return json;
    }

    private static JetErr code(JsonCursor json) {
        long code = json.number();
        if (code != (int) code) {
            throw new NotPlain();
        }
        return new JetErr((int) code);
    }

    private static @Nullable Long number(byte[] name, JsonCursor json) {
        return json.skipsName(name) ? json.number() : null;
    }

    private static long numberOr0(byte[] name, JsonCursor json) {
        return json.skipsName(name) ? json.number() : 0;
    }

    private <T> @Nullable T rare(byte[] name, JsonCursor json, Class<T> type) throws IOException {
        return json.skipsName(name) ? mapper.readValue(json.structure(), type) : null;
    }

    private List<String> texts(byte[] name, JsonCursor json) throws IOException {
        return json.skipsName(name) ? List.of(mapper.readValue(json.structure(), String[].class)) : List.of();
    }
}

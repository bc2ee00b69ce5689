package dev.jetaudit.cli.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.instance.Client;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.cli.evidence.ByteLines;
import dev.jetaudit.cli.evidence.Flaw;
import dev.jetaudit.cli.evidence.JsonReason;
import dev.jetaudit.cli.evidence.OneLine;
import dev.jetaudit.cli.evidence.WholeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads one line of a call trace. Fields may stand in any order; each is kept until the line's end shows what the line is. */
final class TraceLineParser {

    private static final int VERSION = 1;

    /** How much one parser reads: it remembers every field's name, also those below {@code x}. */
    private static final long BYTES_IN_TURN = 16 << 20;

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(ByteLines.MAX_LINE_BYTES)
                    .build())
            .build();

    private LineInput input = new LineInput();

    /** Reads the input, and stands behind the line that it read last; null if that was a bad one or enough. */
    private @Nullable JsonParser inTurn;

    private @Nullable ZoneId zone;
    private InstanceId latestInstance = new InstanceId("?");
    private final LineBefore before = new LineBefore();

    private boolean metEndOfLine;
    private boolean versionSeen;
    private int beginOfAt;
    private int beginOfSeq;
    private @Nullable String at;
    private @Nullable InstanceId instance;
    private @Nullable ApiFunction api;
    private @Nullable CallInput in;
    private @Nullable CallOutput out;
    private @Nullable JetErr err;
    private @Nullable String fact;
    private @Nullable String value;
    private TraceLine.@Nullable Header header;
    private @Nullable Long seq;
    private @Nullable Client client;
    private @Nullable String extra;

    /** Times without an offset are meant in this zone from now on. */
    void useZone(@Nullable ZoneId named) {
        zone = named;
    }

    /** Whether the line that was parsed last was refused because it ends in the middle. */
    boolean metEndOfLine() {
        return metEndOfLine;
    }

    /** Reads the line that stands in the bytes from {@code start} to before {@code end}. */
    TraceLine parse(byte[] bytes, int start, int end) throws Flaw, IOException {
        TraceLine.Call again = before.again(bytes, start, end);
        if (again != null) {
            return again;
        }
        if (!isReadInTurn(bytes, start, end)) {
            readAlone(bytes, start, end);
        }
        if (!versionSeen) {
            throw JsonFields.missing("v");
        }
        if (header != null || api == null) {
            return header != null ? header() : stated();
        }
        TraceLine.Call call = call(api);
        before.remember(bytes, start, end, beginOfAt, beginOfSeq, call);
        return call;
    }

    /** Reads a good line by the parser of the lines before it, because making a parser takes as long as reading a line. */
    private boolean isReadInTurn(byte[] bytes, int start, int end) throws IOException {
        reset();
        if (inTurn == null) {
            input = new LineInput();
        }
        long others = input.handedOver();
        input.goTo(bytes, start, end);
        JsonParser parser = inTurn == null ? JSON.createParser((InputStream) input) : inTurn;
        inTurn = null;
        JsonFields json = new JsonFields(parser, bytes, start - others);
        try {
            readAll(json);
        } catch (Flaw | JsonProcessingException wrong) {
            return false;
        }
        if (!json.isAtEnd(end)) {
            return false;
        }
        parser.releaseBuffered(OutputStream.nullOutputStream());
        inTurn = input.handedOver() < BYTES_IN_TURN ? parser : null;
        return true;
    }

    /** Reads a line by a parser of its own, which can tell what is wrong with it. */
    private void readAlone(byte[] bytes, int start, int end) throws Flaw, IOException {
        reset();
        try (JsonParser parser = JSON.createParser(bytes, start, end - start)) {
            JsonFields json = new JsonFields(parser, bytes, start);
            readAll(json);
            json.end();
        } catch (JsonProcessingException broken) {
            throw notJson(broken);
        }
    }

    private void readAll(JsonFields json) throws Flaw, IOException {
        json.enter(null);
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            read(name, json);
        }
    }

    private void read(String name, JsonFields json) throws Flaw, IOException {
        switch (name) {
            case "v" -> readVersion(json);
            case "at" -> {
                at = json.text("at");
                beginOfAt = json.beginOfValue();
            }
            case "instance" -> instance = instance(json.text("instance"));
            case "api" -> api = function(json.text("api"));
            case "in" -> in = CallFields.in(json);
            case "out" -> out = CallFields.out(json);
            case "err" -> err = CallFields.code(json, "err");
            case "fact" -> fact = json.text("fact");
            case "value" -> value = json.asWritten();
            case "trace" -> header = header(json);
            case "seq" -> {
                seq = json.wholeNumber("seq", 0, Long.MAX_VALUE);
                beginOfSeq = json.beginOfValue();
            }
            case "client" -> client = CallFields.client(json);
            case "x" -> extra = json.asWritten();
            default -> throw JsonFields.unknown(name);
        }
    }

    private void readVersion(JsonFields json) throws Flaw, IOException {
        long version = json.wholeNumber("v", Long.MIN_VALUE, Long.MAX_VALUE);
        if (version != VERSION) {
            throw new Flaw("v", "expected " + VERSION + ", found " + version + "; no other version can be read");
        }
        versionSeen = true;
    }

    private InstanceId instance(String name) throws Flaw {
        if (!latestInstance.value().equals(name)) {
            try {
                latestInstance = new InstanceId(WholeText.of("instance", name));
            } catch (IllegalArgumentException notAName) {
                throw new Flaw("instance", String.valueOf(notAName.getMessage()));
            }
        }
        return latestInstance;
    }

    private static ApiFunction function(String name) throws Flaw {
        return ApiFunction.named(name).orElseThrow(() -> new Flaw("api", "unknown function " + OneLine.quoted(name)));
    }

    private TraceLine header() throws Flaw {
        refuse("trace", "at", at);
        refuse("trace", "instance", instance);
        refuse("trace", "api", api);
        refuse("trace", "fact", fact);
        refuse("trace", "value", value);
        refuse("trace", "in", in);
        refuse("trace", "out", out);
        refuse("trace", "err", err);
        refuse("trace", "seq", seq);
        refuse("trace", "client", client);
        return TraceFacts.present("trace", header);
    }

    private TraceLine.Call call(ApiFunction function) throws Flaw {
        refuse("api", "fact", fact);
        refuse("api", "value", value);
        return new TraceLine.Call(
                frame(), function, in == null ? CallInput.NONE : in, out == null ? CallOutput.NONE : out, err);
    }

    private TraceLine stated() throws Flaw, IOException {
        if (fact == null) {
            throw new Flaw(null, "says neither api nor fact");
        }
        refuse("fact", "in", in);
        refuse("fact", "out", out);
        refuse("fact", "err", err);
        if (!TraceFacts.KINDS.contains(fact)) {
            throw TraceFacts.unknownKind(fact);
        }
        TraceLine.Frame frame = frame();
        byte[] bytes = TraceFacts.present("value", value).getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = JSON.createParser(bytes)) {
            return new TraceLine.Stated(frame, new TraceFacts(new JsonFields(parser, bytes, 0), zone).read(fact));
        }
    }

    private TraceLine.Frame frame() throws Flaw {
        return new TraceLine.Frame(
                TraceTime.parse("at", TraceFacts.present("at", at), zone),
                TraceFacts.present("instance", instance),
                seq,
                client,
                extra);
    }

    private static TraceLine.Header header(JsonFields json) throws Flaw, IOException {
        String source = null;
        RuleSetName rules = null;
        ZoneId zone = null;
        json.enter("trace");
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "source" -> source = json.wholeText("trace.source");
                case "rules" -> rules = rules(json.text("trace.rules"));
                case "zone" -> zone = zone(json.text("trace.zone"));
                default -> throw JsonFields.unknown("trace." + name);
            }
        }
        return new TraceLine.Header(source, rules, zone);
    }

    private static RuleSetName rules(String name) throws Flaw {
        return RuleSetName.of(name).orElseThrow(() -> new Flaw("trace.rules", "unknown rules " + OneLine.quoted(name)));
    }

    private static ZoneId zone(String name) throws Flaw {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new Flaw("trace.zone", "unknown time zone " + OneLine.quoted(name));
        }
    }

    private static void refuse(String kind, String field, @Nullable Object value) throws Flaw {
        if (value != null) {
            throw new Flaw(field, "does not belong on a line with " + kind);
        }
    }

    private Flaw notJson(JsonProcessingException broken) {
        if (broken instanceof JsonEOFException) {
            metEndOfLine = true;
            return new Flaw(null, "not valid JSON: the line ends in the middle");
        }
        String place = broken.getLocation() == null
                ? ""
                : " at byte " + (broken.getLocation().getByteOffset() + 1);
        return new Flaw(null, "not valid JSON" + place + ": " + JsonReason.of(broken));
    }

    private void reset() {
        metEndOfLine = false;
        versionSeen = false;
        at = null;
        instance = null;
        api = null;
        in = null;
        out = null;
        err = null;
        fact = null;
        value = null;
        header = null;
        seq = null;
        client = null;
        extra = null;
    }
}

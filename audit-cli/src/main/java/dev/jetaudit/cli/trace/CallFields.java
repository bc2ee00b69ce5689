package dev.jetaudit.cli.trace;

import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.instance.Client;
import dev.jetaudit.cli.evidence.Flaw;
import java.io.IOException;
import java.util.List;

/** Reads the objects {@code in}, {@code out} and {@code client} of a line. */
final class CallFields {

    private CallFields() {}

    static CallInput in(JsonFields json) throws Flaw, IOException {
        Long grbit = null;
        WindowsPath file = null;
        Long handle = null;
        Long cb = null;
        Long cbMax = null;
        Long snapId = null;
        Long genLow = null;
        Long genHigh = null;
        json.enter("in");
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "grbit" -> grbit = json.wholeNumber("in.grbit", 0, JsonFields.UNSIGNED_32);
                case "file" -> file = json.path("in.file");
                case "handle" -> handle = json.wholeNumber("in.handle", 0, Long.MAX_VALUE);
                case "cb" -> cb = json.wholeNumber("in.cb", 0, JsonFields.UNSIGNED_32);
                case "cbMax" -> cbMax = json.wholeNumber("in.cbMax", 0, JsonFields.UNSIGNED_32);
                case "snapId" -> snapId = json.wholeNumber("in.snapId", 0, Long.MAX_VALUE);
                case "genLow" -> genLow = json.wholeNumber("in.genLow", 0, JsonFields.UNSIGNED_32);
                case "genHigh" -> genHigh = json.wholeNumber("in.genHigh", 0, JsonFields.UNSIGNED_32);
                default -> throw JsonFields.unknown("in." + name);
            }
        }
        return new CallInput(grbit, file, handle, cb, cbMax, snapId, genLow, genHigh);
    }

    static CallOutput out(JsonFields json) throws Flaw, IOException {
        Long handle = null;
        Long size = null;
        Long bytes = null;
        List<WindowsPath> databases = null;
        List<WindowsPath> files = null;
        Long genLow = null;
        Long genHigh = null;
        Long cbActual = null;
        JetErr verdict = null;
        Boolean complete = null;
        Long snapId = null;
        json.enter("out");
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "handle" -> handle = json.wholeNumber("out.handle", 0, Long.MAX_VALUE);
                case "size" -> size = json.wholeNumber("out.size", 0, Long.MAX_VALUE);
                case "bytes" -> bytes = json.wholeNumber("out.bytes", 0, Long.MAX_VALUE);
                case "databases" -> databases = json.paths("out.databases");
                case "files" -> files = json.paths("out.files");
                case "genLow" -> genLow = json.wholeNumber("out.genLow", 0, JsonFields.UNSIGNED_32);
                case "genHigh" -> genHigh = json.wholeNumber("out.genHigh", 0, JsonFields.UNSIGNED_32);
                case "cbActual" -> cbActual = json.wholeNumber("out.cbActual", 0, JsonFields.UNSIGNED_32);
                case "verdict" -> verdict = code(json, "out.verdict");
                case "complete" -> complete = json.flag("out.complete");
                case "snapId" -> snapId = json.wholeNumber("out.snapId", 0, Long.MAX_VALUE);
                default -> throw JsonFields.unknown("out." + name);
            }
        }
        // The engine says "no generation" as a range whose end lies one below its beginning.
        TraceFacts.notBelow("out.genHigh", genHigh == null ? null : genHigh + 1, "genLow", genLow);
        return new CallOutput(
                handle, size, bytes, databases, files, genLow, genHigh, cbActual, verdict, complete, snapId);
    }

    static Client client(JsonFields json) throws Flaw, IOException {
        String process = null;
        Long pid = null;
        Long thread = null;
        String user = null;
        json.enter("client");
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            switch (name) {
                case "process" -> process = json.wholeText("client.process");
                case "pid" -> pid = json.wholeNumber("client.pid", 0, JsonFields.UNSIGNED_32);
                case "thread" -> thread = json.wholeNumber("client.thread", 0, JsonFields.UNSIGNED_32);
                case "user" -> user = json.wholeText("client.user");
                default -> throw JsonFields.unknown("client." + name);
            }
        }
        return new Client(process, pid, thread, user);
    }

    static JetErr code(JsonFields json, String field) throws Flaw, IOException {
        long code = json.wholeNumber(field, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return code == 0 ? JetErr.SUCCESS : new JetErr((int) code);
    }
}

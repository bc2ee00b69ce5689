package dev.jetaudit.domain.scenario;

import dev.jetaudit.api.call.ApiFunction;
import dev.jetaudit.api.call.CallInput;
import dev.jetaudit.api.call.CallOutput;
import dev.jetaudit.api.call.JetErr;
import dev.jetaudit.api.call.WindowsPath;
import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.BackupRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A trace told in words: {@code Story.engine().begin(0).copies("a.edb").logInfo(117, 120)…}. Every file has the handle 7 and
 * {@value #SIZE} bytes, which is three of the largest pages, so that the page size never matters unless a test makes it.
 */
public final class Story extends Trace implements UnstreamedCalls {

    public static final long SIZE = 98_304;
    public static final long HANDLE = 7;

    private Integer seen;
    private JetErr verdict;
    private Boolean complete;
    private boolean inferred;

    private Story(RuleSetName rules) {
        super(rules);
    }

    /** Windows 2000 has only the forms without an instance. */
    private ApiFunction form(ApiFunction function) {
        return state().rules() == RuleSetName.DOCUMENTED_2000 ? Words.legacy(function) : function;
    }

    public static Story of(RuleSetName rules) {
        return new Story(rules);
    }

    public static Story documented() {
        return of(RuleSetName.DOCUMENTED);
    }

    public static Story engine() {
        return of(RuleSetName.ENGINE_2025);
    }

    /** From here on the calls are inferred from the engine's event log. */
    public Story fromAnEventLog() {
        inferred = true;
        return this;
    }

    /** The engine was seen to return this from the next call. */
    public Story seen(int code) {
        seen = code;
        return this;
    }

    /** The engine's own event says so of the next call. */
    public Story verdict(int code) {
        verdict = new JetErr(code);
        return this;
    }

    public Story complete(boolean wholeFile) {
        complete = wholeFile;
        return this;
    }

    public Story adopts(RuleSetName rules) {
        adopt(rules);
        return this;
    }

    public Story then(Consumer<Story> part) {
        part.accept(this);
        return this;
    }

    public Story fact(Fact fact) {
        state(fact);
        return this;
    }

    public Story header(String database, HeaderSlots slots) {
        return fact(new Fact.DatabaseHeader(new WindowsPath(database), slots));
    }

    public Story begin(long grbit) {
        return made(form(ApiFunction.BEGIN_EXTERNAL_BACKUP_INSTANCE), in(grbit, null, null, null), CallOutput.NONE);
    }

    public Story attachInfo(String... databases) {
        return made(form(ApiFunction.GET_ATTACH_INFO_INSTANCE), CallInput.NONE, lists(paths(databases), null));
    }

    public Story open(String file) {
        return open(file, SIZE);
    }

    public Story open(String file, Long size) {
        CallOutput out = new CallOutput(HANDLE, size, null, null, null, null, null, null, null, null);
        return made(form(ApiFunction.OPEN_FILE_INSTANCE), in(null, file, null, null), inferred ? CallOutput.NONE : out);
    }

    public Story read(long bytes) {
        return read(HANDLE, bytes, bytes);
    }

    public Story read(long handle, long cb, Long bytes) {
        CallOutput out = new CallOutput(null, null, bytes, null, null, null, null, null, null, null);
        return made(form(ApiFunction.READ_FILE_INSTANCE), in(null, null, handle, cb), out);
    }

    public Story close() {
        return close(HANDLE);
    }

    public Story close(long handle) {
        return made(form(ApiFunction.CLOSE_FILE_INSTANCE), in(null, null, handle, null), CallOutput.NONE);
    }

    /** An event log names the file that was closed. */
    public Story closed(String file) {
        return made(form(ApiFunction.CLOSE_FILE_INSTANCE), in(null, file, null, null), CallOutput.NONE);
    }

    /** Opens, reads to the end and closes each file. */
    public Story copies(String... files) {
        for (String file : files) {
            open(file).read(SIZE).close();
        }
        return this;
    }

    public Story copiesLogs(long low, long high) {
        return copies(Words.logs(low, high));
    }

    public Story logInfo(long low, long high) {
        return made(form(ApiFunction.GET_LOG_INFO_INSTANCE_2), CallInput.NONE, range(low, high));
    }

    public Story truncateInfo(long low, long high) {
        return made(ApiFunction.GET_TRUNCATE_LOG_INFO_INSTANCE, CallInput.NONE, range(low, high));
    }

    public Story truncateInfoOfNothing() {
        return made(ApiFunction.GET_TRUNCATE_LOG_INFO_INSTANCE, CallInput.NONE, lists(null, List.of()));
    }

    public Story truncate() {
        return made(form(ApiFunction.TRUNCATE_LOG_INSTANCE), CallInput.NONE, CallOutput.NONE);
    }

    /** An event log names the logs that were deleted. */
    public Story truncated(long low, long high) {
        return made(form(ApiFunction.TRUNCATE_LOG_INSTANCE), CallInput.NONE, range(low, high));
    }

    public Story end() {
        return made(form(ApiFunction.END_EXTERNAL_BACKUP_INSTANCE));
    }

    public Story end(long grbit) {
        return made(form(ApiFunction.END_EXTERNAL_BACKUP_INSTANCE_2), in(grbit, null, null, null), CallOutput.NONE);
    }

    public Story stop() {
        return made(form(ApiFunction.STOP_BACKUP_INSTANCE));
    }

    public Story stopService() {
        return made(form(ApiFunction.STOP_SERVICE_INSTANCE));
    }

    public Story init() {
        return made(ApiFunction.INIT);
    }

    public Story term() {
        return made(ApiFunction.TERM);
    }

    public Story term2(long grbit) {
        return made(ApiFunction.TERM_2, in(grbit, null, null, null), CallOutput.NONE);
    }

    public Story attach(String database) {
        return made(ApiFunction.ATTACH_DATABASE, in(null, database, null, null), CallOutput.NONE);
    }

    public Story detach(String database) {
        return made(ApiFunction.DETACH_DATABASE, in(null, database, null, null), CallOutput.NONE);
    }

    public Story made(ApiFunction function) {
        return made(function, CallInput.NONE, CallOutput.NONE);
    }

    @Override
    public Story made(ApiFunction function, CallInput in, CallOutput out) {
        CallOutput told = new CallOutput(
                out.handle(),
                out.size(),
                out.bytes(),
                out.databases(),
                out.files(),
                out.genLow(),
                out.genHigh(),
                out.cbActual(),
                verdict,
                complete,
                out.snapId());
        call(function, in, told, seen, inferred);
        seen = null;
        verdict = null;
        complete = null;
        return this;
    }

    /** Returns what came of the latest call, as {@link Trace#told}. */
    public String last() {
        return told(lastCall());
    }

    /** Returns the row that decided the latest call. */
    public String rule() {
        return lastCall().ruleId();
    }

    public BackupRecord backup() {
        return dossiers().getLast().record();
    }

    /** Returns outcome, code, kind and assessment of the latest backup. */
    public String judged() {
        return Words.judged(backup());
    }

    /** Returns the stamps of the latest backup, for example {@code a.edb fullPrev 117-120}. */
    public List<String> stamps() {
        return backup().databases().stream()
                .map(database -> database.stamp())
                .filter(Objects::nonNull)
                .map(Words::stamp)
                .toList();
    }

    public List<String> findings() {
        return backup().findings().stream().map(Finding::id).toList();
    }

    /** Returns the lowest log known to be on disk, once from the state and once from the view: they agree or this throws. */
    public Long lowestLog() {
        Long lowest = state().logFacts().lowest();
        if (!Objects.equals(lowest, instance().lowestLog())) {
            throw new AssertionError(
                    "state says " + lowest + ", view says " + instance().lowestLog());
        }
        return lowest;
    }

    /** Returns the codes that the rules derived, in order. */
    public List<Integer> answers() {
        return events().stream()
                .filter(CallRecorded.class::isInstance)
                .map(event -> ((CallRecorded) event).answer().code())
                .toList();
    }

    public static CallInput in(Long grbit, String file, Long handle, Long cb) {
        return new CallInput(grbit, file == null ? null : new WindowsPath(file), handle, cb, null);
    }

    static CallOutput lists(List<WindowsPath> databases, List<WindowsPath> files) {
        return new CallOutput(null, null, null, databases, files, null, null, null, null, null);
    }

    public static CallOutput range(long low, long high) {
        return new CallOutput(null, null, null, null, null, low, high, null, null, null);
    }

    static List<WindowsPath> paths(String... paths) {
        return Arrays.stream(paths).map(WindowsPath::new).toList();
    }
}

package dev.jetaudit.benchmarks;

import dev.jetaudit.cli.evtx.EventLog;
import dev.jetaudit.cli.evtx.EventRecord;
import dev.jetaudit.cli.evtx.LogItem;
import dev.jetaudit.cli.evtx.Wanted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How fast binary event logs are read, from memory, on one core. The counter {@code megabytes} is the figure: 10⁶ bytes a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx256m"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class EventLogBenchmark {

    private static final Set<String> ENGINE = Set.of("ESENT", "ESE", "NTDS ISAM");

    /** The log to read; given with {@code -p file=…}. */
    @Param("")
    public String file = "";

    private byte[] bytes = {};

    /** What JMH prints beside the number of files a second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        public double megabytes;
        public long records;
    }

    @Setup
    public void load() throws IOException {
        bytes = Files.readAllBytes(Path.of(file));
    }

    /** Every record, to its elements and to XML. */
    @Benchmark
    public void everything(Read read, Blackhole sink) throws IOException {
        read(Wanted.everything(), read, sink);
    }

    /** Only what the engine logged; the rest is passed over. */
    @Benchmark
    public void engineOnly(Read read, Blackhole sink) throws IOException {
        read(Wanted.of(ENGINE), read, sink);
    }

    private void read(Wanted wanted, Read read, Blackhole sink) throws IOException {
        try (EventLog log = EventLog.open(new ByteArrayInputStream(bytes), wanted)) {
            for (Optional<LogItem> item = log.next(); item.isPresent(); item = log.next()) {
                if (item.get() instanceof EventRecord event) {
                    sink.consume(event.toXml());
                }
            }
            read.records += log.seen();
        }
        read.megabytes += bytes.length / 1e6;
    }
}

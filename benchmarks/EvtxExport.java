import dev.jetaudit.cli.evtx.Doubt;
import dev.jetaudit.cli.evtx.EventLog;
import dev.jetaudit.cli.evtx.EventRecord;
import dev.jetaudit.cli.evtx.LogItem;
import dev.jetaudit.cli.evtx.Wanted;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes every event of a log as XML, one after the other, for compare-evtx. Copies are written too, as evtxexport does. */
final class EvtxExport {

    public static void main(String[] arguments) throws Exception {
        long doubts = 0;
        long regular = 0;
        long recovered = 0;
        try (EventLog log = EventLog.openWithCopies(
                        new BufferedInputStream(Files.newInputStream(Path.of(arguments[0]))), Wanted.everything());
                OutputStream out = new BufferedOutputStream(new PrintStream(System.out, false), 1 << 16)) {
            for (Optional<LogItem> item = log.next(); item.isPresent(); item = log.next()) {
                switch (item.get()) {
                    case EventRecord event -> {
                        out.write((event.toXml() + "\n").getBytes(StandardCharsets.UTF_8));
                        regular += event.recovered() ? 0 : 1;
                        recovered += event.recovered() ? 1 : 0;
                    }
                    case Doubt _ -> doubts++;
                }
            }
        }
        System.err.println(regular + " regular, " + recovered + " recovered, " + doubts + " doubts");
    }
}

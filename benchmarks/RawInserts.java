import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

/** Inserts the events of a journal by plain JDBC as rows, and prints how many seconds that took, without reading them. */
final class RawInserts {

    /** Takes the store of the journal and the folder of the rows. */
    public static void main(String[] arguments) throws Exception {
        double[] seconds = {0};
        try (Connection to = EventRows.open(Path.of(arguments[1]));
                Statement sync = to.createStatement()) {
            sync.execute(EventRows.TABLE);
            to.setAutoCommit(false);
            try (PreparedStatement into = to.prepareStatement(EventRows.INSERT)) {
                EventRows.read(Path.of(arguments[0]), rows -> {
                    long start = System.nanoTime();
                    EventRows.insert(rows, into, to, () -> sync.execute("checkpoint sync"));
                    seconds[0] += (System.nanoTime() - start) / 1e9;
                });
            }
        }
        System.out.println(seconds[0]);
    }
}

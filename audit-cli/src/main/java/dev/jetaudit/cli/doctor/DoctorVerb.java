package dev.jetaudit.cli.doctor;

import dev.jetaudit.cli.verb.ExitCode;
import dev.jetaudit.cli.verb.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The verb {@code doctor}: checks the environment. */
@Command(
        name = "doctor",
        header = "Check Java, the store and the disk.",
        customSynopsis = "jetaudit doctor [OPTIONS]",
        description = {
            "%nPrints one line for each thing that jetaudit depends on: OK, WARN or FAILED, with what to do about it."
                    + " Exits with 4 if anything FAILED. Changes nothing.",
        },
        footer = {
            "  jetaudit doctor",
            "  jetaudit doctor --store /srv/jetaudit --format json",
        })
public final class DoctorVerb implements Callable<Integer> {
    private final Session session;

    public DoctorVerb(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Check> checks = new Examination(session).checks();
        session.output().list(new CheckLayout(), checks);
        boolean failed = checks.stream().anyMatch(check -> check.verdict() == Check.Verdict.FAILED);
        return (failed ? ExitCode.COULD_NOT_FIND_OUT : ExitCode.FINE).number();
    }
}

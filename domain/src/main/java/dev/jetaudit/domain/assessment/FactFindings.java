package dev.jetaudit.domain.assessment;

import dev.jetaudit.api.finding.Finding;
import dev.jetaudit.api.header.HeaderField;
import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.api.instance.Fact;
import dev.jetaudit.api.query.InstanceRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a fact shows of the backup that ended, or runs, last. */
final class FactFindings {

    private FactFindings() {}

    /**
     * Returns the findings.
     *
     * @param before what was known of the instance before the fact; null is nothing
     */
    static List<Finding> of(@Nullable InstanceRecord before, Fact fact, long position) {
        return switch (fact) {
            case Fact.EngineWarning warning -> List.of(ofWarning(warning, position));
            case Fact.DatabaseHeader header -> ofHeader(before, header, position);
            case Fact.LogsOnDisk _,
                    Fact.Checkpoint _,
                    Fact.CircularLogging _,
                    Fact.RunMode _,
                    Fact.InstanceUnavailable _,
                    Fact.Terminating _,
                    Fact.Logging _,
                    Fact.PageSize _,
                    Fact.Restore _ -> List.of();
        };
    }

    private static Finding ofWarning(Fact.EngineWarning warning, long position) {
        if (warning.eventId() == 219) {
            String code = warning.code() == null ? "an error" : warning.code().described();
            return Detector.HEADER_UPDATE_FAILED.at(
                    position, "the engine could not write the stamps to a database header: " + code);
        }
        String count = warning.count() == null ? "some" : warning.count().toString();
        return Detector.LOGS_GONE_BEFORE_TRUNCATION.at(
                position, count + " log files of the range to delete were already gone");
    }

    /** A header that shows a later backup than all that were known has been written by somebody else. */
    private static List<Finding> ofHeader(@Nullable InstanceRecord before, Fact.DatabaseHeader header, long position) {
        HeaderSlots known = before == null ? null : before.headers().get(header.database());
        if (known == null) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        for (HeaderField field : HeaderField.values()) {
            Long last = known.slot(field).lastGeneration();
            Long now = header.slots().slot(field).lastGeneration();
            if (last != null && now != null && now > last) {
                found.add(Detector.FOREIGN_BACKUP.at(
                        position,
                        "the header of " + header.database() + " shows in " + field.jsonName()
                                + " a backup up to log generation " + now + "; the last one known here "
                                + (known.slot(field) instanceof HeaderSlot.Held ? "ended with " + last : "was none")));
            }
        }
        return found;
    }
}

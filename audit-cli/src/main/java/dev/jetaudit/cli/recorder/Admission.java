package dev.jetaudit.cli.recorder;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.CommandRefused;
import dev.jetaudit.api.instance.RuleSetName;
import dev.jetaudit.api.query.InstanceRecord;
import dev.jetaudit.cli.evidence.EvidenceItem;
import dev.jetaudit.cli.evidence.EvidenceKind;
import dev.jetaudit.cli.workbench.RecordingOrder;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether new evidence of an instance is allowed, by the rules that it asks for and by its age, and how it is judged. */
final class Admission {

    private final RecordingOrder order;
    private final KnownEvidence known;
    private final Map<InstanceId, InstanceRecord> before = new HashMap<>();
    private final Map<InstanceId, RuleSetName> judgedBy = new HashMap<>();
    private final Set<Meeting> met = new HashSet<>();

    /** An instance in a file: what is asked once about both. */
    private record Meeting(EvidenceFile file, InstanceId instance) {}

    Admission(RecordingOrder order, KnownEvidence known, List<InstanceRecord> before) {
        this.order = order;
        this.known = known;
        before.forEach(instance -> this.before.put(instance.id(), instance));
    }

    /** Returns the rules that the item's instance is judged by; nothing if it may not be recorded, and then its file stops. */
    Optional<RuleSetName> rulesFor(EvidenceFile file, EvidenceItem item) {
        InstanceId instance = item.instance();
        if (met.add(new Meeting(file, instance))) {
            Optional<String> reason = reasonAgainst(file, item);
            if (reason.isPresent()) {
                file.refuse(reason.get());
                return Optional.empty();
            }
            judgedBy.put(instance, chosen(file, instance));
        }
        return Optional.ofNullable(judgedBy.get(instance));
    }

    private Optional<String> reasonAgainst(EvidenceFile file, EvidenceItem item) {
        InstanceId instance = item.instance();
        RuleSetName adopted = adopted(instance);
        RuleSetName asked = asked(file);
        if (adopted != null && asked != null && asked != adopted && !order.adopt()) {
            return Optional.ofNullable(
                    CommandRefused.otherRulesAdopted(instance, adopted, asked).getMessage());
        }
        InstanceRecord record = before.get(instance);
        Instant last = record == null ? null : record.lastCallAt();
        if (last != null && item.evidence().at().isBefore(last) && !known.continues(file, instance)) {
            return Optional.of("the evidence of " + item.evidence().at() + " on instance '" + instance
                    + "' is older than its latest recorded call, of " + last
                    + (file.kind() == EvidenceKind.HEADER
                            ? "; if the header was read later than that, say when with --at"
                            : "; files that belong together have to be recorded in one go"));
        }
        return Optional.empty();
    }

    private RuleSetName chosen(EvidenceFile file, InstanceId instance) {
        RuleSetName asked = asked(file);
        RuleSetName adopted = adopted(instance);
        if (asked != null) {
            return asked;
        }
        // An event log is the word of a real engine; a trace can be anything.
        RuleSetName byKind = file.kind() == EvidenceKind.CALL_TRACE ? RuleSetName.DOCUMENTED : RuleSetName.ENGINE_2025;
        return adopted == null ? byKind : adopted;
    }

    private @Nullable RuleSetName asked(EvidenceFile file) {
        return order.rules() == null ? file.rules() : order.rules();
    }

    private @Nullable RuleSetName adopted(InstanceId instance) {
        InstanceRecord record = before.get(instance);
        return judgedBy.containsKey(instance) ? judgedBy.get(instance) : record == null ? null : record.rules();
    }
}

package dev.jetaudit.cli.recorder;

import dev.jetaudit.api.call.InstanceId;
import dev.jetaudit.api.instance.EngineInstanceEvent;
import dev.jetaudit.api.instance.EngineInstanceEvent.CallRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.FactRecorded;
import dev.jetaudit.api.instance.EngineInstanceEvent.RulesAdopted;
import dev.jetaudit.api.instance.Evidence;
import dev.jetaudit.api.instance.Evidence.CallMade;
import dev.jetaudit.api.instance.Evidence.FactStated;
import dev.jetaudit.api.instance.Origin;
import dev.jetaudit.persistence.eventstore.Journal;
import dev.jetaudit.persistence.evidence.EvidenceBook;
import dev.jetaudit.persistence.evidence.RecordedSource;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the journal holds of one numbered source about one instance, gone through once beside a file that tells some of it again. */
final class RetoldNumbers {

    private final EvidenceBook book;
    private final Journal journal;
    private final String key;
    private final InstanceId instance;
    private final @Nullable RecordedSource own;
    private Iterator<EngineInstanceEvent> events = Collections.emptyIterator();
    private Set<String> sources = Set.of();
    private long eventsRead;
    private boolean mayHaveGrown = true;
    private @Nullable Evidence next;
    private @Nullable Evidence passedOver;

    /** @param own the source that the file itself continues, whose lines it need not tell again; or null */
    RetoldNumbers(EvidenceBook book, Journal journal, String key, InstanceId instance, @Nullable RecordedSource own) {
        this.book = book;
        this.journal = journal;
        this.key = key;
        this.instance = instance;
        this.own = own;
    }

    /** There may be more behind what was the end. */
    void journalGrew() {
        mayHaveGrown = true;
    }

    /** Goes on to a number and returns what says the same under it, if anything does. Numbers do not decrease from one to the next. */
    Optional<Evidence> find(long seq, Evidence said) {
        passedOver = null;
        for (Evidence told = peek(); told != null && seqOf(told) <= seq; told = peek()) {
            next = null;
            if (seqOf(told) == seq) {
                if (told.saysTheSameAs(said)) {
                    return Optional.of(told);
                }
                passedOver = passedOver == null ? told : passedOver;
            }
        }
        return Optional.empty();
    }

    /** Returns the first of what says something else under the number that was not found. */
    Optional<Evidence> passedOver() {
        return Optional.ofNullable(passedOver);
    }

    private @Nullable Evidence peek() {
        if (next == null) {
            next = following();
        }
        if (next == null && mayHaveGrown) {
            mayHaveGrown = false;
            sources = book.sourcesOfKey(key);
            events = journal.ofInstance(instance, eventsRead);
            next = following();
        }
        return next;
    }

    private @Nullable Evidence following() {
        while (events.hasNext()) {
            Evidence told = evidenceIn(events.next());
            eventsRead++;
            if (told != null && isOfSource(told.origin())) {
                return told;
            }
        }
        return null;
    }

    private boolean isOfSource(Origin origin) {
        boolean isOwn = own != null && origin.source().equals(own.id()) && origin.line() <= own.lines();
        return origin.seq() != null && sources.contains(origin.source()) && !isOwn;
    }

    private static @Nullable Evidence evidenceIn(EngineInstanceEvent event) {
        return switch (event) {
            case CallRecorded call -> new CallMade(call.call(), call.origin());
            case FactRecorded fact -> new FactStated(fact.fact(), fact.at(), fact.origin());
            case RulesAdopted _ -> null;
        };
    }

    private static long seqOf(Evidence told) {
        Long seq = told.origin().seq();
        return seq == null ? -1 : seq;
    }
}

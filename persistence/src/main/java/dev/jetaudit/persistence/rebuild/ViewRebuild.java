package dev.jetaudit.persistence.rebuild;

import dev.jetaudit.api.query.HistoryAssessor;
import dev.jetaudit.persistence.codec.StoredTypeSerializer;
import dev.jetaudit.persistence.rows.TableSet;
import dev.jetaudit.persistence.rows.ViewTables;
import dev.jetaudit.persistence.store.StoreTransactions;
import dev.jetaudit.persistence.view.GrowingViews;
import dev.jetaudit.persistence.view.ViewPosition;
import java.util.ArrayList;
import java.util.List;

/**
 * Derives the views anew from the first event on, beside those that are served: readers see nothing of it until all of it takes their
 * place at once. If the process dies, the next rebuild goes on from the last batch, provided it is the same program; another one
 * derives other rows and begins anew. One process rebuilds at a time. Belongs to one thread.
 */
public final class ViewRebuild {

    private final StoreTransactions transactions;
    private final Steps steps;
    private final StoredTypeSerializer serializer;
    private final HistoryAssessor assessor;
    private final String program;
    private int unsavedEvents = GrowingViews.UNSAVED_EVENTS;

    /**
     * @param program tells apart what derives other rows from the same events; at most 200 characters
     */
    public ViewRebuild(
            StoreTransactions transactions, StoredTypeSerializer serializer, HistoryAssessor assessor, String program) {
        this.transactions = transactions;
        this.steps = new Steps(transactions);
        this.serializer = serializer;
        this.assessor = assessor;
        this.program = program;
    }

    /** Saves after fewer events than is worth while, so that a short journal can be broken off, too. */
    ViewRebuild savingAfter(int events) {
        unsavedEvents = events;
        return this;
    }

    /** Rebuilds the views, puts them in the place of the served ones and returns what was different. */
    public RebuildReport replace(RebuildListener listener) {
        return rebuild(listener, true);
    }

    /**
     * Rebuilds what the served views show and returns what is different; leaves the served views as they are. Begins anew in any case:
     * whoever changed these could have changed the rows of a rebuild that was broken off, too.
     */
    public RebuildReport verify(RebuildListener listener) {
        return rebuild(listener, false);
    }

    private RebuildReport rebuild(RebuildListener listener, boolean replace) {
        List<RebuildReport> report = new ArrayList<>();
        transactions.aloneOnRebuild(() -> {
            ViewPosition served = steps.read(ViewPosition::now);
            long target = replace && served.shown() == 0 ? served.head() : within(served);
            long from = replace ? goneOn(target) : 0;
            if (from == 0) {
                steps.write(connection -> BrokenOff.begin(connection, program));
            }
            if (from > 0) {
                listener.goesOnFrom(from);
            }
            GrowingViews views =
                    new GrowingViews(transactions, serializer, assessor, TableSet.REBUILT, from, unsavedEvents);
            views.advance(target, listener::reached);
            transactions.aloneOnViews(() -> report.add(finished(views, from, replace, listener)));
        });
        return report.getFirst();
    }

    /** Somebody may have put the served position behind the journal's end. */
    private static long within(ViewPosition served) {
        return Math.min(served.shown(), served.head());
    }

    /** Returns how far a rebuild has come that can be continued to that position; 0 if there is none. */
    private long goneOn(long target) {
        return steps.read(BrokenOff::find)
                .filter(before -> before.program().equals(program) && before.position() <= target)
                .map(BrokenOff::position)
                .orElse(0L);
    }

    /** From here on the served views stand still, so that both sets come to stand at the same event. */
    private RebuildReport finished(GrowingViews views, long from, boolean replace, RebuildListener listener) {
        ViewPosition served = steps.read(ViewPosition::now);
        views.advance(within(served), listener::reached);
        long position = views.position();
        ViewComparison comparison = new ViewComparison(served, position);
        RebuildReport report = new RebuildReport(
                position,
                from,
                Math.max(0, position - served.shown()),
                served.head() - position,
                steps.read(ViewComparison::backups),
                steps.read(comparison::differences));
        steps.write(connection -> {
            if (replace) {
                comparison.replace(connection, report.differences());
            }
            BrokenOff.end(connection);
        });
        steps.write(connection -> ViewTables.truncate(connection, TableSet.REBUILT));
        return report;
    }
}

package dev.jetaudit.api.instance;

import dev.jetaudit.api.call.ApiCall;
import java.time.Instant;

/** One thing that a source says about an instance. */
public sealed interface Evidence {

    Instant at();

    Origin origin();

    /** Returns the same evidence under the id that its source has in the journal. */
    Evidence attributedTo(String source);

    /** Whether the other says the same, wherever it stands. */
    boolean saysTheSameAs(Evidence other);

    /** A call was made. */
    record CallMade(ApiCall call, Origin origin) implements Evidence {
        @Override
        public CallMade attributedTo(String source) {
            return new CallMade(call, origin.attributedTo(source));
        }

        @Override
        public boolean saysTheSameAs(Evidence other) {
            return other instanceof CallMade made && call.equals(made.call);
        }

        @Override
        public Instant at() {
            return call.at();
        }
    }

    /** A fact holds from now on. */
    record FactStated(Fact fact, Instant at, Origin origin) implements Evidence {
        @Override
        public FactStated attributedTo(String source) {
            return new FactStated(fact, at, origin.attributedTo(source));
        }

        @Override
        public boolean saysTheSameAs(Evidence other) {
            return other instanceof FactStated stated && fact.equals(stated.fact) && at.equals(stated.at);
        }
    }
}

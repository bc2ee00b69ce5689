package dev.jetaudit.domain.rules;

import dev.jetaudit.api.instance.RuleSetName;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which rule sets share a row. The published pages date what they say by the version of Windows. */
final class RuleSets {

    static final Set<RuleSetName> ALL = Collections.unmodifiableSet(EnumSet.allOf(RuleSetName.class));
    static final Set<RuleSetName> ENGINE = of(RuleSetName.ENGINE_2025);

    static final Set<RuleSetName> PAGES = but(ALL, ENGINE);
    static final Set<RuleSetName> PAGES_2000 = of(RuleSetName.DOCUMENTED_2000);
    static final Set<RuleSetName> PAGES_XP = of(RuleSetName.DOCUMENTED_XP);
    static final Set<RuleSetName> PAGES_BEFORE_2003 = of(RuleSetName.DOCUMENTED_XP, RuleSetName.DOCUMENTED_2000);
    static final Set<RuleSetName> PAGES_XP_AND_2003 = of(RuleSetName.DOCUMENTED_2003, RuleSetName.DOCUMENTED_XP);
    static final Set<RuleSetName> PAGES_SINCE_XP = but(PAGES, PAGES_2000);
    static final Set<RuleSetName> PAGES_SINCE_2003 = but(PAGES_SINCE_XP, PAGES_XP);
    static final Set<RuleSetName> PAGES_BEFORE_VISTA = but(PAGES, of(RuleSetName.DOCUMENTED));

    /** Of the pages and of the engine, whose source tells of no version before its own. */
    static final Set<RuleSetName> SINCE_XP = but(ALL, PAGES_2000);

    static final Set<RuleSetName> SINCE_2003 = but(SINCE_XP, PAGES_XP);
    static final Set<RuleSetName> SINCE_VISTA = but(ALL, PAGES_BEFORE_VISTA);

    private RuleSets() {}

    private static Set<RuleSetName> of(RuleSetName... names) {
        return Collections.unmodifiableSet(EnumSet.copyOf(Set.of(names)));
    }

    private static Set<RuleSetName> but(Set<RuleSetName> some, Set<RuleSetName> without) {
        EnumSet<RuleSetName> rest = EnumSet.copyOf(some);
        rest.removeAll(without);
        return Collections.unmodifiableSet(rest);
    }
}

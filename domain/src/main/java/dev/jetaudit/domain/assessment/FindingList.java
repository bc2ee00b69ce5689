package dev.jetaudit.domain.assessment;

import dev.jetaudit.api.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** The findings of a backup: one of each id, by their first position. */
final class FindingList {

    /** Most calls find nothing, so it is copied by the first that does. */
    private List<Finding> findings;

    private boolean changed;

    FindingList(List<Finding> before) {
        findings = before;
    }

    void addAll(List<Finding> more) {
        more.forEach(this::add);
    }

    void add(Finding finding) {
        if (!changed) {
            findings = new ArrayList<>(findings);
            changed = true;
        }
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).id().equals(finding.id())) {
                findings.set(i, findings.get(i).again(finding.positions().getLast()));
                return;
            }
        }
        findings.add(finding);
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }
}

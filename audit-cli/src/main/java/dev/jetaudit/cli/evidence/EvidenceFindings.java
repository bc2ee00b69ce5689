package dev.jetaudit.cli.evidence;

import dev.jetaudit.api.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings on one file in the order in which they are met; a file that is all damage costs no more memory. */
public final class EvidenceFindings {

    private static final int MAX_KEPT = 1000;

    private final List<EvidenceFinding> first = new ArrayList<>();
    private long more;
    private Severity worstOfMore = Severity.INFO;

    public void add(EvidenceFinding finding) {
        if (first.size() < MAX_KEPT) {
            first.add(finding);
            return;
        }
        more++;
        if (finding.severity().compareTo(worstOfMore) > 0) {
            worstOfMore = finding.severity();
        }
    }

    /** Returns the first {@value #MAX_KEPT}, and one more that stands for the rest if there is a rest. */
    public List<EvidenceFinding> toList() {
        if (more == 0) {
            return List.copyOf(first);
        }
        List<EvidenceFinding> all = new ArrayList<>(first);
        all.add(EvidenceFinding.ofFile(
                "MORE-FINDINGS", worstOfMore, more + " more findings on this file are not listed"));
        return all;
    }
}

package dev.jetaudit.persistence.proof;

import dev.jetaudit.persistence.merkle.TreeHash;
import java.util.ArrayList;
import java.util.List;

/** The tree of one chunk's events, computed from them. */
final class EventTree extends Subtrees {

    /** For each height the complete subtrees, from left to right. */
    private final List<List<byte[]>> levels = new ArrayList<>();

    EventTree(List<byte[]> leaves) {
        TreeHash hash = new TreeHash();
        levels.add(leaves.stream().map(hash::leaf).toList());
        while (levels.getLast().size() > 1) {
            List<byte[]> below = levels.getLast();
            List<byte[]> level = new ArrayList<>();
            for (int right = 1; right < below.size(); right += 2) {
                level.add(hash.node(below.get(right - 1), below.get(right)));
            }
            levels.add(level);
        }
    }

    @Override
    byte[] complete(long lastLeaf, int height) {
        return levels.get(height).get((int) (lastLeaf >> height));
    }
}

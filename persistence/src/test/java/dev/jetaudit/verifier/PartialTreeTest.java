package dev.jetaudit.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Against the tree and the audit paths that Certificate Transparency's own tests publish. */
class PartialTreeTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final String ROOT_OF_7 = "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c";
    private static final String ROOT_OF_8 = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328";

    @Test
    void all_leaves_shown_need_no_hash() {
        assertEquals(ROOT_OF_8, root(8, leaves(0, 1, 2, 3, 4, 5, 6, 7)));
        assertEquals(ROOT_OF_7, root(7, leaves(0, 1, 2, 3, 4, 5, 6)));
    }

    @Test
    void one_leaf_needs_its_audit_path_from_left_to_right() {
        assertEquals(
                ROOT_OF_8,
                root(
                        8,
                        leaves(0),
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
    }

    @Test
    void too_few_and_too_many_hashes_and_leaves_that_are_not_there_are_refused() {
        String hash = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
        assertThrows(NotProved.class, () -> root(8, leaves(0), hash));
        assertThrows(NotProved.class, () -> root(2, leaves(0, 1), hash));
        assertThrows(NotProved.class, () -> root(8, leaves()));
        assertThrows(NotProved.class, () -> root(0, leaves(0)));
        assertThrows(NotProved.class, () -> root(7, leaves(7)));
        assertThrows(NotProved.class, () -> root(7, new TreeMap<>(Map.of(-1L, new byte[0]))));
    }

    private static NavigableMap<Long, byte[]> leaves(int... indexes) {
        NavigableMap<Long, byte[]> leaves = new TreeMap<>();
        for (int index : indexes) {
            leaves.put((long) index, HexFormat.of().parseHex(LEAVES.get(index)));
        }
        return leaves;
    }

    private static String root(long size, NavigableMap<Long, byte[]> shown, String... hashes) {
        List<byte[]> rest =
                List.of(hashes).stream().map(HexFormat.of()::parseHex).toList();
        return HexFormat.of().formatHex(PartialTree.root(size, shown, rest.iterator()));
    }
}

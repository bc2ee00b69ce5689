package dev.jetaudit.persistence.merkle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the definition of RFC 6962, section 2.1, and the hashes that Certificate Transparency's own tests publish. */
class FrontierTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final TreeHash hash = new TreeHash();

    @Test
    void grows_to_the_published_roots() {
        Frontier tree = new Frontier();
        assertEquals(ROOTS.getFirst(), hex(tree.root()));
        for (int size = 1; size <= LEAVES.size(); size++) {
            tree.append(hash.leaf(HexFormat.of().parseHex(LEAVES.get(size - 1))));
            assertEquals(size, tree.size());
            assertEquals(ROOTS.get(size), hex(tree.root()));
        }
    }

    @Test
    void gives_each_complete_subtree_once_from_the_leaf_up() {
        List<byte[]> leaves = new ArrayList<>();
        Frontier tree = new Frontier();
        for (int leaf = 0; leaf < 100; leaf++) {
            leaves.add(hash.leaf(new byte[] {(byte) leaf}));
            List<byte[]> completed = tree.append(leaves.getLast());
            assertEquals(Long.numberOfTrailingZeros(leaf + 1) + 1, completed.size());
            for (int height = 0; height < completed.size(); height++) {
                assertArrayEquals(root(leaves.subList(leaf + 1 - (1 << height), leaf + 1)), completed.get(height));
            }
            assertArrayEquals(root(leaves), tree.root());
        }
    }

    @Test
    void goes_on_from_its_peaks() {
        Frontier tree = new Frontier();
        List<byte[]> peaks = new ArrayList<>();
        for (int leaf = 0; leaf < 6; leaf++) {
            List<byte[]> completed = tree.append(hash.leaf(new byte[] {(byte) leaf}));
            if (leaf == 3 || leaf == 5) {
                peaks.add(completed.getLast());
            }
        }
        Frontier again = new Frontier(6, peaks);
        tree.append(peaks.getFirst());
        again.append(peaks.getFirst());
        assertArrayEquals(tree.root(), again.root());
        assertThrows(IllegalArgumentException.class, () -> new Frontier(7, peaks));
    }

    /** MTH of the RFC, word for word. */
    private byte[] root(List<byte[]> leafHashes) {
        if (leafHashes.size() == 1) {
            return leafHashes.getFirst();
        }
        int split = Integer.highestOneBit(leafHashes.size() - 1);
        return hash.node(root(leafHashes.subList(0, split)), root(leafHashes.subList(split, leafHashes.size())));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

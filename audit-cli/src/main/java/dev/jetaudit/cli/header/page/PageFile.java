package dev.jetaudit.cli.header.page;

import dev.jetaudit.api.header.HeaderSlot;
import dev.jetaudit.api.header.HeaderSlots;
import dev.jetaudit.cli.evidence.Flaw;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file of pages says about backups. The kind is told by its content. */
public sealed interface PageFile {

    /** Returns the page that it was read from, by which it is known again. */
    ByteBuffer page();

    /** Returns a sentence on how it was read; null if there is nothing to say. */
    @Nullable
    String remark();

    /** A database. */
    record OfDatabase(
            HeaderSlots slots, ByteBuffer page, @Nullable String remark) implements PageFile {}

    /** A backup's copy of a database, or its patch file. */
    record OfCopy(
            HeaderSlot.Held backup,
            ByteBuffer page,
            @Nullable String remark) implements PageFile {}

    /** A checkpoint file. */
    record OfCheckpoint(
            long generation, ByteBuffer page, @Nullable String remark) implements PageFile {}

    /** Whether a file that begins so is one; more than 36 KiB are never looked at. */
    static boolean isOne(byte[] head) {
        return DatabaseFile.begins(head)
                || checkpoint(head).isPresent()
                || patch(head).isPresent();
    }

    /**
     * Reads its first pages and, where that is needed, its last.
     *
     * @throws Flaw if it is damaged
     */
    static PageFile read(InputStream stream) throws Flaw, IOException {
        byte[] head = stream.readNBytes(2 * Page.LARGEST);
        if (DatabaseFile.begins(head)) {
            return DatabaseFile.read(head, stream);
        }
        Optional<PageFile> other = checkpoint(head).or(() -> patch(head));
        return other.orElseThrow(() -> new Flaw(null, "is no database, patch or checkpoint file"));
    }

    private static Optional<PageFile> checkpoint(byte[] head) {
        for (int start = 0; start <= Page.SMALLEST; start += Page.SMALLEST) {
            if (Page.isWithin(head, start, Page.SMALLEST)) {
                CheckpointPage page = new CheckpointPage(Page.of(head, start, Page.SMALLEST));
                if (page.isOne()) {
                    String remark = start == 0 ? null : "its first page is damaged; the shadow copy of it was read";
                    return Optional.of(
                            new OfCheckpoint(page.generation(), page.page().whole(), remark));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<PageFile> patch(byte[] head) {
        for (int size : Page.SIZES) {
            if (Page.isWithin(head, 0, size)) {
                PatchPage page = new PatchPage(Page.of(head, 0, size));
                if (page.isPlausible() && page.page().isSound()) {
                    return Optional.of(
                            new OfCopy(page.backup().maker(), page.page().whole(), null));
                }
            }
        }
        return Optional.empty();
    }
}

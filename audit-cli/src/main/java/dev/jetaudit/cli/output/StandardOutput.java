package dev.jetaudit.cli.output;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream whose failures are {@link OutputFailed}, so that nobody takes them for a failure to read something. After the first
 * one everything is dropped: it has been told, and cleaning up may still flush.
 */
final class StandardOutput extends OutputStream {
    private final OutputStream out;
    private boolean gone;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int oneByte) {
        attempt(() -> out.write(oneByte));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        attempt(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    private void attempt(Writing writing) {
        if (gone) {
            return;
        }
        try {
            writing.run();
        } catch (IOException failure) {
            gone = true;
            throw new OutputFailed(failure);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
